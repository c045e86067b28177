import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backup } from '../../../lib/exchange/offprint/backup';
import { db } from '../../../lib/store/database';
import { handOut, setCitekey } from '../../../lib/store/edit/citekeys';
import {
  addTags,
  removeTags,
  save,
  setCorrections,
  setNote,
  setStatus,
  unsave,
} from '../../../lib/store/edit/edit';
import { undo } from '../../../lib/store/edit/undo';
import { importItems } from '../../../lib/store/import/import';
import { previewImport } from '../../../lib/store/import/preview';
import { storeCapture } from '../../../lib/store/join/capture';
import { stampedFrom } from '../../../lib/store/paper-row';
import { getBackup, getRemoved, listIds } from '../../../lib/store/read/list';
import { wipe } from '../../../lib/store/wipe';
import { capture, DAY, draft, freshStore, id, NOW, see } from '../fresh-store';

const HOUR = DAY / 24;

freshStore();

/** A backup of the collection, as a file. */
async function backedUp(now: number): Promise<string> {
  const items = await getBackup(await listIds({ scope: 'saved' }));
  return backup.write(items, { now, removed: await getRemoved() });
}

async function importBackup(text: string, now: number): Promise<void> {
  const { items, removed = [] } = await backup.read(text, { now });
  await importItems(items, now, { removed });
}

/** An empty store of another machine. */
async function otherMachine(backups: readonly string[], now: number): Promise<void> {
  await wipe();
  for (const [index, text] of backups.entries()) await importBackup(text, now + index);
}

/** The collection with its stamps. */
async function collection() {
  const papers = await db.papers.orderBy('id').toArray();
  return {
    papers: papers.map(({ rev: _, seenRev: __, ...paper }) => paper),
    entries: (await db.entries.orderBy('paper').toArray()).map(stampedFrom),
  };
}

type Edit = (now: number) => Promise<unknown>;
const EDITS: Edit[] = [1, 2].flatMap((number): Edit[] => {
  const papers = [id(number)];
  return [
    (now) => save(papers, now),
    (now) => unsave(papers, now),
    (now) => addTags(papers, ['moss', 'fern'], now),
    (now) => addTags(papers, ['rivers'], now),
    (now) => removeTags(papers, ['moss'], now),
    (now) => setStatus(papers, 'reading', now),
    (now) => setNote(id(number), `Note ${now % 97}`, now),
    (now) => setCorrections(id(number), { title: `Title ${now % 89}` }, now),
    (now) => setCorrections(id(number), undefined, now),
    (now) => handOut(papers, 'short', now),
    (now) => setCitekey(id(number), 'same', now).catch(() => undefined),
    (now) => undo(now),
  ];
});
/** The edits of a machine, each some time after the last one. */
const edits = fc.array(fc.tuple(fc.constantFrom(...EDITS), fc.integer({ min: 1, max: HOUR })), {
  maxLength: 12,
});
const off = fc.integer({ min: -6 * HOUR, max: 6 * HOUR });

async function work(steps: [Edit, number][], start: number): Promise<void> {
  let now = start;
  for (const [edit, later] of steps) {
    now += later;
    await edit(now);
  }
}

describe('the backups of two machines', () => {
  it('give the same collection in any order', { timeout: 60_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(edits, edits, edits, off, async (first, mine, yours, difference) => {
        await wipe();
        await see([1, 2], NOW);
        await work(first, NOW);
        const start = await backedUp(NOW + DAY);
        await work(mine, NOW + DAY);
        const a = await backedUp(NOW + 2 * DAY);
        await otherMachine([start], NOW + DAY);
        await see([1, 2], NOW + DAY);
        await work(yours, NOW + DAY + difference);
        const b = await backedUp(NOW + 2 * DAY);

        await otherMachine([a, b], NOW + 3 * DAY);
        const one = await collection();
        await otherMachine([b, a], NOW + 3 * DAY);
        expect(await collection()).toEqual(one);
        await importBackup(b, NOW + 4 * DAY);
        expect(await collection()).toEqual(one);
      }),
      { numRuns: 30 },
    );
  });

  it('keep tags, notes and states as they were changed last', async () => {
    await see([1, 2, 3], NOW);
    await addTags([id(1), id(2), id(3)], ['moss'], NOW);
    const start = await backedUp(NOW + 1);
    await setNote(id(1), 'Mine', NOW + HOUR);
    await unsave([id(2), id(3)], NOW + 2 * HOUR);
    const a = await backedUp(NOW + 3 * HOUR);
    await otherMachine([start], NOW + 1);
    await setNote(id(1), 'Yours', NOW + 2 * HOUR);
    await addTags([id(2)], ['rivers'], NOW + 3 * HOUR);
    const { removed = [], items } = await backup.read(a, { now: NOW });
    expect(removed.map(({ ids }) => ids)).toEqual([[id(2)], [id(3)]]);
    expect(await previewImport(items, NOW + 4 * HOUR, { removed })).toMatchObject([
      { kind: 'merge', id: id(1) },
      { kind: 'removed', id: id(3) },
    ]);
    await importItems(items, NOW + 4 * HOUR, { removed });
    expect(await db.entries.get(id(1))).toMatchObject({
      note: 'Yours',
      otherNotes: [{ note: 'Mine' }],
    });
    expect(await db.entries.get(id(2))).toMatchObject({
      tags: ['moss', 'rivers'],
      savedAt: expect.any(Number),
    });
    expect((await db.entries.get(id(3)))?.savedAt).toBeUndefined();
    await undo(NOW + 5 * HOUR);
    expect(await db.entries.get(id(1))).not.toHaveProperty('otherNotes');
    expect((await db.entries.get(id(3)))?.savedAt).toBe(NOW);
  });

  it('remove a paper that comes later under another identifier', async () => {
    const both = [id(1), 'doi:10.1000/river'];
    await storeCapture(capture([draft(1, { ids: both })]), NOW);
    await save([id(1)], NOW);
    await setCitekey(id(1), 'ek2026', NOW);
    await unsave([id(1)], NOW + HOUR);
    const a = await backedUp(NOW + HOUR);
    await otherMachine([], NOW);
    await storeCapture(capture([draft(1, { ids: both.slice(1) })]), NOW);
    await addTags(both.slice(1), ['moss'], NOW);
    const b = await backedUp(NOW + HOUR);

    await otherMachine([a, b], NOW + DAY);
    const one = await collection();
    expect(one.entries).toMatchObject([
      { paper: id(1), removedAt: NOW + HOUR },
      { paper: both[1], removedAt: NOW + HOUR, kept: { tags: ['moss'] } },
    ]);
    expect(one.papers).toHaveLength(1);
    await otherMachine([b, a], NOW + DAY);
    expect(await collection()).toMatchObject({ papers: one.papers, entries: one.entries.slice(1) });
  });

  it('say nothing of a removed paper but its identifiers and when it was removed', async () => {
    await see([1], NOW);
    await addTags([id(1)], ['moss'], NOW);
    await setNote(id(1), 'A note', NOW);
    await unsave([id(1)], NOW);
    const text = await backedUp(NOW + 1);
    expect(text).toContain(id(1));
    expect(text).not.toMatch(/moss|A note|Paper 1/);
  });

  it('of which one had a clock that was ahead are taken, and reported', async () => {
    await see([1], NOW);
    await addTags([id(1)], ['moss'], NOW + 400 * DAY);
    const text = await backedUp(NOW + 400 * DAY);
    await otherMachine([], NOW);
    const { items, problems } = await backup.read(text, { now: NOW });
    expect(problems).toEqual([{ kind: 'clock_ahead', papers: 1 }]);
    await importItems(items, NOW);
    expect((await db.entries.get(id(1)))?.tags).toEqual(['moss']);
    await see([2], NOW);
    await save([id(2)], NOW);
    const [ahead, now] = [id(1), id(2)].map(async (paper) => (await db.entries.get(paper))?.stamps);
    expect(((await now)?.saved ?? '') < ((await ahead)?.saved ?? '')).toBe(true);
    await removeTags([id(1)], ['moss'], NOW + 1);
    await importItems(items, NOW + 2);
    expect((await db.entries.get(id(1)))?.tags).toEqual([]);
  });
});
