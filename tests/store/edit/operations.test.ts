import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Status } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';
import { isTaken, setCitekey } from '../../../lib/store/edit/citekeys';
import {
  addTags,
  removeTags,
  save,
  setCorrections,
  setNote,
  setStatus,
  stepStatus,
  unsave,
} from '../../../lib/store/edit/edit';
import { appendJournal, operationOf, PAGE_ROWS } from '../../../lib/store/edit/journal';
import { redo } from '../../../lib/store/edit/redo';
import { undo } from '../../../lib/store/edit/undo';
import { importItems } from '../../../lib/store/import/import';
import { previewRestore, restore } from '../../../lib/store/import/restore';
import { stepsOf } from '../../../lib/store/import/steps';
import { countPapers, knownPapers } from '../../../lib/store/paper-count';
import { getItems } from '../../../lib/store/read/list';
import { freshStore, id, NOW, savedItem, see } from '../fresh-store';

freshStore();
beforeEach(() => see([1, 2, 3]));

const ids = (...numbers: number[]) => numbers.map(id);
const entryOf = async (number: number) => (await getItems(ids(number)))[0]?.entry;

describe('the reading status', () => {
  it('steps through all of them, from unread on', async () => {
    const seen: (Status | undefined)[] = [];
    for (let press = 0; press < 5; press++) {
      await stepStatus(id(1), NOW + press);
      seen.push((await entryOf(1))?.status);
    }
    expect(seen).toEqual(['unread', 'reading', 'read', 'unread', 'reading']);
  });

  it('of an operation is said if it is one', async () => {
    expect(await setStatus(ids(1, 2), 'read', NOW)).toMatchObject({ count: 2, status: 'read' });
    expect(await addTags(ids(1), ['moss'], NOW)).not.toHaveProperty('status');
    const left = (paper: string, status: Status) => ({
      paper,
      entry: null,
      after: { paper, tags: [], note: '', status },
    });
    const row = { seq: 1, at: NOW, what: 'status' as const, count: 2, site: 'arxiv' };
    const mixed = [left('a', 'read'), left('b', 'unread')];
    expect(operationOf({ ...row, before: mixed })).toEqual({
      ...{ seq: 1, what: 'status', count: 2, site: 'arxiv' },
    });
    expect(operationOf({ ...row, before: [] })).not.toHaveProperty('status');
  });
});

describe('the journal', () => {
  it('keeps the first and the last of a run of savings and removals', async () => {
    await setNote(id(2), 'Other', NOW);
    const kinds = async () => (await db.journal.toArray()).map(({ what }) => what);
    await save(ids(1), NOW);
    await unsave(ids(1), NOW + 1);
    await save(ids(1), NOW + 2);
    expect(await kinds()).toEqual(['note', 'save']);
    await unsave(ids(1), NOW + 3);
    expect(await kinds()).toEqual(['note', 'save', 'unsave']);
    await save(ids(1, 3), NOW + 4);
    expect(await kinds()).toEqual(['note', 'save', 'unsave', 'save']);
    await undo(NOW + 5);
    expect((await entryOf(1))?.savedAt).toBeUndefined();
  });

  it('keeps a run of many papers short, too, and nothing of papers that are unknown', async () => {
    const numbers = Array.from({ length: 101 }, (_, at) => at + 1);
    await see(numbers);
    const what = async () => (await db.journal.toArray()).map((row) => [row.what, row.count]);
    await save(ids(...numbers), NOW);
    for (const [at, toggle] of [unsave, save, unsave].entries())
      expect(await toggle(ids(...numbers), NOW + at + 1)).toMatchObject({ count: 101 });
    expect(await what()).toEqual([
      ['save', 101],
      ['unsave', 101],
    ]);
    const unknown = numbers.map((number) => id(number + 500));
    expect(await save(unknown, NOW + 9)).toBeUndefined();
    expect(await save([...unknown, id(1)], NOW + 9)).toMatchObject({ what: 'save', count: 1 });
  });

  it('keeps 50 joins of pages, and all operations of the user', async () => {
    const row = (at: number) => ({ at, what: 'join' as const, count: 2, before: [] });
    await appendJournal(row(NOW));
    for (let at = 0; at <= PAGE_ROWS; at++) await appendJournal({ ...row(at), site: 'arxiv' });
    const rows = await db.journal.toArray();
    expect(rows).toHaveLength(PAGE_ROWS + 1);
    expect(rows.map(({ at }) => at).slice(0, 2)).toEqual([NOW, 1]);
  });

  it('of an undone import keeps what it deleted, and of another operation nothing', async () => {
    await addTags(ids(1), ['moss'], NOW);
    await undo(NOW + 1);
    expect((await db.journal.toArray()).at(-1)).not.toHaveProperty('deleted');
    await countPapers();
    await importItems([savedItem(8), savedItem(9)], NOW + 2);
    expect(await knownPapers()).toBe(5);
    await undo(NOW + 3);
    expect(await knownPapers()).toBe(3);
    expect((await db.journal.toArray()).at(-1)?.deleted?.papers).toHaveLength(2);
    await see([8], NOW + 4);
    expect(await redo(NOW + 5)).toMatchObject({ redone: true });
    expect([await knownPapers(), await db.papers.count()]).toEqual([5, 5]);
    expect((await db.journal.toArray()).at(-1)).not.toHaveProperty('deleted');
  });
});

describe('a note', () => {
  it('of two windows is kept with both texts', async () => {
    await setNote(id(1), 'One', NOW);
    expect(await setNote(id(1), 'Two', NOW + 1, { base: 'One' })).not.toHaveProperty('note');
    const done = await setNote(id(1), 'Three', NOW + 2, { base: 'One' });
    expect(done?.note).toBe((await entryOf(1))?.note);
    expect(done?.note).toMatch(/Two[\s\S]*Three/);
    expect(await setNote(id(1), done?.note ?? '', NOW + 3)).toBeUndefined();
  });
});

describe('corrections', () => {
  it('change field by field, and go field by field', async () => {
    await setCorrections(id(1), { title: 'Moss', publication: { volume: '7' } }, NOW);
    await setCorrections(id(1), { published: '2020', publication: { issue: '8' } }, NOW + 1);
    expect((await entryOf(1))?.corrections).toEqual({
      ...{ title: 'Moss', published: '2020', publication: { volume: '7', issue: '8' } },
    });
    await setCorrections(id(1), { title: undefined, publication: { volume: undefined } }, NOW + 2);
    expect((await entryOf(1))?.corrections).toEqual({
      ...{ published: '2020', publication: { issue: '8' } },
    });
    const same = { published: '2020' };
    expect(await setCorrections(id(1), same, NOW + 3)).toBeUndefined();
    await setCorrections(id(1), undefined, NOW + 4);
    expect(await entryOf(1)).not.toHaveProperty('corrections');
  });
});

describe('tags', () => {
  it('come off by either spelling, only from papers that have them', async () => {
    await addTags(ids(1, 2), ['moss'], NOW);
    expect(await removeTags(ids(1, 2, 3), ['moss', 'fern'], NOW)).toMatchObject({ count: 2 });
    expect(await entryOf(3)).toBeUndefined();
  });
});

describe('a citation key', () => {
  it('belongs to one paper, in any case', async () => {
    await setCitekey(id(1), ' Moss2020 ', NOW);
    expect((await entryOf(1))?.citekey).toBe('Moss2020');
    expect([await isTaken('moss2020', id(1)), await isTaken('moss2020', id(2))]).toEqual([
      false,
      true,
    ]);
    await expect(setCitekey(id(2), 'MOSS2020', NOW)).rejects.toMatchObject({
      problem: { kind: 'key_taken', value: 'MOSS2020' },
    });
    await expect(setCitekey(id(2), 'two words', NOW)).rejects.toMatchObject({
      problem: { kind: 'key_malformed', value: 'two words' },
    });
    expect(await setCitekey(id(1), 'Moss2020', NOW)).toBeUndefined();
    await setCitekey(id(1), '', NOW);
    expect(await entryOf(1)).not.toHaveProperty('citekey');
  });
});

describe('a restore', () => {
  const backup = { items: [savedItem(1, { tags: ['b', 'a'] }), savedItem(2), savedItem(4)] };

  it('is previewed: what is missing, different, and of since', async () => {
    await save(ids(1, 2, 3), NOW);
    await addTags(ids(1), ['a', 'b'], NOW);
    await setNote(id(2), 'New', NOW);
    expect(await previewRestore(backup, NOW)).toEqual({
      ...{ missing: 1, different: 1, since: 1, records: 0 },
    });
    expect(await entryOf(4)).toBeUndefined();
  });

  it('of what is missing leaves all other papers, an exact one none', async () => {
    await save(ids(1, 2, 3), NOW);
    await setNote(id(2), 'New', NOW);
    await setCitekey(id(2), 'later', NOW);
    await restore(backup, 'missing', NOW + 1);
    expect([await entryOf(2), await entryOf(3)]).toMatchObject([{ note: 'New' }, { note: '' }]);
    expect((await entryOf(4))?.savedAt).toBeDefined();
    await restore(backup, 'exact', NOW + 2);
    expect(await entryOf(1)).toMatchObject({ tags: ['b', 'a'] });
    expect(await entryOf(2)).toMatchObject({ note: '', citekey: 'later' });
    expect(await entryOf(3)).toBeUndefined();
    expect(await restore(backup, 'exact', NOW + 3)).toBeUndefined();
  });
});

it('steps report their progress, and stop between two of them', async () => {
  const heard: [number, number][] = [];
  const abort = new AbortController();
  const sizes: number[] = [];
  const rows = Array.from({ length: 250 }, (_, at) => at);
  await db.transaction('rw', db.meta, async () => {
    const steps = stepsOf(240, { onProgress: (done, all) => heard.push([done, all]) });
    await steps.each(rows, (some) => sizes.push(some.length));
    await steps.each(rows.slice(0, 3), (some) => sizes.push(some.length), 2);
  });
  expect(sizes).toEqual([100, 100, 50, 2, 1]);
  expect(heard).toEqual([[100, 240], [200, 240], ...Array.from({ length: 3 }, () => [240, 240])]);
  const stopped = db.transaction('rw', db.meta, () =>
    stepsOf(250, abort).each(rows, () => abort.abort(new Error('enough'))),
  );
  await expect(stopped).rejects.toThrow('enough');
});
