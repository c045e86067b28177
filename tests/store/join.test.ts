import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import type { PaperDraft } from '../../lib/paper';
import { storeCapture } from '../../lib/store/capture';
import { db } from '../../lib/store/database';
import { addTags, freezeCitekeys, save, setNote, setStatus } from '../../lib/store/edit';
import { changesFor, currentRev } from '../../lib/store/index-changes';
import { joinPapers } from '../../lib/store/join';
import { getItems, sightingsOf, takenCitekeys } from '../../lib/store/list';
import { mergesOf } from '../../lib/store/merges';
import { splitMerge } from '../../lib/store/split';
import { paperIds, statesOf } from '../../lib/store/states';
import { undo } from '../../lib/store/undo';
import { capture, DAY, draft, everything, freshStore, id, NOW, see } from './fresh-store';

freshStore();

const DOI = 'doi:10.1000/river';
const TITLE = 'On the Slow and Winding Rivers of the North';
const EK = [{ given: 'Bo', family: 'Ek' }];

/** A page that shows one paper. */
const show = (more: Partial<PaperDraft>, at = NOW, site = 'arxiv') =>
  storeCapture({ ...capture([draft(1, more)]), site }, at);
const preprint = (at = NOW) => show({ title: TITLE, authors: EK, published: '2025-03' }, at);
const published = (at = NOW + 1) =>
  show(
    { ids: [DOI], title: TITLE, authors: EK, published: '2026-01', venue: 'Hydrology' },
    at,
    'acm',
  );
const both = (at = NOW + 2) => show({ ids: [id(1), DOI] }, at);
const only = async () => {
  const papers = await db.papers.toArray();
  expect(papers).toHaveLength(1);
  return (await getItems([papers[0]?.id ?? '']))[0];
};
const seqOf = async (paper = id(1)) => (await mergesOf(paper))[0]?.seq ?? 0;

describe('papers that turn out to have a common identifier', () => {
  it('are joined into the one known longest', async () => {
    await show({});
    await show({ ids: [DOI], title: 'Paper one' }, NOW + 1);
    expect(await db.papers.count()).toBe(2);
    await both();
    expect((await only())?.paper).toMatchObject({ id: id(1), ids: [id(1), DOI] });
    expect(await mergesOf(id(1))).toMatchObject([{ why: 'id', kept: id(1), gone: DOI }]);
  });

  it('keep tags, notes, status and the earlier saving of both', async () => {
    await show({});
    await show({ ids: [DOI] }, NOW + 1);
    await addTags([id(1)], ['a', 'b'], NOW + 5);
    await setNote(id(1), 'One', NOW + 5);
    await addTags([DOI], ['b', 'c'], NOW + 3);
    await setNote(DOI, 'Two', NOW + 4);
    await setStatus([DOI], 'reading', NOW + 4);
    await freezeCitekeys(new Map([[DOI, 'ek2026']]));
    await both(NOW + 9);
    expect((await only())?.entry).toEqual({
      paper: id(1),
      savedAt: NOW + 3,
      tags: ['a', 'b', 'c'],
      note: 'One\n\nTwo',
      status: 'reading',
      citekey: 'ek2026',
    });
    expect(await db.entries.count()).toBe(1);
  });

  it('keep both places where they were met', async () => {
    await see([1]);
    await storeCapture(capture([draft(1, { ids: [DOI] })], '2026-11-20'), NOW - DAY);
    await both();
    const rows = await db.sightings.toArray();
    expect(new Set(rows.map(({ paper }) => paper))).toEqual(new Set([DOI]));
    expect(rows).toHaveLength(3);
  });

  it('are known by every identifier', async () => {
    await show({});
    await show({ ids: [DOI] }, NOW + 1);
    await save([DOI], NOW + 1);
    await both();
    const states = await statesOf([id(1), DOI], NOW + 3);
    expect(states.map(({ id, state }) => [id, state])).toEqual([
      [id(1), 'saved'],
      [DOI, 'saved'],
    ]);
    expect(await paperIds([DOI])).toEqual([id(1)]);
  });

  it('are joined within one capture, each told of under its own identifier', async () => {
    const drafts = [draft(1), draft(2), draft(1, { ids: [id(2), id(1)] })];
    const { states } = await storeCapture(capture(drafts), NOW);
    expect(states.map((state) => state.id)).toEqual([id(1), id(2)]);
    expect((await only())?.paper.ids).toEqual([id(1), id(2)]);
    expect((await db.sightings.toArray()).map(({ paper }) => paper)).toEqual([id(1)]);
  });

  it('leave the search index', async () => {
    await show({});
    await show({ ids: [DOI] }, NOW + 1);
    const rev = await currentRev();
    await both();
    const changes = await changesFor('rest', rev);
    expect(changes.ids).toEqual(expect.arrayContaining([id(1), DOI]));
    expect((await changes.read(changes.ids)).map(({ paper }) => paper.id)).toEqual([id(1)]);
  });
});

describe('papers of the same title, author and time', () => {
  it('are joined, whichever came first', async () => {
    await published(NOW);
    await preprint(NOW + 1);
    expect((await only())?.paper).toMatchObject({
      id: DOI,
      ids: [id(1), DOI],
      published: '2026-01',
      preprinted: '2025-03',
      venue: 'Hydrology',
    });
    expect(await mergesOf(DOI)).toMatchObject([{ why: 'title', gone: id(1) }]);
  });

  it('are joined within one capture', async () => {
    const one = draft(1, { title: TITLE, authors: EK, published: '2025-03' });
    const two = draft(1, { ids: [DOI], title: TITLE, authors: EK, published: '2026' });
    const { states } = await storeCapture(capture([two, one]), NOW);
    expect(states).toHaveLength(2);
    expect((await only())?.paper.id).toBe(id(1));
  });

  it('are joined once the title is whole', async () => {
    await show({ title: 'On the Slow and Winding…', authors: EK, published: '2025' });
    await published();
    expect(await db.papers.count()).toBe(2);
    await preprint(NOW + 2);
    expect((await only())?.paper.ids).toEqual([id(1), DOI]);
  });

  it('are not joined when several could be meant', async () => {
    await show({ title: TITLE, authors: EK, published: '2025' });
    await show({ ids: [id(2)], title: TITLE, authors: EK, published: '2025' });
    expect(await db.papers.count()).toBe(2);
    await published();
    expect(await db.papers.count()).toBe(3);
  });

  it('take the next sight by their identifier and are joined only once', async () => {
    await preprint();
    await published();
    await published(NOW + 2);
    await preprint(NOW + 3);
    expect(await db.merges.count()).toBe(1);
  });
});

describe('taking papers apart', () => {
  it('gives both as they were, and keeps them apart', async () => {
    await preprint();
    await addTags([id(1)], ['a'], NOW);
    const before = await getItems([id(1)]);
    await published();
    await splitMerge(await seqOf(), NOW + 5);
    expect(await getItems([id(1)])).toEqual([
      { ...before[0], paper: { ...before[0]?.paper, lastSeen: NOW + 1 } },
    ]);
    expect((await getItems([DOI]))[0]?.paper).toMatchObject({ ids: [DOI], venue: 'Hydrology' });
    await preprint(NOW + 6);
    await published(NOW + 7);
    await both(NOW + 8);
    expect((await db.papers.toArray()).map(({ ids }) => ids)).toEqual([[id(1)], [DOI]]);
    expect(await statesOf([DOI], NOW + 8)).toMatchObject([{ id: DOI, state: 'new' }]);
  });

  it('gives the entries back, and leaves what was edited since with the kept one', async () => {
    await show({});
    await show({ ids: [DOI] }, NOW + 1);
    await addTags([id(1)], ['a'], NOW);
    await addTags([DOI], ['b'], NOW);
    await setNote(DOI, 'Two', NOW);
    await both();
    await addTags([id(1)], ['since'], NOW + 3);
    await splitMerge(await seqOf(), NOW + 5);
    const [one, two] = await getItems([id(1), DOI]);
    expect(one?.entry).toMatchObject({ tags: ['a', 'since'], note: '' });
    expect(two?.entry).toMatchObject({ tags: ['b'], note: 'Two' });
  });

  it('gives the places back where they were met', async () => {
    await see([1]);
    await storeCapture(capture([draft(1, { ids: [DOI] })], '2026-11-20'), NOW + 1);
    const before = await sightingsOf(DOI);
    await joinPapers([id(1), DOI], NOW + 2);
    expect(await sightingsOf(DOI)).toEqual([]);
    await splitMerge(await seqOf(), NOW + 3);
    expect(await sightingsOf(DOI)).toEqual(before);
    expect(await sightingsOf(id(1))).toHaveLength(1);
  });

  it('takes one of three out', async () => {
    await see([1, 2, 3]);
    for (const [number, tag] of [
      [1, 'a'],
      [2, 'b'],
      [3, 'c'],
    ] as const)
      await addTags([id(number)], [tag], NOW);
    await joinPapers([id(2), id(3)], NOW + 1);
    await joinPapers([id(1), id(2)], NOW + 2);
    const merges = await mergesOf(id(1));
    expect(merges.map(({ gone }) => gone)).toEqual([id(2), id(3)]);
    await splitMerge(merges[1]?.seq ?? 0, NOW + 3);
    expect((await db.papers.toArray()).map(({ ids }) => ids)).toEqual([[id(1), id(2)], [id(3)]]);
    await splitMerge(await seqOf(), NOW + 4);
    expect((await db.papers.toArray()).map(({ ids }) => ids)).toEqual([[id(1)], [id(2)], [id(3)]]);
  });

  it('can be undone', async () => {
    await preprint();
    await published();
    await setNote(id(1), 'One', NOW + 2);
    const before = await getItems([id(1)]);
    await splitMerge(await seqOf(), NOW + 5);
    expect(await undo(NOW + 6)).toMatchObject({ what: 'split' });
    expect(await getItems([id(1), DOI])).toEqual(before);
    expect(await mergesOf(id(1))).toMatchObject([{ why: 'title' }]);
    expect(await db.apart.count()).toBe(0);
  });

  it('of what is no more does nothing', async () => {
    expect(await splitMerge(9, NOW)).toBeUndefined();
  });
});

describe('joining by hand', () => {
  it('joins whatever speaks against it, and can be undone', async () => {
    await see([1, 2, 3]);
    await addTags([id(2)], ['b'], NOW);
    const before = await everything();
    expect(await joinPapers([id(1), id(2), id(3)], NOW + 1)).toMatchObject({
      what: 'join',
      count: 3,
    });
    expect(await only()).toMatchObject({
      paper: { ids: [id(1), id(2), id(3)] },
      entry: { tags: ['b'] },
    });
    await undo(NOW + 2);
    const after = await everything();
    const bare = (rows: unknown[] = []) => rows.map((row) => ({ ...(row as object), rev: 0 }));
    expect(bare(after['papers'])).toEqual(bare(before['papers']));
    expect(bare(after['entries'])).toEqual(bare(before['entries']));
    expect(after['sightings']).toEqual(before['sightings']);
    expect(after['merges']).toEqual([]);
  });

  it('forgets that they were apart, and undoing it does not', async () => {
    await preprint();
    await published();
    await splitMerge(await seqOf(), NOW + 5);
    await joinPapers([id(1), DOI], NOW + 6);
    expect(await db.apart.count()).toBe(0);
    expect((await only())?.paper.ids).toEqual([id(1), DOI]);
    await undo(NOW + 7);
    expect(await db.apart.count()).toBe(1);
    expect(await db.papers.count()).toBe(2);
  });

  it('of one paper, or of none, does nothing', async () => {
    await see([1]);
    expect(await joinPapers([id(1), id(1), id(9)], NOW)).toBeUndefined();
  });
});

describe('undoing what was done before a join', () => {
  it('takes back that, and not what came from the other paper', async () => {
    await show({});
    await show({ ids: [DOI] }, NOW + 1);
    await addTags([DOI], ['theirs'], NOW + 1);
    await addTags([id(1)], ['ours'], NOW + 1);
    await both();
    await undo(NOW + 3);
    expect((await only())?.entry?.tags).toEqual(['theirs']);
    await undo(NOW + 4);
    expect((await only())?.entry).toBeUndefined();
    expect(await db.entries.count()).toBe(1);
  });

  it('is right again once they are apart', async () => {
    await see([1, 2]);
    await addTags([id(2)], ['theirs'], NOW + 1);
    await addTags([id(1)], ['ours'], NOW + 1);
    await joinPapers([id(1), id(2)], NOW + 2);
    await undo(NOW + 3);
    await undo(NOW + 4);
    const [one, two] = await getItems([id(1), id(2)]);
    expect([one?.entry, two?.entry?.tags]).toEqual([undefined, ['theirs']]);
  });
});

describe('citation keys', () => {
  it('of a paper that went into another are not given out again', async () => {
    await see([1, 2]);
    await save([id(1), id(2)], NOW);
    await freezeCitekeys(
      new Map([
        [id(1), 'one'],
        [id(2), 'two'],
      ]),
    );
    await joinPapers([id(1), id(2)], NOW);
    expect((await only())?.entry?.citekey).toBe('one');
    expect(await takenCitekeys()).toEqual(new Set(['one', 'two']));
  });
});
