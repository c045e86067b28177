import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Item, Sighting } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';
import { addTags, save, setNote, setStatus } from '../../../lib/store/edit/edit';
import { undo } from '../../../lib/store/edit/undo';
import { importItems } from '../../../lib/store/import/import';
import { restore } from '../../../lib/store/import/restore';
import { storeCapture } from '../../../lib/store/join/capture';
import { withoutStamps } from '../../../lib/store/paper-row';
import { getBackup, getItems, listIds } from '../../../lib/store/read/list';
import { arbitraryPaper } from '../../made/arbitrary-paper';
import {
  capture,
  DAY,
  draft,
  everything,
  freshStore,
  id,
  NOW,
  paper,
  savedItem,
  see,
} from '../fresh-store';

freshStore();

/** An item without the stamps of its entry. */
function unstamped({ entry, ...item }: Item): object {
  return { ...item, ...(entry && { entry: withoutStamps(entry) }) };
}

const sighting = (number: number, more: Partial<Sighting> = {}): Sighting => ({
  paper: id(number),
  site: 'huggingface',
  list: 'daily',
  period: '2026-11-20',
  listing: 'huggingface/daily/2026-11-20',
  day: '2026-11-20',
  at: NOW - DAY,
  counts: { upvotes: 3 },
  ...more,
});

/** Papers without a common identifier: an import joins those that have one. */
const unlikePapers = fc
  .uniqueArray(arbitraryPaper, { maxLength: 6, selector: (each) => each.id })
  .map((papers) => papers.map((each) => ({ ...each, ids: [each.id] })));

describe('an import', () => {
  it('takes in papers, entries and sightings as they are', async () => {
    const items: Item[] = [
      {
        ...savedItem(1, { tags: ['rivers'], note: 'Slow', status: 'read', citekey: 'ek2026' }),
        sightings: [sighting(1)],
      },
      { paper: paper(2, { abstract: 'Only seen' }), sightings: [] },
    ];
    const result = await importItems(items, NOW);
    expect(result).toMatchObject({ added: 2, merged: 0, operation: { what: 'import', count: 2 } });
    expect((await getBackup([id(1), id(2)])).map(unstamped)).toEqual(items);
  });

  it('a second time changes nothing at all', async () => {
    await see([1, 4], NOW - 2 * DAY);
    await setNote(id(4), 'Ours', NOW - DAY);
    const items = [
      { ...savedItem(1, { tags: ['rivers'] }), sightings: [sighting(1)] },
      savedItem(4, { note: 'Theirs', status: 'reading' }),
      { paper: paper(2) },
    ];
    await importItems(items, NOW);
    const before = await everything();
    const again = await importItems(items, NOW + DAY);
    expect(again).toEqual({ operation: undefined, added: 0, merged: 3, changed: 0, ruled: 0 });
    const { meta: _, ...after } = await everything();
    expect(before).toMatchObject(after);
  });

  it('of our own export, on the machine that made it, changes nothing', async () => {
    await see([1, 2, 3]);
    await addTags([id(1)], ['rivers'], NOW + 1);
    const items = await getBackup(await listIds({ scope: 'seen' }));
    const before = await everything();
    expect((await importItems(items, NOW + DAY)).operation).toBeUndefined();
    const { meta: _, ...after } = await everything();
    expect(before).toMatchObject(after);
  });

  it('keeps tags and notes of both sides, the earlier saving and the further status', async () => {
    await see([1]);
    await addTags([id(1)], ['ours', 'both'], NOW);
    await setNote(id(1), 'Our note', NOW);
    await setStatus([id(1)], 'reading', NOW);
    await importItems([savedItem(1, { tags: ['both', 'theirs'], note: 'Their note' })], NOW + 1);
    expect((await getItems([id(1)]))[0]?.entry).toEqual({
      paper: id(1),
      savedAt: NOW - DAY,
      tags: ['ours', 'both', 'theirs'],
      note: 'Their note\n\nOur note',
      status: 'reading',
    });
  });

  it('does not repeat a note that is here already', async () => {
    await see([1, 2]);
    await setNote(id(1), 'Slow. And wide.', NOW);
    await setNote(id(2), 'Slow', NOW);
    await importItems(
      [savedItem(1, { note: 'Slow.' }), savedItem(2, { note: 'Slow. Wide.' })],
      NOW,
    );
    const notes = (await getItems([id(1), id(2)])).map(({ entry }) => entry?.note);
    expect(notes).toEqual(['Slow. And wide.', 'Slow. Wide.']);
  });

  it('finds papers by any identifier and joins those of the file that are one', async () => {
    await see([1]);
    const doi = 'doi:10.1000/river';
    const theirs = { ...savedItem(1), paper: paper(1, { id: doi, ids: [doi, id(1)] }) };
    const twice = {
      ...savedItem(1, { tags: ['rivers'] }),
      paper: paper(1, { id: doi, ids: [doi] }),
    };
    const result = await importItems([theirs, twice], NOW + 1);
    expect(result).toMatchObject({ added: 0, merged: 1 });
    expect(await db.papers.toArray()).toMatchObject([{ id: id(1), ids: [id(1), doi] }]);
    expect((await getItems([id(1)]))[0]?.entry?.tags).toEqual(['rivers']);
  });

  it('joins a paper with the one of the same title that is here, until it is undone', async () => {
    const title = 'On the Slow and Winding Rivers of the North';
    const authors = [{ given: 'Bo', family: 'Ek' }];
    const preprint = draft(1, { title, authors, published: '2026-01' });
    await storeCapture(capture([preprint]), NOW - DAY);
    const before = await getItems([id(1)]);
    const doi = 'doi:10.1000/river';
    const published = paper(2, { id: doi, ids: [doi], title, authors, published: '2026' });
    const item = { ...savedItem(2, { tags: ['theirs'] }), paper: { ...published, firstSeen: 1 } };
    const result = await importItems([item], NOW);
    expect(result).toMatchObject({ added: 0, merged: 1, operation: { count: 1 } });
    expect(await getItems([id(1)])).toMatchObject([
      { paper: { ids: [id(1), doi] }, entry: { tags: ['theirs'] } },
    ]);
    expect(await db.papers.count()).toBe(1);
    await undo(NOW + 1);
    expect(await getItems([id(1)])).toEqual(before);
    expect(await db.papers.count()).toBe(1);
    expect(await db.merges.count()).toBe(0);
  });

  it('that only joins papers can be undone too', async () => {
    const doi = 'doi:10.1000/river';
    await see([1]);
    await storeCapture(capture([draft(2, { ids: [doi] })]), NOW);
    const before = await getItems([id(1), doi]);
    const both = { paper: paper(1, { ids: [id(1), doi] }) };
    expect((await importItems([both], NOW + 1)).operation).toMatchObject({ count: 1 });
    expect(await db.papers.count()).toBe(1);
    await undo(NOW + 2);
    expect(await getItems([id(1), doi])).toEqual(before);
  });

  it('of a machine whose clock is ahead sees nothing in the future', async () => {
    const ahead = { paper: paper(1, { firstSeen: NOW + DAY, lastSeen: NOW + 2 * DAY }) };
    await importItems([ahead], NOW);
    expect(await db.papers.get(id(1))).toMatchObject({ firstSeen: NOW - 1, lastSeen: NOW - 1 });
    await undo(NOW);
    expect(await db.papers.count()).toBe(0);
  });

  it('takes the later of two sightings', async () => {
    const later = sighting(1, { at: NOW, counts: { upvotes: 9 } });
    await importItems([{ paper: paper(1), sightings: [sighting(1)] }], NOW);
    await importItems([{ paper: paper(1), sightings: [later] }], NOW);
    await importItems([{ paper: paper(1), sightings: [sighting(1)] }], NOW);
    expect(await db.sightings.toArray()).toEqual([later]);
  });

  it('keeps citation keys unlike each other, ours first', async () => {
    await importItems([savedItem(1, { citekey: 'ek2026' })], NOW);
    await importItems(
      [savedItem(2, { citekey: 'EK2026' }), savedItem(3, { citekey: 'ek2026b' })],
      NOW,
    );
    const keys = (await getItems([id(1), id(2), id(3)])).map(({ entry }) => entry?.citekey);
    expect(keys).toEqual(['ek2026', undefined, 'ek2026b']);
  });

  it('and a paper that claims a key of another keeps its own', async () => {
    const items = [savedItem(1, { citekey: 'ek2026' }), savedItem(2, { citekey: 'fern2026' })];
    await importItems(items, NOW);
    const claims = [savedItem(1, { citekey: 'Fern2026' }), savedItem(3, { citekey: 'ek2026' })];
    const keys = async () =>
      (await db.entries.bulkGet([id(1), id(2), id(3)])).map((entry) => entry?.citekey);
    await importItems(claims, NOW + 1);
    expect(await keys()).toEqual(['ek2026', 'fern2026', undefined]);
    await restore({ items: claims }, 'exact', NOW + 2);
    expect(await keys()).toEqual(['ek2026', 'fern2026', undefined]);
  });

  it('of any papers a second time changes nothing', () =>
    fc.assert(
      fc
        .asyncProperty(unlikePapers, unlikePapers, async (ours, theirs) => {
          const items = theirs.map((paper) => ({ paper }));
          await importItems(
            ours.map((paper) => ({ paper })),
            NOW,
          );
          await importItems(items, NOW);
          const papers = await db.papers.toArray();
          await importItems(items, NOW);
          expect(await db.papers.toArray()).toEqual(papers);
        })
        .afterEach(() => Promise.all(db.tables.map((table) => table.clear()))),
      { numRuns: 60 },
    ));

  it('gives back any papers that went out', () =>
    fc.assert(
      fc
        .asyncProperty(unlikePapers, async (papers) => {
          await importItems(
            papers.map((each) => ({ paper: each })),
            NOW,
          );
          const out = await getBackup(await listIds({ scope: 'seen' }));
          await Promise.all(db.tables.map((table) => table.clear()));
          await importItems(out, NOW);
          expect(await getBackup(await listIds({ scope: 'seen' }))).toEqual(out);
        })
        .afterEach(() => Promise.all(db.tables.map((table) => table.clear()))),
      { numRuns: 40 },
    ));
});

describe('undo of an import', () => {
  it('removes what it added and gives back what it changed', async () => {
    await see([1]);
    await addTags([id(1)], ['ours'], NOW);
    const [before] = await getBackup([id(1)]);
    await importItems(
      [savedItem(1, { tags: ['theirs'] }), { ...savedItem(2), sightings: [sighting(2)] }],
      NOW + 1,
    );
    expect(await undo(NOW + 2)).toMatchObject({ what: 'import', count: 2 });
    const [after] = await getBackup([id(1)]);
    expect(after && unstamped(after)).toMatchObject({
      entry: before?.entry && withoutStamps(before.entry),
    });
    expect(await listIds({ scope: 'saved' })).toEqual([id(1)]);
    expect(await listIds({ scope: 'seen' })).toEqual([id(1)]);
    expect((await db.sightings.toArray()).map((row) => row.paper)).toEqual([id(1)]);
  });

  it('keeps what a page has shown since, as seen', async () => {
    await importItems([savedItem(1), savedItem(2)], NOW);
    await see([1], NOW + 1);
    await undo(NOW + 2);
    expect(await listIds({ scope: 'seen' })).toEqual([id(1)]);
    expect(await listIds({ scope: 'saved' })).toEqual([]);
    expect(await db.sightings.count()).toBe(1);
  });

  it('lets the same file be imported again', async () => {
    await importItems([savedItem(1, { tags: ['rivers'] })], NOW);
    await undo(NOW + 1);
    expect(await importItems([savedItem(1, { tags: ['rivers'] })], NOW + 2)).toMatchObject({
      added: 1,
    });
    expect((await getItems([id(1)]))[0]).toEqual(savedItem(1, { tags: ['rivers'] }));
  });
});

describe('a removed paper', () => {
  it('comes back with the file that holds it', async () => {
    await see([1]);
    await save([id(1)], NOW);
    await undo(NOW);
    await importItems([savedItem(1)], NOW + 1);
    expect(await listIds({ scope: 'saved' })).toEqual([id(1)]);
  });
});
