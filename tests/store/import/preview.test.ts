import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Item, Paper } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';
import { addTags } from '../../../lib/store/edit/edit';
import { undo } from '../../../lib/store/edit/undo';
import { importItems } from '../../../lib/store/import/import';
import { previewImport } from '../../../lib/store/import/preview';
import { storeCapture } from '../../../lib/store/join/capture';
import { splitMerge } from '../../../lib/store/join/split';
import { getItems } from '../../../lib/store/read/list';
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
} from '../fresh-store';

freshStore();

const TITLE = 'On the Slow and Winding Rivers of the North';
const bo = [{ given: 'Bo', family: 'Ek' }];
const jo = [{ given: 'Jo', family: 'Berg' }];
const titled = (number: number, more: Partial<Paper> = {}): Item => ({
  paper: paper(number, { title: TITLE, authors: bo, published: '2026', ...more }),
});
/** Papers of a file that says nothing of when they were met. */
const fromFile = (number: number, at: number): Item => ({
  paper: paper(number, { sources: ['import'], firstSeen: at, lastSeen: at }),
});

describe('a preview', () => {
  it('reports what is new, what merges into what, and what changes nothing', async () => {
    await importItems([savedItem(1), savedItem(2)], NOW);
    const before = await everything();
    const doi = 'doi:10.1000/river';
    const items = [
      savedItem(1),
      { ...savedItem(2, { tags: ['theirs'] }), paper: paper(2, { ids: [id(2), doi], id: doi }) },
      savedItem(3),
      savedItem(3),
    ];
    const rows = await previewImport(items, NOW + 1);
    expect(rows).toMatchObject([
      { id: id(1), kind: 'same', items: 1, into: { by: id(1) } },
      { id: id(2), kind: 'merge', items: 1, into: { paper: { title: 'Paper 2' }, by: id(2) } },
      { id: id(3), kind: 'new', items: 2, doubts: [] },
    ]);
    expect(rows[2]?.into).toBeUndefined();
    expect(await everything()).toEqual(before);
  });

  it('reports that a paper is the same by its title and authors', async () => {
    await storeCapture(capture([draft(1, { title: TITLE, authors: bo, published: '2026' })]), NOW);
    const [row] = await previewImport([titled(2, { ids: ['title:x'], id: 'title:x' })], NOW);
    expect(row).toMatchObject({ id: id(1), kind: 'merge', into: { paper: { ids: [id(1)] } } });
    expect(row?.into?.by).toBeUndefined();
  });

  it('doubts a paper with the title of one that is here, and of one in the same file', async () => {
    await importItems([titled(1)], NOW);
    const other = titled(2, { authors: jo });
    const third = titled(3, { authors: [{ literal: 'The River Group' }] });
    const rows = await previewImport([other, third], NOW);
    expect(rows).toMatchObject([
      { kind: 'new', doubts: [{ paper: { id: id(1) }, stored: true }] },
      {
        kind: 'new',
        doubts: [
          { paper: { id: id(1) }, stored: true },
          { paper: { id: id(2) }, stored: false },
        ],
      },
    ]);
  });

  it('asks nothing of papers that the user has separated', async () => {
    const doi = 'doi:10.1000/river';
    await storeCapture(capture([draft(1, { title: TITLE, authors: bo, published: '2026' })]), NOW);
    await importItems([titled(2, { ids: [doi], id: doi })], NOW);
    const [merge] = await db.merges.toArray();
    await splitMerge(merge?.seq ?? 0, NOW + 1);
    await db.papers.delete(doi);
    const [row] = await previewImport([titled(2, { ids: [doi], id: doi })], NOW + 2);
    expect(row).toMatchObject({ kind: 'new', doubts: [] });
  });

  it('stops when it is aborted', async () => {
    const controller = new AbortController();
    controller.abort();
    const stopped = previewImport([savedItem(1)], NOW, { signal: controller.signal });
    await expect(stopped).rejects.toThrow('aborted');
  });
});

describe('an import with what the user says of doubtful papers', () => {
  it('merges them by hand, and has two again when it is undone', async () => {
    await importItems([titled(1)], NOW);
    await addTags([id(1)], ['ours'], NOW);
    const before = await getItems([id(1)]);
    const doubtful = { ...savedItem(2, { tags: ['theirs'] }), ...titled(2, { authors: jo }) };
    const result = await importItems([doubtful], NOW + 1, { same: [[id(2), id(1)]] });
    expect(result).toMatchObject({ added: 0, merged: 1, changed: 1 });
    const [both] = await getItems([id(1)]);
    expect(both?.paper.ids).toEqual([id(1), id(2)]);
    expect(both?.entry?.tags).toEqual(['ours', 'theirs']);
    expect(await db.merges.toArray()).toMatchObject([{ why: 'hand', kept: id(1) }]);
    const [again] = await previewImport([doubtful], NOW + 2);
    expect(again).toMatchObject({ id: id(1), kind: 'same' });
    await undo(NOW + 3);
    expect(await getItems([id(1)])).toEqual(before);
    expect(await db.papers.count()).toBe(1);
    expect(await db.entries.count()).toBe(1);
  });

  it('merges papers of one file', async () => {
    const items = [titled(1), titled(2, { authors: jo })];
    const result = await importItems(items, NOW, { same: [[id(2), id(1)]] });
    expect(result).toMatchObject({ added: 1, merged: 0 });
    expect(await db.papers.toArray()).toMatchObject([{ ids: [id(1), id(2)] }]);
    await undo(NOW + 1);
    expect(await db.papers.count()).toBe(0);
    expect(await db.merges.count()).toBe(0);
  });
});

describe('a backup that remembers what is not the same', () => {
  const doi = 'doi:10.1000/river';
  const twin = titled(2, { id: doi, ids: [doi] });
  const apart = [[doi, id(1)]] as const;

  it('keeps the two apart, until it is undone', async () => {
    expect(await previewImport([titled(1), twin], NOW)).toHaveLength(1);
    const rows = await previewImport([titled(1), twin], NOW, { apart });
    expect(rows).toMatchObject([{ doubts: [] }, { doubts: [] }]);
    await importItems([titled(1), twin], NOW, { apart });
    expect(await db.papers.count()).toBe(2);
    expect(await db.apart.toArray()).toEqual([{ a: id(1), b: doi }]);
    await undo(NOW + 1);
    expect(await db.apart.count()).toBe(0);
  });
});

describe('an import that is stopped', () => {
  it('leaves the store as it was', async () => {
    await importItems([savedItem(1)], NOW);
    const before = await everything();
    const items = Array.from({ length: 450 }, (_, index) => savedItem(index + 1));
    const controller = new AbortController();
    const reported: number[] = [];
    const onProgress = (done: number) => {
      reported.push(done);
      if (done > 600) controller.abort();
    };
    const stopped = importItems(items, NOW + 1, { signal: controller.signal, onProgress });
    await expect(stopped).rejects.toThrow('aborted');
    expect(reported.length).toBeGreaterThan(4);
    expect(await everything()).toEqual(before);
  });
});

describe('a file that does not say when it met its papers', () => {
  it('changes nothing when it is read again on a later day', async () => {
    await importItems([fromFile(1, NOW)], NOW);
    const before = await db.papers.toArray();
    expect(await previewImport([fromFile(1, NOW + DAY)], NOW + DAY)).toMatchObject([
      { kind: 'same' },
    ]);
    expect(await importItems([fromFile(1, NOW + DAY)], NOW + DAY)).toMatchObject({ changed: 0 });
    expect(await db.papers.toArray()).toEqual(before);
  });

  it('does not say that a paper was met again', async () => {
    await importItems([{ paper: paper(1) }], NOW);
    const later = fromFile(1, NOW + DAY);
    await importItems([{ paper: { ...later.paper, abstract: 'Slow.' } }], NOW + DAY);
    expect(await db.papers.get(id(1))).toMatchObject({
      abstract: 'Slow.',
      firstSeen: NOW - DAY,
      lastSeen: NOW - DAY,
    });
  });
});

/** Any papers, of which some have a title that others have too. */
const anyItem: fc.Arbitrary<Item> = fc
  .record({
    facts: arbitraryPaper,
    title: fc.option(fc.constantFrom(TITLE, `${TITLE}, Revisited`)),
    tags: fc.option(fc.subarray(['ours', 'theirs', 'both'])),
    file: fc.boolean(),
  })
  .map(({ facts, title, tags, file }) => ({
    paper: { ...facts, ...(title && { title }), ...(file && { sources: ['import'] }) },
    ...(tags && {
      entry: { paper: facts.id, savedAt: 400, tags, note: '', status: 'unread' as const },
    }),
  }));
const anyItems = fc.array(anyItem, { maxLength: 6 });

describe('a preview of any items', () => {
  it('says what the import then does', () =>
    fc.assert(
      fc
        .asyncProperty(anyItems, anyItems, async (ours, theirs) => {
          fakeBrowser.reset();
          await importItems(ours, NOW);
          const before = await everything();
          const rows = await previewImport(theirs, NOW + 1);
          expect(await everything()).toEqual(before);
          const result = await importItems(theirs, NOW + 1);
          const count = (...kinds: string[]) =>
            rows.filter(({ kind }) => kinds.includes(kind)).length;
          expect(result).toMatchObject({
            added: count('new'),
            merged: count('merge', 'same'),
            changed: count('new', 'merge'),
          });
          for (const { id: paper, kind, into } of rows) {
            const [was, is] = [before, await everything()].map((all) => ({
              paper: all['papers']?.find((row) => (row as Paper).id === paper),
              entry: all['entries']?.find((row) => (row as { paper: string }).paper === paper),
            }));
            expect(is?.paper).toBeDefined();
            expect(was?.paper === undefined).toBe(kind === 'new');
            expect(into === undefined).toBe(kind === 'new');
            if (kind === 'same') expect(is).toEqual(was);
            else expect(is).not.toEqual(was);
          }
        })
        .afterEach(() => Promise.all(db.tables.map((table) => table.clear()))),
      { numRuns: 150 },
    ));
});
