// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { render } from 'preact';
import { describe, expect, it, vi } from 'vitest';
import { buildIndex } from '../../../lib/find/build-index';
import { rebuildIndex } from '../../../lib/find/rebuild';
import { paperOf } from '../../../lib/merge/merge';
import { db } from '../../../lib/store/database';
import { rowOf } from '../../../lib/store/paper-row';
import { countRequests, type Requests, takeRequests } from '../../store/idb-requests';
import { storeBlobs } from '../../store/stored-blobs';
import { freshPopup, NOW, notice, press, showPopup, titles, type, until } from './show-popup';

vi.mock('../../../lib/find/rebuild');
storeBlobs();

countRequests();
freshPopup();

const idOf = (number: number) => `arxiv:2611.${String(number).padStart(5, '0')}`;
/** A request of more rows, keys or steps than a window of the list has walks through an index. */
const WINDOW = 60;
/** Six of each index, however many papers there are. */
const MOST_PARTS = 12;

/** As many papers match whatever is typed below, however many are stored. */
const titleOf = (number: number) => `${number < 40 ? 'Wombat' : 'Paper'} ${number}`;

/** Stores saved papers, every tenth of them with a tag, and as many again that were only seen. */
async function store(count: number): Promise<void> {
  const numbers = Array.from({ length: 2 * count }, (_, index) => index);
  const paper = (number: number) =>
    paperOf({ ids: [idOf(number)], title: titleOf(number) }, 'arxiv', NOW - number);
  await db.papers.bulkPut(numbers.map((number) => rowOf(paper(number), 1)));
  await db.entries.bulkPut(
    numbers.slice(0, count).map((number) => ({
      ...{ paper: idOf(number), savedAt: NOW - number, note: '', rev: 1 },
      tags: number % 10 ? [] : ['rivers'],
      status: 'unread' as const,
    })),
  );
  await db.meta.bulkPut([
    { key: 'rev', value: 1 },
    { key: 'papers', value: 2 * count },
  ]);
  for (const scope of ['saved', 'rest'] as const) await buildIndex(scope);
}

/** Waits until nothing has been asked of the store for a moment. */
async function quiet(): Promise<void> {
  let sent = '';
  let calm = 0;
  while (calm < 4) {
    await new Promise((resolve) => setTimeout(resolve, 200));
    const now = JSON.stringify(peek());
    calm = now === sent ? calm + 1 : 0;
    sent = now;
  }
}

const seen: Requests[] = [];
function peek(): Requests {
  const more = takeRequests();
  seen.push(more);
  return more;
}

/** The requests that an action sends until all is quiet again. */
async function requestsOf(action: () => Promise<unknown>): Promise<Requests> {
  seen.length = 0;
  takeRequests();
  await action();
  await quiet();
  const calls: Record<string, number> = {};
  for (const each of seen)
    for (const [name, count] of Object.entries(each.calls))
      calls[name] = (calls[name] ?? 0) + count;
  const rounds = seen.reduce((sum, each) => sum + each.rounds, 0);
  return { calls, most: Math.max(...seen.map(({ most }) => most)), rounds };
}

async function measure(count: number): Promise<Record<string, Requests>> {
  vi.mocked(rebuildIndex).mockImplementation(buildIndex);
  await store(count);
  const parts = await db.segments.count();
  expect(parts).toBeLessThanOrEqual(MOST_PARTS);
  const opening = await requestsOf(async () => {
    await showPopup();
    // The counts come from the index, with which the opening ends.
    await until(() => expect(document.querySelector('.scopes')?.textContent).toMatch(/Saved \d/));
  });
  // The words that are completed come from the newest papers, at most a thousand.
  await requestsOf(() => type('wombat 1'));
  const key = await requestsOf(() => type('1'));
  await until(() => expect(titles()).toEqual(['Wombat 11']));
  await press('ArrowDown');
  const removal = await requestsOf(() => press('s'));
  const save = await requestsOf(() => press('s'));
  expect(notice()).toBe('Saved 1 paper');
  const status = await requestsOf(() => press('r'));
  // Suggestions are loaded when the field is opened.
  await press('t');
  await quiet();
  const tag = await requestsOf(async () => {
    await type('lakes');
    await press('Enter');
    await until(async () => expect((await db.entries.get(idOf(11)))?.tags).toEqual(['lakes']));
  });
  const app = document.getElementById('app');
  if (app) render(null, app);
  await quiet();
  // Each part of an index is read by a request of its own.
  opening.calls['get'] = (opening.calls['get'] ?? 0) - parts;
  return { opening, key, removal, save, status, tag };
}

let few: Record<string, Requests> = {};

describe('the requests of the popup to the store', () => {
  it('walk through no index for 100 papers', async () => {
    few = await measure(100);
    walkThroughNone(few);
  });

  it('are as few for 1,000 papers, and none walks through an index', async () => {
    await Promise.all(db.tables.map((table) => table.clear()));
    const many = await measure(1000);
    walkThroughNone(many);
    for (const [step, { calls }] of Object.entries(many)) {
      const before: Record<string, number> = few[step]?.calls ?? {};
      // Two changes of the store that come close together are read once.
      for (const [call, times] of Object.entries(calls))
        expect([step, call, times <= (before[call] ?? 0) + 1]).toEqual([step, call, true]);
    }
  });
});

function walkThroughNone(measured: Record<string, Requests>): void {
  for (const { calls, most } of Object.values(measured)) {
    expect(calls).not.toHaveProperty('count');
    expect(most).toBeLessThanOrEqual(WINDOW);
  }
}
