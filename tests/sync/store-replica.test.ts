import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dayAt } from '../../lib/paper/dates';
import { db } from '../../lib/store/database';
import { setCitekey } from '../../lib/store/edit/citekeys';
import { addTags, save, setNote, unsave } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { joinPapers } from '../../lib/store/join/join';
import { mergesOf } from '../../lib/store/join/merges';
import { splitMerge } from '../../lib/store/join/split';
import { hidePapers, showPapers } from '../../lib/store/own/hidden-papers';
import { hiddenAmong } from '../../lib/store/own/read-hidden';
import { listsByPlace, tagStyles } from '../../lib/store/own/read-own';
import { changeList, saveList } from '../../lib/store/own/smart-lists';
import { styleTag } from '../../lib/store/own/style-tag';
import { changesFor } from '../../lib/store/read/index-changes';
import { enqueue, settle } from '../../lib/store/zotero';
import { sentSince } from '../../lib/store/zotero-sent';
import { countWaiting } from '../../lib/sync/stored/waiting';
import { capture, draft, id } from '../store/fresh-store';
import { FakeCouch } from './couch';
import { NOW, prepare } from './machines';
import { allDocuments, at, couchMachine, meetStored, type StoreMachine } from './store-machines';

const DOI = 'doi:10.1234/x';
let here: StoreMachine;
let there: StoreMachine;
let couch: FakeCouch;

beforeEach(async () => {
  fakeBrowser.reset();
  couch = prepare(new FakeCouch());
  [here, there] = [await couchMachine(couch, 'here'), await couchMachine(couch, 'there')];
});

/** The user of a machine meets a paper and saves it with a tag. */
const saveAt = (machine: StoreMachine, ids: string[], tag: string, time = NOW) =>
  at(machine, async () => {
    await storeCapture(capture([draft(1, { ids, title: `Title of ${ids[0]}` })]), time);
    await addTags(
      [
        (
          await db.papers
            .where('ids')
            .equals(ids[0] ?? '')
            .first()
        )?.id ?? '',
      ],
      [tag],
      time,
    );
  });
const meetAll = async (times = 2) => {
  for (let turn = 0; turn < times; turn += 1)
    for (const machine of [here, there]) await meetStored(machine);
};
const entriesAt = (machine: StoreMachine) =>
  at(machine, async () =>
    (await db.entries.toArray()).map(({ paper, tags, note, savedAt }) => ({
      ...{ paper, tags, note, saved: savedAt !== undefined },
    })),
  );

describe('two collections', () => {
  it('have the same papers after they met, and then nothing more to say', async () => {
    await saveAt(here, [id(1)], 'a');
    await saveAt(there, [id(2)], 'b');
    await meetAll();
    const all = [
      { paper: id(1), tags: ['a'], note: '', saved: true },
      { paper: id(2), tags: ['b'], note: '', saved: true },
    ];
    expect(await entriesAt(here)).toEqual(all);
    expect(await entriesAt(there)).toEqual(all);
    for (const machine of [here, there])
      expect(await meetStored(machine)).toMatchObject({ sent: 0, received: 0 });
    expect(await at(here, allDocuments)).toEqual(await at(there, allDocuments));
  });

  it('join one paper that they know by different identifiers under the id that comes first', async () => {
    await saveAt(here, [DOI], 'here');
    await saveAt(there, [id(1), DOI], 'there');
    await meetAll();
    for (const machine of [here, there])
      expect(await entriesAt(machine)).toEqual([
        { paper: id(1), tags: ['here', 'there'], note: '', saved: true },
      ]);
    expect(await at(here, () => mergesOf(id(1)))).toMatchObject([{ gone: DOI }]);
  });

  it('join what one of them joined by hand, and part what it parted', async () => {
    await saveAt(here, [id(1)], 'one');
    await saveAt(here, [id(2)], 'two');
    await meetAll();
    await at(here, () => joinPapers([id(2), id(1)], NOW + 1));
    await meetAll();
    expect(await entriesAt(there)).toMatchObject([{ paper: id(1), tags: ['one', 'two'] }]);
    await at(there, async () => splitMerge((await mergesOf(id(1)))[0]?.seq ?? 0, NOW + 2));
    await meetAll();
    for (const machine of [here, there]) {
      expect(await entriesAt(machine)).toMatchObject([
        { paper: id(1), tags: ['one'] },
        { paper: id(2), tags: ['two'] },
      ]);
      expect(await at(machine, () => db.apart.toArray())).toEqual([{ a: id(1), b: id(2) }]);
      expect(await at(machine, () => mergesOf(id(1)))).toEqual([]);
    }
  });

  it('part a paper that one of them had only seen from the saved one', async () => {
    await at(there, () => storeCapture(capture([draft(1, { ids: [id(1), DOI] })]), NOW));
    await saveAt(here, [DOI, 'pmid:1'], 'moss');
    await meetAll();
    expect(await at(here, () => db.papers.get(DOI))).toBeUndefined();
    const [merge] = await at(here, () => mergesOf(id(1)));
    await at(here, () => splitMerge(merge?.seq ?? 0, NOW + 10));
    await meetAll();
    for (const machine of [here, there])
      expect((await entriesAt(machine)).filter(({ saved }) => saved)).toEqual([
        { paper: DOI, tags: ['moss'], note: '', saved: true },
      ]);
    expect(await at(here, allDocuments)).toEqual(await at(there, allDocuments));
  });

  it('keep both notes that one of them wrote on two papers which are one', async () => {
    await saveAt(here, [id(1)], 'one');
    await saveAt(here, [DOI], 'two');
    await at(here, () => setNote(id(1), 'Earlier', NOW + 1));
    await at(here, () => setNote(DOI, 'Later', NOW + 2));
    await saveAt(there, [id(1), DOI], 'both');
    await meetAll();
    for (const machine of [here, there])
      expect(await at(machine, () => db.entries.get(id(1)))).toMatchObject({
        note: 'Later',
        otherNotes: [{ note: 'Earlier' }],
      });
  });

  it('keep what a stub keeps when the paper is there again', async () => {
    await saveAt(here, [id(1)], 'both');
    await meetAll();
    await at(here, () => addTags([id(1)], ['late'], NOW + 10));
    await at(here, () => unsave([id(1)], NOW + 20));
    await at(there, () => setNote(id(1), 'Read this', NOW + 30));
    await meetAll();
    for (const machine of [here, there])
      expect(await entriesAt(machine)).toEqual([
        { paper: id(1), tags: ['both', 'late'], note: 'Read this', saved: true },
      ]);
  });

  it('leave a citation key to the paper that had it first', async () => {
    await saveAt(here, [id(1)], 'a');
    await saveAt(there, [id(2)], 'a');
    await at(here, () => setCitekey(id(1), 'ek2026', NOW + 1));
    await at(there, () => setCitekey(id(2), 'Ek2026', NOW + 2));
    await meetAll(3);
    for (const machine of [here, there])
      expect(
        await at(machine, async () => (await db.entries.toArray()).map(({ citekey }) => citekey)),
      ).toEqual(['ek2026', undefined]);
  });

  it('have the same smart lists and colours of tags', async () => {
    await at(here, () => saveList('Rivers', 'river', NOW));
    await at(there, () => styleTag('Moss', { colour: 'green' }, NOW + 1));
    await meetAll();
    await at(here, () => styleTag('Moss', { colour: 'red' }, NOW + 2));
    await meetAll();
    for (const machine of [here, there]) {
      expect(await at(machine, listsByPlace)).toMatchObject([{ name: 'Rivers' }]);
      expect(await at(machine, tagStyles)).toEqual(
        new Map([['moss', { name: 'Moss', colour: 'red' }]]),
      );
    }
    expect(await at(here, allDocuments)).toEqual(await at(there, allDocuments));
  });

  it('have the same papers of no interest', async () => {
    await at(here, async () => {
      await storeCapture(capture([draft(1, { ids: [DOI] })]), NOW);
      await hidePapers([DOI], NOW);
    });
    await meetAll();
    for (const machine of [here, there])
      expect(await at(machine, () => hiddenAmong([DOI]))).toEqual(new Set([DOI]));
    await at(there, () => showPapers([DOI], NOW + 1));
    await meetAll();
    expect(await at(here, () => hiddenAmong([DOI]))).toEqual(new Set());
  });

  it('keep a change of what a machine wrote whose clock was in 2106', async () => {
    const late = Date.UTC(2106, 1, 7);
    const list = await at(there, async () => {
      await styleTag('Moss', { colour: 'green' }, late);
      return saveList('Rivers', 'river', late);
    });
    await meetAll();
    await at(here, async () => {
      await styleTag('Moss', { colour: 'red' }, NOW + 1);
      if (list) await changeList(list.key, { name: 'Streams' }, NOW + 1);
    });
    await meetAll();
    for (const machine of [here, there]) {
      expect(await at(machine, listsByPlace)).toMatchObject([{ name: 'Streams' }]);
      expect((await at(machine, tagStyles)).get('moss')).toMatchObject({ colour: 'red' });
    }
  });

  it('do not send a paper to Zotero that the other one sent, under whichever id', async () => {
    await saveAt(here, [DOI], 'here');
    await saveAt(there, [id(1), DOI], 'there');
    await meetAll();
    const target = { target: 'L1', tries: 0, next: 0 };
    await at(here, () =>
      settle([{ paper: id(1), state: 'waiting', ...target }], (row) => ({
        ...{ ...row, state: 'sent', sentAt: NOW },
      })),
    );
    await meetAll();
    expect(await at(there, () => enqueue([id(1)], 'L1', false, NOW + 5))).toBe(0);
    expect(await at(there, () => enqueue([id(1)], 'L1', true, NOW + 5))).toBe(1);
    expect(await at(there, () => sentSince(id(1)))).toBe(Date.parse(dayAt(NOW)));
    expect(await at(here, () => sentSince(id(1)))).toBe(NOW);
    expect(await at(here, allDocuments)).toEqual(await at(there, allDocuments));
  });

  it('take facts and places of a paper along that was only seen', async () => {
    await at(there, () => storeCapture(capture([draft(1, { abstract: 'Seen.' })]), NOW));
    await saveAt(here, [id(1)], 'a');
    await meetAll();
    expect(await at(here, () => db.papers.get(id(1)))).toMatchObject({ abstract: 'Seen.' });
    expect(await entriesAt(there)).toMatchObject([{ tags: ['a'] }]);
  });
});

describe('what changed', () => {
  it('is shown to search indexes, also of papers that are part of others now', async () => {
    await saveAt(here, [DOI], 'here');
    await saveAt(there, [id(1), DOI], 'there');
    await meetStored(there);
    const { rev } = await at(here, () => changesFor('saved', 0));
    await meetStored(here);
    const { ids } = await at(here, () => changesFor('saved', rev));
    expect(ids.sort()).toEqual([id(1), DOI].sort());
  });

  it('is not sent for a sighting alone', async () => {
    await saveAt(here, [id(1)], 'a');
    await meetAll();
    await at(here, () =>
      storeCapture(capture([draft(1, { title: `Title of ${id(1)}` })], '2026-11-22'), NOW + 5),
    );
    expect(await meetStored(here)).toMatchObject({ sent: 0 });
  });

  it('is sent in batches that continue after an end', async () => {
    await at(here, async () => {
      const drafts = Array.from({ length: 450 }, (_, number) => draft(number + 1));
      await storeCapture(capture(drafts), NOW);
      await save(
        drafts.map(({ ids }) => ids[0] ?? ''),
        NOW,
      );
    });
    expect(await at(here, countWaiting)).toBe(450);
    let pushes = 0;
    await meetStored(here, async (place) => {
      if (place.startsWith('before POST /papers/_bulk_docs') && ++pushes === 2)
        throw new TypeError();
      return undefined;
    }).catch(() => undefined);
    expect(couch.database('papers').documents.size).toBe(201);
    expect(await meetStored(here)).toMatchObject({ sent: 250 });
    await meetStored(there);
    expect(await at(there, () => db.entries.count())).toBe(450);
    expect(await meetStored(there)).toMatchObject({ sent: 0 });
  });
});
