import 'fake-indexeddb/auto';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { db } from '../../lib/store/database';
import { addTags, save, setNote } from '../../lib/store/edit/edit';
import { enqueue, requeueFailed } from '../../lib/store/zotero';
import { ZOTERO_ADDRESS } from '../../lib/zotero/address';
import { askLeave } from '../../lib/zotero/leave';
import { sendWaiting } from '../../lib/zotero/send';
import { speakEnglish } from '../i18n';
import { freshStore, id, NOW, see } from '../store/fresh-store';
import { noWait } from './api-queue';
import { patientFetch } from './patient-fetch';
import { FakeZotero } from './server';

freshStore();
beforeEach(speakEnglish);
afterEach(() => {
  onTransaction = () => {};
  vi.unstubAllGlobals();
});

/** Called before each transaction of the store. */
let onTransaction = () => {};
// Dexie binds this method when it opens the database.
const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function (...args) {
  onTransaction();
  return transaction.apply(this, args);
};

const NUMBERS = [1, 2, 3];

/** The browser ends the background worker: none of its further steps happens. */
class WorkerEnded extends Error {
  override name = 'WorkerEnded';
}

type Fate = 'fine' | 'drop' | 'lose' | 'die before' | 'die after';

/** Has each request to Zotero go as its fate says, and returns how many there were. */
function divert(address: string, fates: (step: number) => Fate): () => number {
  let step = 0;
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    step += 1;
    const fate = fates(step);
    if (fate === 'die before') throw new WorkerEnded();
    if (fate === 'drop') throw new TypeError('Failed to fetch');
    const response = await patientFetch(address + url.slice(ZOTERO_ADDRESS.length), init);
    if (fate === 'die after') throw new WorkerEnded();
    if (fate === 'lose') throw new TypeError('Failed to fetch');
    return response;
  });
  return () => step;
}

async function run(): Promise<void> {
  try {
    await sendWaiting(() => NOW, noWait);
  } catch (error) {
    if ((error as Error).name !== 'WorkerEnded') throw error;
  }
}

/** An empty Zotero that lets Offprint write, and three papers, of which the second has a note. */
async function begin(zotero: FakeZotero): Promise<void> {
  zotero.version = '11.0';
  zotero.api.enabled = true;
  zotero.api.answers.push('always');
  await Promise.all(db.tables.map((table) => table.clear()));
  await save(await see(NUMBERS), NOW);
  await addTags([id(1), id(2)], ['rivers'], NOW);
  await setNote(id(2), 'Mine', NOW);
  await askLeave();
}

/** The worker ends before the n-th request or transaction, or after the n-th request. */
function endAt(step: number, address: string): () => number {
  let [steps, isOver] = [0, false];
  const next = () => {
    steps += 1;
    isOver ||= steps >= step;
    if (isOver) throw new WorkerEnded();
  };
  vi.stubGlobal('fetch', async (url: string, init?: RequestInit) => {
    next();
    const response = await patientFetch(address + url.slice(ZOTERO_ADDRESS.length), init);
    next();
    return response;
  });
  onTransaction = next;
  return () => steps;
}

/** What Zotero has: each paper once, with its tags, its note and its place. */
function expectComplete(zotero: FakeZotero): void {
  const kept = zotero.library
    .map(({ item, tags, target }) => [item.title, tags, item.notes.length, target])
    .sort();
  expect(kept).toEqual([
    ['Paper 1', ['rivers'], 0, 'C5'],
    ['Paper 2', ['rivers'], 1, 'C5'],
    ['Paper 3', [], 0, 'C5'],
  ]);
}

type Event = 'none' | 'restart' | 'clear' | 'ask' | 'off' | 'on';

async function happen(zotero: FakeZotero, event: Event): Promise<void> {
  if (event === 'restart') await zotero.close().then(() => zotero.open());
  if (event === 'clear') zotero.api.clearKeys();
  if (event === 'off' || event === 'on') zotero.api.enabled = event === 'on';
  if (event !== 'ask') return;
  zotero.api.answers.push('once');
  await askLeave();
}

/** No paper is there twice, and each that is not there is named. Returns how many are unsure. */
async function expectNothingLost(zotero: FakeZotero): Promise<number> {
  const titles = zotero.titles();
  expect(new Set(titles).size).toBe(titles.length);
  const failed = await db.zotero.where('state').equals('failed').toArray();
  const named = failed.map(({ paper, reason }) => [paper, reason]);
  const isKnown = ([, reason]: (typeof named)[number]) =>
    reason === 'unsure' || reason === 'untagged' || reason === 'incomplete';
  expect(named.filter((each) => !isKnown(each))).toEqual([]);
  const unsure = new Set(named.filter(([, reason]) => reason === 'unsure').map(([paper]) => paper));
  const missing = NUMBERS.filter((number) => !titles.includes(`Paper ${number}`));
  expect(missing.filter((number) => !unsure.has(id(number)))).toEqual([]);
  return unsure.size;
}

describe('through the local API, whatever breaks in between', () => {
  it.each(['nothing', 'a lost answer', 'half of a request'] as const)(
    'the worker may end at any step after %s: every paper is in Zotero once, and whole',
    async (before) => {
      let last = 0;
      for (let step = 1, isDone = false; !isDone; step++) {
        const zotero = new FakeZotero();
        const address = await zotero.open();
        divert(address, () => 'fine');
        await begin(zotero);
        await enqueue(NUMBERS.map(id), 'C5', false, NOW);
        if (before !== 'nothing') {
          zotero.mishaps.push(before === 'a lost answer' ? 'lose' : 'half');
          await run();
        }
        const steps = endAt(step, address);
        await run();
        onTransaction = () => {};
        isDone = steps() < step;
        if (step % 2) await zotero.close().then(() => zotero.open());
        divert(address, () => 'fine');
        await run();
        expectComplete(zotero);
        const rows = await db.zotero.toArray();
        expect(rows.map(({ state, reason }) => reason ?? state)).toEqual(['sent', 'sent', 'sent']);
        await zotero.close();
        last = step;
      }
      // Requests and transactions were interrupted, not only one of the two.
      expect(last).toBeGreaterThan(20);
    },
    600_000,
  );

  it('nothing is lost or doubled when keys are cleared and the API goes off and on', async () => {
    const mostly = Array.from({ length: 8 }, (): Fate => 'fine');
    const fate = fc.constantFrom<Fate>(...mostly, 'drop', 'lose', 'die before');
    const event = fc.constantFrom<Event>('none', 'none', 'restart', 'clear', 'ask', 'off', 'on');
    const passes = fc.array(fc.record({ fates: fc.array(fate, { maxLength: 14 }), event }), {
      maxLength: 6,
    });
    const seen = { unsure: 0, byConnector: 0 };
    await fc.assert(
      fc.asyncProperty(passes, async (all) => {
        const zotero = new FakeZotero();
        const address = await zotero.open();
        divert(address, () => 'fine');
        await begin(zotero);
        await enqueue(NUMBERS.map(id), 'C5', false, NOW);
        for (const { fates, event: what } of all) {
          divert(address, () => 'fine');
          await happen(zotero, what);
          divert(address, (step) => fates[step - 1] ?? 'fine');
          await run();
        }
        divert(address, () => 'fine');
        await requeueFailed(NOW);
        await run();
        seen.unsure += await expectNothingLost(zotero);
        seen.byConnector += zotero.received.length;
        await zotero.close();
      }),
      { numRuns: 40, seed: 5 },
    );
    expect(seen.unsure).toBeGreaterThan(0);
    expect(seen.byConnector).toBeGreaterThan(0);
  }, 600_000);
});
