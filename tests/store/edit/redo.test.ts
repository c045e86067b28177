import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../../lib/store/database';
import { setCitekey } from '../../../lib/store/edit/citekeys';
import {
  addTags,
  removeTags,
  save,
  setCorrections,
  setNote,
  setStatus,
  unsave,
} from '../../../lib/store/edit/edit';
import { redo } from '../../../lib/store/edit/redo';
import { undo } from '../../../lib/store/edit/undo';
import { importItems } from '../../../lib/store/import/import';
import { restore } from '../../../lib/store/import/restore';
import { joinPapers } from '../../../lib/store/join/join';
import { splitMerge } from '../../../lib/store/join/split';
import { entryFrom } from '../../../lib/store/paper-row';
import { prune } from '../../../lib/store/prune';
import { DAY, everything, freshStore, id, NOW, paper, savedItem, see } from '../fresh-store';
import { both, DOI, preprint, seqOf, show } from '../two-versions';

freshStore();
/** Paper 1 is unknown to the user, 2 and 3 have everything. */
beforeEach(async () => {
  await see([1, 2, 3, 4, 5]);
  await addTags([id(2), id(3)], ['rivers', 'to read'], NOW);
  await setNote(id(2), 'A note', NOW);
  await setStatus([id(3)], 'reading', NOW);
});

/** What the user and the lists see: no revisions, stamps, times of removal, numbers of rows. */
async function state() {
  const { papers, sightings, merges, apart } = await everything();
  const entries = (await db.entries.toArray()).map(entryFrom);
  const plain = JSON.stringify({ papers, sightings, entries, merges, apart }, (key, value) => {
    if (key === 'merges' && Array.isArray(value))
      return value.map(({ kept, gone }) => [kept, gone]);
    return ['rev', 'seenRev', 'removedAt', 'seq'].includes(key) ? undefined : value;
  });
  return JSON.parse(plain);
}

const LATER = NOW + 9;
const twins = [
  savedItem(7, { tags: ['imported'], note: 'N' }),
  savedItem(2, { tags: ['imported'], citekey: 'ek2026' }),
  { paper: paper(8, { ids: [id(8), id(3)] }) },
];
const operations: [string, () => Promise<unknown>][] = [
  ['save', () => save([id(1), id(2), id(4)], LATER)],
  ['unsave', () => unsave([id(2), id(3)], LATER)],
  ['tag', () => addTags([id(1), id(2)], ['deltas'], LATER)],
  ['untag', () => removeTags([id(2), id(3)], ['rivers'], LATER)],
  ['status', () => setStatus([id(1), id(2)], 'read', LATER)],
  ['note', () => setNote(id(2), 'Another note', LATER)],
  ['citekey', () => setCitekey(id(2), 'ek2026rivers', LATER)],
  ['correct', () => setCorrections(id(3), { published: '2024-05' }, LATER)],
  ['import', () => importItems(twins, LATER, { apart: [[id(4), id(5)]] })],
  ['restore', () => restore({ items: twins }, 'exact', LATER)],
  ['join', () => joinPapers([id(1), id(2), id(3)], LATER)],
];

describe('redo', () => {
  it.each(operations)('does %s again, and undo takes it back again', async (what, operate) => {
    const before = await state();
    await operate();
    const after = await state();
    await undo(LATER + 1);
    const undone = await state();
    expect(await redo(LATER + 2)).toMatchObject({ operation: { what }, redone: true });
    expect(await state()).toEqual(after);
    await undo(LATER + 3);
    expect(await state()).toEqual(undone);
    if (what !== 'import' && what !== 'restore') expect(undone.papers).toEqual(before.papers);
    await redo(LATER + 4);
    expect(await state()).toEqual(after);
  });

  it('does a separation again', async () => {
    await joinPapers([id(2), id(3)], NOW + 1);
    await splitMerge(await seqOf(id(2)), LATER);
    const after = await state();
    await undo(LATER + 1);
    expect(await redo(LATER + 2)).toMatchObject({ operation: { what: 'split' }, redone: true });
    expect(await state()).toEqual(after);
  });

  it('does the merge of a page again, with the facts that the page stated', async () => {
    await preprint(NOW + 1);
    await show({ ids: [DOI], title: 'Rivers', venue: 'Hydrology' }, NOW + 2, 'acm');
    await show({ ids: [id(1), DOI], abstract: 'Of rivers' }, NOW + 3, 'huggingface');
    const after = await state();
    await undo(LATER);
    expect((await state()).papers).not.toEqual(after.papers);
    expect(await redo(LATER + 1)).toMatchObject({ operation: { what: 'join' }, redone: true });
    expect(await state()).toEqual(after);
  });

  it('does a separation from a paper again that was merged into another since', async () => {
    await joinPapers([id(2), id(3)], NOW + 1);
    const seq = await seqOf(id(2));
    await joinPapers([id(1), id(2)], NOW + 2);
    await splitMerge(seq, LATER);
    const papers = await db.papers.toCollection().primaryKeys();
    await undo(LATER + 1);
    expect(await redo(LATER + 2)).toMatchObject({ operation: { what: 'split' }, redone: true });
    expect(await db.papers.toCollection().primaryKeys()).toEqual(papers);
  });

  it('does an import again whose papers were separated, and that undone', async () => {
    const twins = [savedItem(11, { tags: ['a'] }), savedItem(12)];
    const [one, other] = twins.map(({ paper: { ids } }) => ids[0] ?? '');
    await importItems(twins, NOW + 1, { same: [[one ?? '', other ?? '']] });
    const imported = await db.entries.toArray();
    expect(await splitMerge(await seqOf(one), NOW + 2)).toBeDefined();
    await undo(NOW + 3);
    await undo(NOW + 4);
    expect(await db.papers.bulkGet([one ?? '', other ?? ''])).toEqual([undefined, undefined]);
    expect(await redo(NOW + 5)).toMatchObject({ redone: true });
    expect((await db.entries.toArray()).map(entryFrom)).toEqual(imported.map(entryFrom));
    expect(await redo(NOW + 6)).toMatchObject({ redone: true });
    expect(
      await db.papers
        .where('id')
        .anyOf([one ?? '', other ?? ''])
        .count(),
    ).toBe(2);
    await undo(NOW + 7);
    await undo(NOW + 8);
    expect(await redo(NOW + 9)).toMatchObject({ redone: true });
  });

  it('merges papers again that a page had merged', async () => {
    await preprint(LATER);
    await show({ ids: [DOI], title: 'Else' }, LATER + 1);
    await addTags([DOI], ['deltas'], LATER + 2);
    await both(LATER + 3);
    const after = await state();
    expect(await undo(LATER + 4)).toMatchObject({ what: 'join' });
    expect(await db.papers.get(DOI)).toBeDefined();
    expect(await redo(LATER + 5)).toMatchObject({ operation: { what: 'join' }, redone: true });
    // The provenance of facts that only the merging page stated is not known any more.
    const { papers, ...rest } = await state();
    const facts = papers.map(({ stamps: _, ...paper }: Record<string, unknown>) => paper);
    expect({ ...rest, papers: facts }).toEqual({
      ...after,
      papers: after.papers.map(({ stamps: _, ...paper }: Record<string, unknown>) => paper),
    });
    await undo(LATER + 6);
    expect((await db.entries.get(DOI))?.tags).toEqual(['deltas']);
  });

  it('goes forth step by step, in the order of the operations', async () => {
    for (const [, operate] of operations) await operate();
    const after = await state();
    const undone = [];
    for (let time = 0; time < operations.length; time++) undone.push((await undo(NOW))?.what);
    const redone = [];
    for (let done = await redo(NOW); done; done = await redo(NOW)) redone.push(done.operation.what);
    expect(redone).toEqual(undone.reverse());
    expect(await state()).toEqual(after);
  });

  it('survives a restart', async () => {
    await setNote(id(2), 'Another note', LATER);
    await undo(LATER + 1);
    db.close();
    await db.open();
    await redo(LATER + 2);
    expect((await db.entries.get(id(2)))?.note).toBe('Another note');
  });

  it('ends with a new operation', async () => {
    await setNote(id(2), 'Another note', LATER);
    await undo(LATER + 1);
    await save([id(1)], LATER + 2);
    expect(await redo(LATER + 3)).toBeUndefined();
    expect((await db.entries.get(id(2)))?.note).toBe('A note');
  });

  it('has nothing to do where nothing was undone', async () => {
    expect(await redo(LATER)).toBeUndefined();
  });

  it('does not merge papers again of which one is forgotten', async () => {
    await see([2], LATER + 40 * DAY);
    await joinPapers([id(4), id(5)], LATER);
    await undo(LATER + 1);
    await prune(30, LATER + 40 * DAY);
    const before = await state();
    expect(await redo(LATER + 40 * DAY)).toMatchObject({ redone: false });
    expect(await state()).toEqual(before);
  });

  it('does not bring back an imported paper that is part of another by now', async () => {
    await importItems([savedItem(7)], LATER);
    await undo(LATER + 1);
    await importItems([{ paper: paper(8, { ids: [id(8), id(7)] }) }], LATER + 2);
    await db.journal.clear();
    await importItems([savedItem(9)], LATER + 3);
    await undo(LATER + 4);
    await db.papers.put({ ...paper(8, { ids: [id(8), id(9)] }), rev: 1 });
    expect(await redo(LATER + 5)).toMatchObject({ redone: false });
    expect(await db.papers.get(id(9))).toBeUndefined();
  });
});

describe('undo of two imports', () => {
  it('deletes a paper of the first with which the second merged another', async () => {
    const [one, other] = [savedItem(11), savedItem(12)];
    await importItems([one], NOW + 1);
    const later = { ...other.paper, lastSeen: NOW + DAY };
    await importItems([one, { ...other, paper: later }], NOW + DAY, {
      same: [[one.paper.id, other.paper.id]],
    });
    await undo(NOW + 2 * DAY);
    await undo(NOW + 2 * DAY);
    expect(await db.papers.get(one.paper.id)).toBeUndefined();
  });
});

describe('undo of an operation that is not the last', () => {
  const entry = async (number: number) => db.entries.get(id(number));

  it('reverts that one, and keeps what another window did since', async () => {
    const tagged = await addTags([id(2)], ['deltas'], LATER);
    await setNote(id(2), 'Written in another window', LATER + 1);
    await addTags([id(2)], ['lakes'], LATER + 2);
    await undo(LATER + 3, tagged?.seq);
    expect(await entry(2)).toMatchObject({
      tags: ['rivers', 'to read', 'lakes'],
      note: 'Written in another window',
    });
    await redo(LATER + 4);
    expect((await entry(2))?.tags).toEqual(['rivers', 'to read', 'lakes', 'deltas']);
  });

  it('keeps a paper that was written on since it was saved', async () => {
    const done = await save([id(1), id(4)], LATER);
    await setNote(id(1), 'Slow', LATER + 1);
    await undo(LATER + 2, done?.seq);
    expect(await entry(1)).toMatchObject({ savedAt: LATER, note: 'Slow' });
    expect((await entry(4))?.savedAt).toBeUndefined();
  });

  it('keeps a paper removed that was removed since', async () => {
    const done = await addTags([id(2)], ['deltas'], LATER);
    await unsave([id(2)], LATER + 1);
    await undo(LATER + 2, done?.seq);
    expect(await entry(2)).toMatchObject({ removedAt: LATER + 1, tags: [] });
    await save([id(2)], LATER + 3);
    expect((await entry(2))?.tags).toEqual(['rivers', 'to read']);
  });

  it('does not delete an imported paper that was written on since', async () => {
    const { operation } = await importItems([savedItem(7), savedItem(8)], LATER);
    await setNote(id(7), 'Slow', LATER + 1);
    await undo(LATER + 2, operation?.seq);
    expect(await db.papers.bulkGet([id(7), id(8)])).toMatchObject([{ id: id(7) }, undefined]);
  });

  it('happens once', async () => {
    const done = await save([id(1)], LATER);
    await undo(LATER + 1, done?.seq);
    expect(await undo(LATER + 2, done?.seq)).toBeUndefined();
  });
});
