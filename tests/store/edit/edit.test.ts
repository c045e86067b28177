import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { Entry } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';
import {
  addTags,
  removeTags,
  save,
  setNote,
  setStatus,
  stepStatus,
  unsave,
} from '../../../lib/store/edit/edit';
import {
  JOURNAL_ROWS,
  lastOperation,
  type Operation,
  TRIM_EVERY,
} from '../../../lib/store/edit/journal';
import { undo } from '../../../lib/store/edit/undo';
import { entryFrom } from '../../../lib/store/paper-row';
import { freshStore, id, NOW, see } from '../fresh-store';

freshStore();
beforeEach(() => see([1, 2, 3]));

async function entry(number: number): Promise<Entry | undefined> {
  const row = await db.entries.get(id(number));
  if (!row) return undefined;
  return entryFrom(row);
}

const blank = { paper: id(1), tags: [], note: '', status: 'unread' };

describe('an operation', () => {
  it('touches known papers only, each once', async () => {
    expect(await save([id(1), id(1), 'arxiv:2611.99999'], NOW)).toMatchObject({ count: 1 });
    expect(await db.entries.count()).toBe(1);
  });

  it('that changes nothing leaves no trace', async () => {
    await save([id(1)], NOW);
    expect(await save([id(1)], NOW + 1)).toBeUndefined();
    expect(await unsave([id(2)], NOW)).toBeUndefined();
    expect(await addTags([id(2)], [], NOW)).toBeUndefined();
    expect(await removeTags([id(1)], ['none'], NOW)).toBeUndefined();
    expect(await setStatus([id(1)], 'unread', NOW)).toBeUndefined();
    expect(await setNote(id(2), '', NOW)).toBeUndefined();
    expect(await db.journal.count()).toBe(1);
    expect(await entry(1)).toEqual({ ...blank, savedAt: NOW });
  });

  it('steps through the statuses from what is stored, however fast', async () => {
    await see([1]);
    await Promise.all([1, 2, 3].map((press) => stepStatus(id(1), NOW + press)));
    expect((await db.entries.get(id(1)))?.status).toBe('read');
    await stepStatus(id(1), NOW + 4);
    expect((await db.entries.get(id(1)))?.status).toBe('unread');
  });

  it('is announced to the pages that are open', async () => {
    const heard: unknown[] = [];
    fakeBrowser.storage.onChanged.addListener((changes) => heard.push(changes));
    await save([id(1)], NOW);
    await vi.waitFor(() => expect(heard).toHaveLength(1));
    await save([id(1)], NOW);
    await addTags([id(1)], ['rivers'], NOW);
    await vi.waitFor(() => expect(heard).toHaveLength(2));
  });

  it.each<[string, () => Promise<Operation | undefined>]>([
    ['a tag', () => addTags([id(1)], ['rivers'], NOW)],
    ['a status', () => setStatus([id(1)], 'reading', NOW)],
    ['a note', () => setNote(id(1), 'Slow.', NOW)],
  ])('saves the paper that it gives %s', async (_, operate) => {
    await operate();
    expect(await entry(1)).toMatchObject({ savedAt: NOW });
  });

  it('on a removed paper brings it back', async () => {
    await save([id(1)], NOW);
    await unsave([id(1)], NOW + 1);
    expect(await entry(1)).toEqual({ ...blank, removedAt: NOW + 1 });
    await save([id(1)], NOW + 2);
    expect(await entry(1)).toEqual({ ...blank, savedAt: NOW + 2 });
  });
});

describe('tags', () => {
  it('are a set in the order of adding, white space collapsed, case kept', async () => {
    await addTags([id(1)], ['  to \n read ', 'Rivers', ' ', 'to read'], NOW);
    await addTags([id(1)], ['rivers', 'Rivers', 'توثيق', '流れ'], NOW);
    expect((await entry(1))?.tags).toEqual(['to read', 'Rivers', 'rivers', 'توثيق', '流れ']);
  });

  it('come off however they are spaced', async () => {
    await addTags([id(1)], ['to read', 'rivers'], NOW);
    await removeTags([id(1)], [' to  read '], NOW);
    expect((await entry(1))?.tags).toEqual(['rivers']);
  });
});

describe('undo', () => {
  const operations: [name: string, operate: () => Promise<Operation | undefined>][] = [
    ['save', () => save([id(1), id(2), id(3)], NOW + 9)],
    ['unsave', () => unsave([id(2), id(3)], NOW + 9)],
    ['tag', () => addTags([id(1), id(2)], ['deltas'], NOW + 9)],
    ['untag', () => removeTags([id(2), id(3)], ['rivers'], NOW + 9)],
    ['status', () => setStatus([id(1), id(2)], 'read', NOW + 9)],
    ['note', () => setNote(id(2), 'Another note', NOW + 9)],
  ];

  /** Paper 1 unknown to the user, 2 and 3 with everything. */
  async function fill(): Promise<void> {
    await addTags([id(2), id(3)], ['rivers', 'to read'], NOW);
    await setNote(id(2), 'A note', NOW);
    await setStatus([id(3)], 'reading', NOW);
  }

  it.each(operations)('of %s brings everything back', async (what, operate) => {
    await fill();
    const before = [await entry(2), await entry(3)];
    const done = await operate();
    expect(done).toMatchObject({ what });
    expect([await entry(1), await entry(2), await entry(3)]).not.toEqual([undefined, ...before]);
    expect(await undo(NOW + 10)).toEqual(done);
    expect([await entry(2), await entry(3)]).toEqual(before);
    expect((await entry(1))?.savedAt).toBeUndefined();
  });

  it.each(operations)('of %s survives a restart', async (what, operate) => {
    await fill();
    const before = [await entry(2), await entry(3)];
    await operate();
    db.close();
    await db.open();
    expect(await undo(NOW + 10)).toMatchObject({ what });
    expect([await entry(2), await entry(3)]).toEqual(before);
  });

  it('goes back step by step, to the beginning', async () => {
    await fill();
    await unsave([id(2)], NOW + 1);
    const undone = [];
    for (let done = await undo(NOW); done; done = await undo(NOW)) undone.push(done.what);
    expect(undone).toEqual(['unsave', 'status', 'note', 'tag']);
    expect((await db.entries.toArray()).filter(({ savedAt }) => savedAt !== undefined)).toEqual([]);
    expect(await undo(NOW)).toBeUndefined();
  });

  it('after an undo goes on with what came before it', async () => {
    await save([id(1)], NOW);
    await save([id(2)], NOW);
    await undo(NOW);
    await save([id(3)], NOW);
    await undo(NOW);
    expect(await lastOperation()).toMatchObject({ what: 'save', before: [{ paper: id(1) }] });
  });

  it('takes one session of typing as one step', async () => {
    await setNote(id(1), 'Before', NOW);
    const first = await setNote(id(1), 'S', NOW);
    await setNote(id(1), 'Sl', NOW, { step: first?.seq });
    await setNote(id(1), 'Slow', NOW, { step: first?.seq });
    expect((await entry(1))?.note).toBe('Slow');
    await undo(NOW);
    expect((await entry(1))?.note).toBe('Before');
  });

  it('of what was undone does not go on with its step', async () => {
    const first = await setNote(id(1), 'S', NOW);
    await undo(NOW);
    await setNote(id(1), 'Slow', NOW, { step: first?.seq });
    await undo(NOW);
    expect((await entry(1))?.note).toBe('');
  });

  it('keeps 500 operations, and a few more until the oldest are deleted', async () => {
    await db.journal.bulkAdd(
      Array.from({ length: 600 }, (_, at) => ({ at, what: 'save' as const, count: 0, before: [] })),
    );
    for (let time = 1; time <= TRIM_EVERY; time++) await addTags([id(1)], [`tag ${time}`], NOW);
    const rows = await db.journal.count();
    expect([rows >= JOURNAL_ROWS, rows < JOURNAL_ROWS + TRIM_EVERY]).toEqual([true, true]);
    expect(await lastOperation()).toMatchObject({ at: NOW, what: 'tag' });
  });
});
