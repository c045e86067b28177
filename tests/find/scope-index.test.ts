import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { openScope, type ScopeIndex } from '../../lib/find/scope-index';
import { whenLoaded } from '../../lib/find/when-loaded';
import { find } from '../../lib/search/flat/find';
import { parseQuery } from '../../lib/search/query/parse';
import { db } from '../../lib/store/database';
import { addTags, removeTags, save, unsave } from '../../lib/store/edit/edit';
import { storeCapture } from '../../lib/store/join/capture';
import { prune } from '../../lib/store/prune';
import { currentRev, type IndexScope } from '../../lib/store/read/index-changes';
import { makePapers } from '../made/papers';
import { capture, DAY, draft, freshStore, id, NOW, see } from '../store/fresh-store';
import { countRequests, takeRequests } from '../store/idb-requests';

countRequests();
freshStore();

async function search(index: ScopeIndex, text: string): Promise<string[]> {
  const { query } = parseQuery(text, NOW);
  const segments = index.segments();
  const found = query && (await whenLoaded(segments, () => find(segments, query, new Map())));
  return found?.ids.slice() ?? [];
}

/** What the index of a scope answers after being opened anew. */
async function answer(scope: IndexScope, text: string): Promise<string[]> {
  return (await search(await openScope(scope), text)).sort();
}

describe('the index of a scope', () => {
  it('follows what happens to papers', async () => {
    await see([1, 2, 3]);
    await save([id(1), id(2)], NOW);
    const saved = await openScope('saved');
    const rest = await openScope('rest');
    expect((await search(saved, 'paper')).sort()).toEqual([id(1), id(2)]);
    expect(await search(rest, 'paper')).toEqual([id(3)]);
    await unsave([id(1)], NOW);
    await addTags([id(3)], ['thesis'], NOW);
    await Promise.all([saved.refresh(), rest.refresh()]);
    expect((await search(saved, 'paper')).sort()).toEqual([id(2), id(3)]);
    expect(await search(saved, 'thesis')).toEqual([id(3)]);
    expect(await search(rest, 'paper')).toEqual([id(1)]);
    await removeTags([id(3)], ['thesis'], NOW);
    await saved.refresh();
    expect(await search(saved, 'thesis')).toEqual([]);
  });

  it('follows the counts that a listing shows', async () => {
    await storeCapture(capture([draft(1, { counts: { upvotes: 9 } })]), NOW);
    const rest = await openScope('rest');
    expect(await search(rest, 'upvotes:>50')).toEqual([]);
    await storeCapture(capture([draft(1, { counts: { upvotes: 60 } })]), NOW + DAY);
    await rest.refresh();
    expect(await search(rest, 'upvotes:>50')).toEqual([id(1)]);
  });

  it('never claims a revision that it has not taken in yet, however often it is asked', async () => {
    const index = await openScope('saved');
    await see([1, 2, 3]);
    await save([id(1), id(2), id(3)], NOW);
    const rev = await currentRev();
    const ask = async () => {
      if (rev > index.rev) await index.refresh();
      return search(index, 'paper');
    };
    const asked = [ask()];
    for (let tick = 0; tick < 200; tick++) {
      await Promise.resolve();
      asked.push(ask());
    }
    for (const found of await Promise.all(asked)) expect(found).toHaveLength(3);
  });

  it('asks the store for nothing more when it is opened and nothing has changed', async () => {
    await see([1]);
    await save([id(1)], NOW);
    await (await openScope('saved')).keep();
    takeRequests();
    const opened = await openScope('saved');
    expect(takeRequests().calls).toEqual({ get: 2, getAll: 1 });
    expect(opened.rev).toBe(await currentRev());
    await addTags([id(1)], ['thesis'], NOW);
    expect(await answer('saved', 'thesis')).toEqual([id(1)]);
  });

  it('is kept, and only caught up when it is opened again', async () => {
    await storeCapture(capture(makePapers(100)), NOW);
    await (await openScope('rest')).keep();
    expect(await db.segments.count()).toBe(1);
    await see([1]);
    const read = vi.spyOn(db.papers, 'bulkGet');
    expect(await answer('rest', 'paper 1')).toContain(id(1));
    expect(read.mock.calls.map(([ids]) => ids.length)).toEqual([1]);
  });

  it('stays whole when another page has written it in the meantime', async () => {
    await storeCapture(capture(makePapers(100)), NOW);
    const first = await openScope('rest');
    const second = await openScope('rest');
    await first.keep();
    await second.keep();
    await see(Array.from({ length: 70 }, (_, number) => number + 1));
    await first.refresh();
    await first.keep();
    expect(await answer('rest', 'paper')).toHaveLength(70);
  });

  it.each([
    ['a part is missing', () => db.segments.clear()],
    [
      'a part is damaged',
      () =>
        db.segments.toCollection().modify((row) => {
          if ('segment' in row.content) row.content.segment.terms.count += 1;
        }),
    ],
    [
      'it is of another version',
      () => db.meta.update('index:rest', { value: { version: 0, rev: 1, parts: [] } }),
    ],
    ['its head is nonsense', () => db.meta.put({ key: 'index:rest', value: 'x' })],
  ])('is built anew when %s', async (_, spoil) => {
    await storeCapture(capture([...makePapers(100), draft(1)]), NOW);
    await (await openScope('rest')).keep();
    await spoil();
    expect(await answer('rest', 'paper 1')).toContain(id(1));
  });

  /** Stores the index of papers whose posting lists are long enough for a file. */
  async function keepLong() {
    const words = (paper: number) =>
      Array.from({ length: 400 }, (_, place) => `word${(paper * place) % 5000}`).join(' ');
    const long = Array.from({ length: 300 }, (_, at) => draft(at + 1, { abstract: words(at) }));
    await storeCapture(capture(long), NOW);
    await (await openScope('rest')).keep();
    const [stored] = await db.segments.toArray();
    expect(stored?.content).toMatchObject({ file: expect.any(Blob) });
    return stored;
  }

  it('is built anew when it is opened again after its lists could not be read', async () => {
    const stored = await keepLong();
    const index = await openScope('rest');
    vi.spyOn(Blob.prototype, 'slice').mockImplementation(() => {
      throw new Error('no file');
    });
    await expect(search(index, 'word7')).rejects.toThrow('is built anew');
    expect((await search(await openScope('rest'), 'word7')).length).toBeGreaterThan(0);
    await (await openScope('rest')).keep();
    expect((await db.segments.toArray()).map(({ seq }) => seq)).not.toEqual([stored?.seq]);
  });

  it.each([
    ['shorter', (file: Blob) => file.slice(0, 5000)],
    ['empty', () => new Blob([])],
    ['of other bytes', (file: Blob) => new Blob([new Uint8Array(file.size)])],
  ])('is built anew when a file of it is %s', async (_, spoil) => {
    const stored = await keepLong();
    const before = (await answer('rest', 'word7')).length;
    await db.segments.toCollection().modify(({ content }) => {
      if ('file' in content) content.file = spoil(content.file);
    });
    expect(await answer('rest', 'word7')).toHaveLength(before);
    await (await openScope('rest')).keep();
    expect((await db.segments.toArray()).map(({ seq }) => seq)).not.toEqual([stored?.seq]);
  });

  it('lets the page draw while it takes in many changes, and changes only when it has all', async () => {
    const index = await openScope('rest');
    await storeCapture(capture(makePapers(250)), NOW);
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => now++);
    const found: number[] = [];
    vi.spyOn(scheduler, 'postTask').mockImplementation(async () => {
      found.push(index.segments().length);
    });
    await index.refresh();
    expect(found.length).toBeGreaterThan(20);
    expect(new Set(found)).toEqual(new Set([0]));
    expect(index.segments().map(({ count }) => count)).toEqual([200, 50]);
  });

  it('stores a small part without a Blob', async () => {
    await see([1]);
    await (await openScope('rest')).keep();
    expect((await db.segments.toArray()).map(({ content }) => 'file' in content)).toEqual([false]);
    expect(await search(await openScope('rest'), 'paper')).toEqual([id(1)]);
  });

  it('lets go of papers that were pruned', async () => {
    await see(Array.from({ length: 70 }, (_, number) => number + 1));
    const index = await openScope('rest');
    await index.keep();
    await prune(1, NOW + 3 * DAY);
    await index.refresh();
    await index.keep();
    expect(await search(index, 'paper')).toEqual([]);
  });

  it('equals the store after any operations, kept or not, opened anew or not', async () => {
    const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 300 }), {
      minLength: 1,
      maxLength: 90,
    });
    const step = fc.oneof(
      fc.record({ what: fc.constantFrom('see', 'save', 'unsave', 'tag'), numbers }),
      fc.record({ what: fc.constantFrom('keep', 'open'), numbers: fc.constant([]) }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        await Promise.all(db.tables.map((table) => table.clear()));
        let indexes = await openBoth();
        for (const { what, numbers } of steps) {
          await OPERATIONS[what]?.([...numbers]);
          if (what === 'open') indexes = await openBoth();
          await Promise.all(indexes.map((index) => index.refresh()));
          if (what === 'keep') await Promise.all(indexes.map((index) => index.keep()));
        }
        const saved = await db.entries.where('savedAt').above(0).primaryKeys();
        const all = await db.papers.toCollection().primaryKeys();
        const rest = all.filter((each) => !saved.includes(each));
        const found = await Promise.all(
          indexes.map(async (index) => (await search(index, 'paper')).sort()),
        );
        expect(found).toEqual([saved.sort(), rest.sort()]);
      }),
      { numRuns: 25 },
    );
  });
});

const OPERATIONS: Record<string, (numbers: number[]) => Promise<unknown>> = {
  see: (numbers) => see(numbers),
  save: (numbers) => save(numbers.map(id), NOW),
  unsave: (numbers) => unsave(numbers.map(id), NOW),
  tag: (numbers) => addTags(numbers.map(id), ['thesis'], NOW),
};

function openBoth(): Promise<ScopeIndex[]> {
  return Promise.all([openScope('saved'), openScope('rest')]);
}
