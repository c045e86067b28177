import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../lib/store/database';
import { addTags, save, setNote } from '../../lib/store/edit/edit';
import { enqueue } from '../../lib/store/zotero';
import { ZOTERO_ADDRESS } from '../../lib/zotero/address';
import { sendWaiting } from '../../lib/zotero/send';
import { speakEnglish } from '../i18n';
import { freshStore, id, NOW, see } from '../store/fresh-store';
import { patientFetch } from './patient-fetch';
import { FakeZotero } from './server';

freshStore();
beforeEach(speakEnglish);

/** The browser ends the background worker: none of its further steps happens. */
class WorkerEnded extends Error {}

/** Papers with 0 to 2 tags and one of two targets, so that sessions contain several papers. */
interface Scenario {
  papers: { tags: number; isSecond: boolean; note: boolean }[];
  targets: [string, string];
}

/** How one request fails: not, by a broken connection, or by the end of the worker. */
const fate = fc.constantFrom('fine', 'fine', 'fine', 'drop', 'lose', 'die before', 'die after');
const place = fc.constantFrom('L1', 'C5', 'C6', 'L2', 'C9');
const pass = fc.record({
  fates: fc.array(fate, { maxLength: 12 }),
  closed: fc.boolean(),
  /** The library or collection that the user has selected in Zotero before the pass. */
  selected: place,
});
/** Whether Zotero is restarted before a pass. */
const restart = fc.boolean();
const version = fc.constantFrom('6.0.37', '7.0.32', '8.0.0', '11.0-beta.3+1a2b');
const queuedPaper = fc.record({
  tags: fc.integer({ min: 0, max: 2 }),
  isSecond: fc.boolean(),
  note: fc.boolean(),
});
const scenario: fc.Arbitrary<Scenario> = fc.record({
  papers: fc.array(queuedPaper, { minLength: 1, maxLength: 7 }),
  targets: fc.tuple(place, place),
});

/** A paper, and the data that Zotero must have. */
interface Wanted {
  id: string;
  tags: string[];
  target: string;
  /** The number of notes. */
  notes: number;
}

async function passThrough(zotero: FakeZotero, address: string, fates: string[]): Promise<void> {
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    const now = fates.shift() ?? 'fine';
    if (now === 'die before') throw new WorkerEnded();
    if (now === 'drop') throw new TypeError('Failed to fetch');
    const response = await patientFetch(address + url.slice(ZOTERO_ADDRESS.length), init);
    if (now === 'die after') throw new WorkerEnded();
    if (now === 'lose') throw new TypeError('Failed to fetch');
    return response;
  });
  try {
    await sendWaiting(() => NOW);
  } catch (error) {
    if (!(error instanceof WorkerEnded)) throw error;
  } finally {
    vi.unstubAllGlobals();
  }
  // Nothing was moved: a move deletes items in the first library, also for all members of a group.
  expect(zotero.erased).toEqual([]);
}

/** Empties Zotero and the store, and stores the papers. */
async function begin(zotero: FakeZotero, { papers, targets }: Scenario): Promise<Wanted[]> {
  zotero.library.length = 0;
  zotero.erased.length = 0;
  await Promise.all(db.tables.map((table) => table.clear()));
  const ids = await see(papers.map((_, index) => index + 1));
  await save(ids, NOW);
  const wanted = papers.map(({ tags, isSecond, note }, index) => ({
    id: id(index + 1),
    tags: ['a', 'b'].slice(0, tags),
    target: targets[isSecond ? 1 : 0],
    notes: note ? 1 : 0,
  }));
  for (const { id: paper, tags, notes } of wanted) {
    await addTags([paper], tags, NOW);
    if (notes > 0) await setNote(paper, 'Private', NOW);
  }
  return wanted;
}

/** Queues the papers, as the user does in the panel. */
async function queue(papers: readonly Wanted[], again = false): Promise<void> {
  for (const { id: paper, target } of papers) await enqueue([paper], target, again, NOW);
}

/** The items in Zotero, in the order of the papers. */
const kept = (zotero: FakeZotero): Wanted[] =>
  zotero.library
    .map(({ item, tags, target }) => ({ id: item.id, tags, target, notes: item.notes.length }))
    .sort((a, b) => a.id.localeCompare(b.id));

/** The same without tags. */
const untagged = (papers: readonly Wanted[]) => papers.map((paper) => ({ ...paper, tags: [] }));

describe('whatever breaks in between', () => {
  it('every paper is in Zotero once, with its tags and in its place', async () => {
    const zotero = new FakeZotero();
    const address = await zotero.open();
    const nobody = 'http://127.0.0.1:9';
    const passes = fc.array(pass, { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(scenario, version, place, passes, async (all, name, last, tries) => {
        zotero.version = name;
        const wanted = await begin(zotero, all);
        await queue(wanted);
        for (const { fates, closed, selected } of tries) {
          zotero.selected = selected;
          await passThrough(zotero, closed ? nobody : address, [...fates]);
          // Unfinished items are in their target, too.
          const there = new Set(zotero.library.map(({ item }) => item.id));
          const arrived = wanted.filter((each) => there.has(each.id));
          expect(untagged(kept(zotero))).toEqual(untagged(arrived));
        }
        zotero.selected = last;
        // The user sends the papers again.
        await queue(wanted);
        await passThrough(zotero, address, []);
        expect(kept(zotero)).toEqual(wanted);
        const rows = await db.zotero.toArray();
        expect(rows.map(({ state, reason }) => reason ?? state)).toEqual(wanted.map(() => 'sent'));
      }),
      { numRuns: 150, seed: 5 },
    );
    await zotero.close();
  }, 600_000);

  it('no paper is in Zotero twice when it is also quit; what may be missing is reported', async () => {
    const zotero = new FakeZotero();
    const address = await zotero.open();
    const passes = fc.array(fc.tuple(pass, restart), { maxLength: 5 });
    const seen = { unsure: 0, missing: 0 };
    await fc.assert(
      fc.asyncProperty(scenario, version, passes, async (all, name, tries) => {
        zotero.version = name;
        const wanted = await begin(zotero, all);
        await queue(wanted);
        for (const [{ fates, selected }, anew] of tries) {
          zotero.selected = selected;
          if (anew) await zotero.close().then(() => zotero.open());
          await passThrough(zotero, address, [...fates]);
        }
        await queue(wanted);
        await passThrough(zotero, address, []);
        const there = new Set(zotero.library.map(({ item }) => item.id));
        expect(there.size).toBe(zotero.library.length);
        const failed = await db.zotero.where('state').equals('failed').toArray();
        const lacking = failed.filter(({ reason }) => reason === 'untagged');
        const unsure = failed.filter(({ reason }) => reason === 'unsure');
        expect(lacking.length + unsure.length).toBe(failed.length);
        // What Zotero has without its tags is named, and not sent again.
        expect(lacking.map(({ paper }) => paper).filter((paper) => !there.has(paper))).toEqual([]);
        const known = new Set([...there, ...failed.map(({ paper }) => paper)]);
        expect([...known].sort()).toEqual(wanted.map((each) => each.id));
        // The user checks Zotero and sends the papers that are missing.
        const missing = wanted.filter((each) => !there.has(each.id));
        await queue(missing, true);
        await passThrough(zotero, address, []);
        expect(untagged(kept(zotero))).toEqual(untagged(wanted));
        seen.unsure += unsure.length;
        seen.missing += missing.length;
      }),
      { numRuns: 150, seed: 6 },
    );
    await zotero.close();
    // Both cases occurred: papers that had arrived, and papers that had not.
    expect(seen.missing).toBeGreaterThan(0);
    expect(seen.unsure).toBeGreaterThan(seen.missing);
  }, 600_000);
});
