import 'fake-indexeddb/auto';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { buildIndex } from '../../lib/find/build-index';
import { liveIds, openStored } from '../../lib/find/parts';
import { openScope } from '../../lib/find/scope-index';
import { whenLoaded } from '../../lib/find/when-loaded';
import { find } from '../../lib/search/flat/find';
import { parseQuery } from '../../lib/search/query/parse';
import { db } from '../../lib/store/database';
import { addTags, unsave } from '../../lib/store/edit/edit';
import { type OwnChange, onOwnChange } from '../../lib/store/edit/own-changes';
import { redo } from '../../lib/store/edit/redo';
import { undo } from '../../lib/store/edit/undo';
import { importItems } from '../../lib/store/import/import';
import { currentRev } from '../../lib/store/read/index-changes';
import { freshStore, id, NOW, savedItem } from '../store/fresh-store';

/** Papers of the first slice of a build, and of a collection of several slices. */
const SLICE = 400;
const PAPERS = 1300;

freshStore();
afterEach(() => vi.restoreAllMocks());

function importPapers(from: number, to: number) {
  const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  return importItems(
    numbers.map((number) => savedItem(number)),
    NOW,
  );
}

/** Builds until the page is closed, which happens when a number of slices are stored. */
async function buildSlices(count: number): Promise<void> {
  let reports = 0;
  const progress = () => {
    if (++reports > count) throw new Error('closed');
  };
  await buildIndex('saved', progress).catch((error: Error) => {
    if (error.message !== 'closed') throw error;
  });
}

async function storedIds(): Promise<string[]> {
  const { parts } = await openStored('saved');
  return liveIds(parts.map(({ open }) => open)).sort();
}

async function savedIds(): Promise<string[]> {
  return (await db.entries.where('savedAt').above(0).primaryKeys()).sort();
}

/** The papers that were read from the store while `work` ran. */
async function papersRead(work: () => Promise<unknown>): Promise<string[]> {
  const read = vi.spyOn(db.papers, 'bulkGet');
  await work();
  const papers = read.mock.calls.flatMap(([ids]) => ids as string[]);
  read.mockRestore();
  return papers;
}

describe('building an index', () => {
  it('reports its progress and leaves a complete index', async () => {
    await importPapers(1, PAPERS);
    const progress = vi.fn();
    await buildIndex('saved', progress);
    expect(progress.mock.calls.map(([done, total]) => `${done}/${total}`)).toEqual([
      '0/1300',
      '400/1300',
      '1200/1300',
      '1300/1300',
    ]);
    expect(await openStored('saved')).toMatchObject({ partial: false });
    expect(await storedIds()).toEqual(await savedIds());
  });

  it('is continued, not begun anew, when each page is closed after one slice', async () => {
    await importPapers(1, PAPERS);
    for (const done of [SLICE, 2 * SLICE, 3 * SLICE]) {
      const before = new Set(await storedIds());
      const read = await papersRead(() => buildSlices(1));
      expect(read.filter((each) => before.has(each))).toEqual([]);
      expect(await storedIds()).toHaveLength(done);
      expect(await openStored('saved')).toMatchObject({ partial: true });
    }
    expect(await papersRead(() => buildSlices(2))).toHaveLength(PAPERS - 3 * SLICE);
    expect(await storedIds()).toEqual(await savedIds());
  });

  it('takes in what changes between two slices', async () => {
    await importPapers(1, PAPERS);
    await buildSlices(1);
    await addTags([id(1), id(PAPERS)], ['thesis'], NOW);
    await importPapers(PAPERS + 1, PAPERS + 5);
    const index = await openScope('saved');
    expect((await search(index, 'tag:thesis')).sort()).toEqual([id(1), id(PAPERS)]);
    expect(await storedIds()).toEqual(await savedIds());
  });

  it('forgets an import that is undone before the index is complete', async () => {
    await importPapers(1, 5);
    await (await openScope('saved')).keep();
    await importPapers(6, PAPERS);
    await buildSlices(2);
    await undo(NOW);
    expect(await search(await openScope('saved'), 'paper')).toHaveLength(5);
    expect(await storedIds()).toHaveLength(5);
  });

  it('ends when two pages build at once, without gaps and duplicates', async () => {
    await importPapers(1, PAPERS);
    await Promise.all([buildIndex('saved'), buildIndex('saved')]);
    expect(await storedIds()).toEqual(await savedIds());
    const { parts } = await openStored('saved');
    expect(await db.segments.count()).toBe(parts.length);
  });

  it('keeps the slices of another page when an older index is stored', async () => {
    await importPapers(1, 5);
    const older = await openScope('saved');
    await importPapers(6, PAPERS);
    await buildSlices(2);
    await older.keep();
    expect(await storedIds()).toHaveLength(3 * SLICE);
  });

  it('merges the slices of an often interrupted build', async () => {
    await importPapers(1, 3000);
    for (let opening = 0; opening < 7; opening++) await buildSlices(1);
    expect((await openStored('saved')).parts).toHaveLength(7);
    await buildIndex('saved');
    expect((await openStored('saved')).parts).toHaveLength(6);
    expect(await db.segments.count()).toBe(6);
    expect(await storedIds()).toEqual(await savedIds());
  });
});

describe('an open index', () => {
  it('leaves many changes to a build that stores them', async () => {
    await importPapers(1, 5);
    const build = vi.fn(() => buildIndex('saved'));
    const index = await openScope('saved', build);
    await importPapers(6, 20);
    await index.refresh();
    expect(build).not.toHaveBeenCalled();
    await importPapers(21, PAPERS);
    await index.refresh();
    expect(build).toHaveBeenCalledOnce();
    expect(await search(index, 'paper')).toHaveLength(PAPERS);
  });

  it('is stored even when it is small, so that it is not built at each opening', async () => {
    await importPapers(1, 5);
    await (await openScope('saved')).keep();
    expect(await papersRead(() => openScope('saved'))).toEqual([]);
  });

  it('asks the store nothing when it is stored and little has changed', async () => {
    await importPapers(1, 5);
    const index = await openScope('saved');
    await index.keep();
    await importPapers(6, 7);
    await index.refresh();
    const transaction = vi.spyOn(db, 'transaction');
    const count = vi.spyOn(db.papers, 'count');
    await index.keep();
    expect(transaction).not.toHaveBeenCalled();
    expect(count).not.toHaveBeenCalled();
  });

  it('lets go of papers that an undone import had added', async () => {
    await importPapers(1, 5);
    const index = await openScope('saved');
    await importPapers(6, 9);
    await index.refresh();
    expect(await search(index, 'paper')).toHaveLength(9);
    await undo(NOW);
    await index.refresh();
    expect(await search(index, 'paper')).toHaveLength(5);
  });

  it('takes in what this page changes without asking the store', async () => {
    await importPapers(1, 5);
    const [saved, rest] = [await openScope('saved'), await openScope('rest')];
    const changes: OwnChange[] = [];
    const stop = onOwnChange((change) => changes.push(change));
    await addTags([id(1)], ['thesis'], NOW);
    await unsave([id(2)], NOW);
    stop();
    const get = vi.spyOn(db.meta, 'bulkGet');
    for (const change of changes) await Promise.all([saved.take(change), rest.take(change)]);
    expect(get).not.toHaveBeenCalled();
    expect(await search(saved, 'tag:=thesis')).toEqual([id(1)]);
    expect(await search(saved, 'paper')).toHaveLength(4);
    expect(await search(rest, 'paper')).toEqual([id(2)]);
    expect([saved.rev, rest.rev]).toEqual([await currentRev(), await currentRev()]);
  });

  it('takes in what this page undoes and does again', async () => {
    await importPapers(1, 5);
    const [saved, rest] = [await openScope('saved'), await openScope('rest')];
    const changes: OwnChange[] = [];
    const stop = onOwnChange((change) => changes.push(change));
    await unsave([id(2)], NOW);
    await undo(NOW);
    expect(changes.at(-1)?.items.map(({ entry }) => entry !== undefined)).toEqual([true]);
    await redo(NOW);
    await undo(NOW);
    stop();
    for (const change of changes) await Promise.all([saved.take(change), rest.take(change)]);
    expect(changes).toHaveLength(4);
    expect(await search(saved, 'paper')).toHaveLength(5);
    expect(await search(rest, 'paper')).toEqual([]);
    expect([saved.rev, rest.rev]).toEqual([await currentRev(), await currentRev()]);
  });

  it('does not take a change in before another one that it has not seen', async () => {
    await importPapers(1, 5);
    const index = await openScope('saved');
    const changes: OwnChange[] = [];
    const stop = onOwnChange((change) => changes.push(change));
    await addTags([id(1)], ['thesis'], NOW);
    await addTags([id(2)], ['thesis'], NOW);
    stop();
    const before = index.rev;
    const [, second] = changes;
    if (second) await index.take(second);
    expect(index.rev).toBe(before);
    await index.refresh();
    expect((await search(index, 'tag:=thesis')).sort()).toEqual([id(1), id(2)]);
  });
});

async function search(
  index: Awaited<ReturnType<typeof openScope>>,
  text: string,
): Promise<string[]> {
  const { query } = parseQuery(text, NOW);
  const segments = index.segments();
  const found = query && (await whenLoaded(segments, () => find(segments, query, new Map())));
  return found?.ids.slice() ?? [];
}
