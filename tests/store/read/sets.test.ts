import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Query } from '../../../lib/search/query/query';
import { db } from '../../../lib/store/database';
import { deletePapers } from '../../../lib/store/delete-papers';
import { save, unsave } from '../../../lib/store/edit/edit';
import { storeCapture } from '../../../lib/store/join/capture';
import { joinPapers } from '../../../lib/store/join/join';
import { hidePapers } from '../../../lib/store/own/hidden-papers';
import { firstDay, readMonth } from '../../../lib/store/read/days';
import { changesFor, currentRev, everything } from '../../../lib/store/read/index-changes';
import { metBetween, openedPapers } from '../../../lib/store/read/met';
import { papersFor } from '../../../lib/store/read/query-sets';
import { DAY, draft, freshStore, id, NOW, see } from '../fresh-store';

freshStore();

const ids = (...numbers: number[]) => numbers.map(id);
const numbersOf = (set: Iterable<string> | undefined) =>
  set && [...set].sort().map((each) => Number(each.slice(-5)));
const meet = (number: number, at: number, list = 'daily', rank = number) =>
  storeCapture({ site: 'huggingface', listing: { list }, drafts: [draft(number, { rank })] }, at);
/** The beginning of the day of `NOW`. */
const MIDNIGHT = Date.UTC(2026, 10, 21);

describe('papers that were met', () => {
  it('within a period are those from its first ms to the one before its last', async () => {
    await meet(1, MIDNIGHT - 1);
    await meet(2, MIDNIGHT);
    await meet(3, MIDNIGHT + 5);
    await meet(4, MIDNIGHT + DAY + 5);
    await meet(5, MIDNIGHT + 2 * DAY);
    await meet(6, MIDNIGHT + 3 * DAY);
    const met = async (from: number, to: number) => numbersOf(await metBetween({ from, to }));
    expect(await met(MIDNIGHT, MIDNIGHT + 5)).toEqual([2]);
    expect(await met(MIDNIGHT, MIDNIGHT + 6)).toEqual([2, 3]);
    expect(await met(MIDNIGHT + 1, MIDNIGHT + 2 * DAY)).toEqual([3, 4]);
    expect(await met(MIDNIGHT + 1, MIDNIGHT + 2 * DAY + 1)).toEqual([3, 4, 5]);
    expect(await met(MIDNIGHT - DAY, MIDNIGHT + 4 * DAY)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(await met(MIDNIGHT + 7, MIDNIGHT + 8)).toEqual([]);
  });

  it('on their own page were opened', async () => {
    await meet(1, NOW);
    await meet(2, NOW, 'paper');
    expect(numbersOf(await openedPapers())).toEqual([2]);
  });
});

describe('papers that match a part of a query', () => {
  beforeEach(async () => {
    await meet(1, MIDNIGHT - DAY, 'daily', 3);
    await meet(2, MIDNIGHT, 'trending', 5);
    await meet(3, MIDNIGHT + DAY, 'paper', 9);
  });

  it.each<[Query, number[] | undefined]>([
    [{ kind: 'id', id: id(2) }, [2]],
    [{ kind: 'id', id: id(9) }, []],
    [{ kind: 'list', name: 'trending' }, [2]],
    [{ kind: 'list', name: 'trend' }, []],
    [{ kind: 'date', field: 'seen' }, [1, 2, 3]],
    [{ kind: 'date', field: 'seen', from: '2026-11-21' }, [2, 3]],
    [{ kind: 'date', field: 'seen', to: '2026-11-21' }, [1, 2]],
    [{ kind: 'date', field: 'seen', from: '2026-11-21', to: '2026-11-21' }, [2]],
    [{ kind: 'date', field: 'saved', from: '2026-11-21' }, undefined],
    [{ kind: 'number', field: 'rank' }, [1, 2, 3]],
    [{ kind: 'number', field: 'rank', from: 5 }, [2, 3]],
    [{ kind: 'number', field: 'rank', to: 5 }, [1, 2]],
    [{ kind: 'number', field: 'rank', from: 4, to: 5 }, [2]],
    [{ kind: 'number', field: 'citations', from: 4 }, undefined],
    [{ kind: 'word', text: 'moss' }, undefined],
    [{ kind: 'is', state: 'unread' }, undefined],
    [{ kind: 'is', state: 'new' }, [3]],
    [{ kind: 'is', state: 'merged' }, []],
    [{ kind: 'is', state: 'hidden' }, []],
  ])('%j are %j', async (query, numbers) => {
    expect(numbersOf(await papersFor(query, MIDNIGHT + DAY + 60_000))).toEqual(numbers);
  });

  it('because they were merged or hidden', async () => {
    await joinPapers(ids(1, 2), NOW);
    await hidePapers(ids(3), NOW);
    expect((await papersFor({ kind: 'is', state: 'merged' }, NOW))?.size).toBe(1);
    expect(numbersOf(await papersFor({ kind: 'is', state: 'hidden' }, NOW))).toEqual([3]);
  });
});

describe('a month', () => {
  it.each([
    ['arxiv/new/cs.CL', 'cs.CL'],
    ['arxiv/recent/math', 'math'],
    ['arxiv/pastweek/q-bio.NC', 'q-bio.NC'],
    ['arxiv/monthly/hep-th', 'hep-th'],
    ['arxiv/catchup/cs.AI/2026', 'cs.AI'],
    ['arxiv/search/cs.CL', undefined],
    ['arxiv/new/7', undefined],
    ['myarxiv/new/cs.CL', undefined],
    ['huggingface/daily/2026', undefined],
  ])('has the sighting on %s in the archive %s', async (listing, archive) => {
    const [site = '', list = '', ...period] = listing.split('/');
    await storeCapture(
      { site, listing: { list, period: period.join('/') }, drafts: [draft(1)] },
      NOW,
    );
    const { archives } = await readMonth('2026-11');
    expect([...archives]).toEqual(archive === undefined ? [] : [[archive, 1]]);
  });

  it('has none of another month', async () => {
    await meet(1, NOW);
    await save(ids(1), NOW);
    for (const month of ['2026-10', '2026-12', '2025-11'])
      expect((await readMonth(month)).days.size).toBe(0);
  });

  it('may begin with what was saved first', async () => {
    await meet(1, NOW);
    await save(ids(1), NOW - 3 * DAY);
    expect(await firstDay()).toBe('2026-11-18');
  });
});

describe('what a search index must read again', () => {
  const changed = async (scope: 'saved' | 'rest', since: number, most?: number) => {
    const { ids: all, rev, deleted, read } = await changesFor(scope, since, most);
    const items = await read(all);
    return {
      ids: all.map((each) => Number(each.slice(-5))),
      items: items.map(({ paper }) => Number(paper.id.slice(-5))),
      deleted,
      isNow: rev === (await currentRev()),
    };
  };

  it('is all of its scope at first, the oldest first', async () => {
    expect(await currentRev()).toBe(0);
    expect(await changed('saved', 0)).toEqual({ ids: [], items: [], deleted: false, isNow: true });
    for (const number of [1, 2, 3, 4]) await see([number], NOW + number);
    for (const number of [3, 2, 1]) await save(ids(number), NOW + 10 - number);
    const whole = { deleted: false, isNow: true };
    expect(await changed('saved', 0)).toEqual({ ids: [3, 2, 1], items: [3, 2, 1], ...whole });
    expect(await changed('saved', 0, 1)).toEqual({ ids: [3, 2], items: [3, 2], ...whole });
    expect(await changed('saved', 0, 9)).toEqual({ ids: [3, 2, 1], items: [3, 2, 1], ...whole });
    expect(await changed('rest', 0)).toEqual({ ids: [4], items: [4], ...whole });
    expect(await changed('rest', 0, 9)).toEqual({ ids: [4], items: [4], ...whole });
    // More than those asked for are known without reading all.
    expect(await changed('rest', 0, 2)).toEqual({ ids: [1, 2, 3], items: [], ...whole });
    expect((await everything('rest')).map((each) => Number(each.slice(-5)))).toEqual([4]);
  });

  it('is later what changed since, in either scope', async () => {
    await see([1, 2, 3, 4], NOW);
    await save(ids(1), NOW);
    const rev = await currentRev();
    const none = { ids: [], items: [], deleted: false, isNow: true };
    expect(await changed('saved', rev)).toEqual(none);
    await save(ids(2), NOW + 1);
    await see([3], NOW + DAY);
    expect(await changed('saved', rev)).toMatchObject({ items: [2], deleted: false, isNow: true });
    expect((await changed('saved', rev)).ids.sort()).toEqual([2, 3]);
    expect(await changed('rest', rev)).toMatchObject({ items: [3] });
    await unsave(ids(2), NOW + 2);
    expect((await changed('rest', rev)).items.sort()).toEqual([2, 3]);
  });

  it('may have been deleted or merged since', async () => {
    await see([1, 2, 3], NOW);
    const rev = await currentRev();
    await joinPapers(ids(1, 2), NOW);
    expect((await changed('rest', rev)).ids.sort()).toEqual([1, 2]);
    expect((await changed('rest', rev)).deleted).toBe(false);
    const merged = await currentRev();
    await deletePapers([]);
    expect(await currentRev()).toBe(merged);
    await deletePapers(ids(3));
    expect(await changed('rest', merged)).toEqual({
      ...{ ids: [], items: [], deleted: true, isNow: true },
    });
    expect(await db.sightings.where('day').above('').count()).toBe(1);
  });
});
