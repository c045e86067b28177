import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { handOut, setCitekey } from '../../../lib/store/edit/citekeys';
import { addTags, setNote } from '../../../lib/store/edit/edit';
import { undo } from '../../../lib/store/edit/undo';
import { storeCapture } from '../../../lib/store/join/capture';
import { joinPapers } from '../../../lib/store/join/join';
import { mergesOf } from '../../../lib/store/join/merges';
import { splitMerge } from '../../../lib/store/join/split';
import { getItems, sightingsOf } from '../../../lib/store/read/list';
import { statesOf } from '../../../lib/store/read/states';
import { capture, draft, everything, freshStore, id, NOW, see } from '../fresh-store';
import { both, DOI, only, preprint, published, seqOf, show } from '../two-versions';

freshStore();

describe('taking papers apart', () => {
  it('gives both as they were, and keeps them apart', async () => {
    await preprint();
    await addTags([id(1)], ['a'], NOW);
    const before = await getItems([id(1)]);
    await published();
    await splitMerge(await seqOf(), NOW + 5);
    expect(await getItems([id(1)])).toEqual(before);
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

  it('keeps the identifiers of a paper in their order, also those that came since', async () => {
    await show({ ids: [id(1), 'pmid:7'] });
    await show({ ids: [id(2)] }, NOW + 1);
    await joinPapers([id(1), id(2)], NOW + 2);
    await show({ ids: [id(1), DOI] }, NOW + 3);
    await splitMerge(await seqOf(), NOW + 5);
    const [paper] = await getItems([id(1)]);
    expect(paper?.paper.ids).toEqual([id(1), DOI, 'pmid:7']);
  });

  it('leaves a paper unsaved that got only a citation key since', async () => {
    await see([1]);
    await see([2], NOW + 1);
    await addTags([id(2)], ['b'], NOW + 2);
    await joinPapers([id(1), id(2)], NOW + 3);
    const key = (await handOut([id(1)], 'short')).get(id(1));
    await splitMerge(await seqOf(), NOW + 4);
    expect((await getItems([id(1)]))[0]?.entry).toBeUndefined();
    expect((await db.entries.get(id(1)))?.citekey).toBe(key);
    expect((await getItems([id(2)]))[0]?.entry).toMatchObject({ tags: ['b'] });
  });

  it('gives a citation key back to the paper that had it alone', async () => {
    await see([1]);
    await see([2], NOW + 1);
    await setCitekey(id(1), 'one', NOW + 2);
    await setCitekey(id(2), 'two', NOW + 2);
    await joinPapers([id(1), id(2)], NOW + 3);
    await setCitekey(id(1), 'two', NOW + 4);
    await splitMerge(await seqOf(), NOW + 5);
    const keys = (await db.entries.toArray()).map(({ paper, citekey }) => [paper, citekey]);
    expect(keys).toEqual([
      [id(1), undefined],
      [id(2), 'two'],
    ]);
  });

  it('gives a citation key back although its paper is part of others by now', async () => {
    await see([1, 2, 3, 4]);
    await setCitekey(id(4), 'two', NOW);
    await joinPapers([id(3), id(4)], NOW);
    await joinPapers([id(2), id(3)], NOW);
    await joinPapers([id(1), id(2)], NOW);
    const inner = (await mergesOf(id(1))).at(-1);
    await splitMerge(inner?.seq ?? 0, NOW + 5);
    const keys = (await db.entries.toArray()).map(({ paper, citekey }) => [paper, citekey]);
    expect(keys).toEqual([
      [id(1), undefined],
      [id(4), 'two'],
    ]);
    const merges = await mergesOf(id(1));
    expect(merges.map(({ citekey }) => citekey)).toEqual([undefined, undefined]);
    expect(merges.map(({ entries }) => entries.gone?.citekey)).toEqual([undefined, undefined]);
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

  it('takes a paper out of one that was merged into another since', async () => {
    await see([1], NOW - 2);
    await see([2], NOW - 1);
    await see([3]);
    await addTags([id(2)], ['a'], NOW);
    await addTags([id(3)], ['b'], NOW);
    await joinPapers([id(2), id(3)], NOW);
    await joinPapers([id(1), id(2)], NOW);
    const [, inner] = await mergesOf(id(1));
    expect(inner).toMatchObject({ kept: id(2), gone: id(3) });
    await splitMerge(inner?.seq ?? 0, NOW + 5);
    expect((await db.papers.toArray()).map(({ ids }) => ids)).toEqual([[id(1), id(2)], [id(3)]]);
    expect((await db.entries.get(id(3)))?.tags).toEqual(['b']);
    const [outer] = await mergesOf(id(1));
    await splitMerge(outer?.seq ?? 0, NOW + 6);
    expect((await db.entries.get(id(2)))?.tags).toEqual(['a']);
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
  it('first takes back the join, then that, and not what came from the other paper', async () => {
    await show({});
    await show({ ids: [DOI] }, NOW + 1);
    await addTags([DOI], ['theirs'], NOW + 1);
    await addTags([id(1)], ['ours'], NOW + 1);
    await both();
    const tags = async () => (await getItems([id(1), DOI])).map(({ entry }) => entry?.tags);
    expect(await tags()).toEqual([['ours', 'theirs']]);
    expect(await undo(NOW + 3)).toMatchObject({ what: 'join', count: 2 });
    expect(await tags()).toEqual([['ours'], ['theirs']]);
    await undo(NOW + 4);
    expect(await tags()).toEqual([undefined, ['theirs']]);
    await undo(NOW + 5);
    expect(await tags()).toEqual([undefined, undefined]);
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
