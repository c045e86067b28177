import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { parseQuery } from '../../../lib/search/query/parse';
import { db } from '../../../lib/store/database';
import { handOut, setCitekey } from '../../../lib/store/edit/citekeys';
import { addTags, save, setNote, setStatus } from '../../../lib/store/edit/edit';
import { storeCapture } from '../../../lib/store/join/capture';
import { joinPapers } from '../../../lib/store/join/join';
import { mergesOf } from '../../../lib/store/join/merges';
import { changesFor, currentRev } from '../../../lib/store/read/index-changes';
import { papersFor } from '../../../lib/store/read/query-sets';
import { paperIds, statesOf } from '../../../lib/store/read/states';
import { capture, DAY, draft, freshStore, id, NOW, see } from '../fresh-store';
import { both, DOI, EK, only, preprint, published, show, TITLE } from '../two-versions';

freshStore();

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
    await setCitekey(DOI, 'ek2026', NOW + 5);
    await both(NOW + 9);
    expect((await only())?.entry).toEqual({
      paper: id(1),
      savedAt: NOW + 3,
      tags: ['a', 'b', 'c'],
      note: 'Two\n\nOne',
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
    expect(new Set(rows.map(({ paper }) => paper))).toEqual(new Set([id(1)]));
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

  it('are joined within one capture, each reported under its own identifier', async () => {
    const drafts = [draft(1), draft(2, { ids: [DOI] }), draft(1, { ids: [DOI, id(1)] })];
    const { states } = await storeCapture(capture(drafts), NOW);
    expect(states.map((state) => state.id)).toEqual([id(1), DOI]);
    expect((await only())?.paper.ids).toEqual([id(1), DOI]);
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

describe('a search', () => {
  it('finds papers that were joined, by is:merged and by any of their identifiers', async () => {
    await see([1, 2, 3]);
    await joinPapers([id(1), id(2)], NOW);
    const found = async (text: string) => {
      const { query } = parseQuery(text, NOW);
      return query && [...((await papersFor(query, NOW)) ?? [])];
    };
    expect(await found('is:merged')).toEqual([id(1)]);
    expect(await found(id(2).slice(6))).toEqual([id(1)]);
  });
});

describe('citation keys', () => {
  it('of a paper that went into another are not given out again', async () => {
    await see([1, 2]);
    await save([id(1), id(2)], NOW);
    const keys = await handOut([id(1), id(2)], 'short');
    await joinPapers([id(1), id(2)], NOW);
    expect((await only())?.entry?.citekey).toBe(keys.get(id(1)));
    await see([3]);
    const key = (await handOut([id(3)], 'short')).get(id(3));
    expect([...keys.values()]).not.toContain(key);
  });
});
