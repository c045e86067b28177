import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openSession, type Session } from '../e2e/browsers';
import { bundle } from './bundle';
import { fillStore } from './fill';
import { report } from './report';
import { carryStopwatch, measured, settle } from './stopwatch';

const COLD_RUNS = 5;
const WARM_RUNS = 10;
const WORDS = ['diffusion', 'transformer', 'retrieval', 'attention'];

/** A long build may take so long, ms. */
const PATIENCE = 600_000;

/** The popup's rows of the budget, at a number of saved papers and of others that were only seen. */
export async function benchPopup(saved: number, seen = 0): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
  const size = saved + seen;
  try {
    await prepare(profile, saved, seen);
    await cold(profile, size);
    await warm(profile, size);
    await measureIndex(profile, size);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Fills the store and lets the popup keep its search index, as it does in use. */
async function prepare(profile: string, saved: number, seen: number): Promise<void> {
  const session = await openSession('chromium', new Map(), { profile });
  const popup = await session.open('popup.html');
  await popup.waitForSelector('main.popup');
  await fillStore(popup, saved, seen);
  await popup.close();
  const first = await open(session);
  await measured(first, 'rows');
  await first.keyboard.type('diffusion');
  const built = await measured(first, 'marked', PATIENCE);
  report('full rebuild of the search index, typed to found', saved + seen, 'ms', [built]);
  await first.waitForFunction(indexesAre, { timeout: PATIENCE, polling: 500 }, seen > 0 ? 2 : 1);
  await session.close();
}

async function cold(profile: string, size: number): Promise<void> {
  const opened: number[] = [];
  const found: number[] = [];
  for (let run = 0; run < COLD_RUNS; run++) {
    const session = await openSession('chromium', new Map(), { profile });
    const popup = await open(session);
    opened.push(await measured(popup, 'rows'));
    await popup.keyboard.press('d');
    found.push(await measured(popup, 'marked'));
    await session.close();
  }
  report('popup open to newest papers, cold', size, 'ms', opened);
  report('first key to first results, cold', size, 'ms', found);
}

async function warm(profile: string, size: number): Promise<void> {
  const session = await openSession('chromium', new Map(), { profile });
  const opened: number[] = [];
  const keys: number[] = [];
  const saves: number[] = [];
  const tags: number[] = [];
  let heap = 0;
  for (let run = 0; run < WARM_RUNS; run++) {
    const popup = await open(session);
    opened.push(await measured(popup, 'rows'));
    keys.push(...(await typeWord(popup, WORDS[run % WORDS.length] ?? '')));
    heap = Math.max(heap, await heapOf(popup));
    saves.push(await press(popup, 's'), await press(popup, 'u'));
    tags.push(await tag(popup, `tag ${run}`));
    await popup.close();
  }
  await session.close();
  report('popup open to newest papers, warm', size, 'ms', opened);
  report('a further key to results', size, 'ms', keys);
  report('save or undo one paper, key to told', size, 'ms', saves);
  report('tag one paper, key to told', size, 'ms', tags);
  report('popup heap after searching', size, 'MB', [heap / 1e6]);
}

async function open(session: Session): Promise<Page> {
  const popup = await session.open('popup.html', carryStopwatch);
  await popup.setViewport({ width: 420, height: 600 });
  return popup;
}

async function typeWord(popup: Page, word: string): Promise<number[]> {
  await popup.keyboard.press(word[0] as 'a');
  await measured(popup, 'marked');
  const times: number[] = [];
  for (const letter of word.slice(1))
    times.push(await settle(popup, letter === ' ' ? 'Space' : letter));
  return times;
}

/** Presses a key on the first row of the list. */
async function press(popup: Page, key: 's' | 'u'): Promise<number> {
  await popup.keyboard.press('ArrowDown');
  await popup.waitForSelector('.list .row:focus');
  await popup.keyboard.press(key);
  return measured(popup, 'told');
}

async function tag(popup: Page, name: string): Promise<number> {
  await popup.keyboard.press('t');
  await popup.waitForFunction(() => document.activeElement?.matches('.list input'));
  await popup.keyboard.type(name);
  await popup.keyboard.press('Enter');
  return measured(popup, 'told');
}

async function heapOf(popup: Page): Promise<number> {
  const client = await popup.createCDPSession();
  await client.send('HeapProfiler.collectGarbage');
  return (await client.send('Runtime.getHeapUsage')).usedSize;
}

/** Whether so many indexes are stored. */
async function indexesAre(count: number): Promise<boolean> {
  const database = await new Promise<IDBDatabase>((resolve) => {
    const request = indexedDB.open('offprint');
    request.onsuccess = () => resolve(request.result);
  });
  const keys = await new Promise<IDBValidKey[]>((resolve) => {
    const request = database.transaction('meta').objectStore('meta').getAllKeys();
    request.onsuccess = () => resolve(request.result);
  });
  database.close();
  return keys.filter((key) => String(key).startsWith('index:')).length >= count;
}

/** What the index takes beside the text, and what one more paper costs it. */
async function measureIndex(profile: string, size: number): Promise<void> {
  const session = await openSession('chromium', new Map(), { profile });
  const page = await session.open('popup.html');
  await page.evaluate(await bundle('tests/bench/index-page.ts'));
  const { stored, text, one, hundred } = await page.evaluate(() => measureStoredIndex());
  report('stored index', size, 'MB', [stored / 1e6]);
  report('stored index to stored text', size, '%', [(100 * stored) / text]);
  report('indexing one saved paper', size, 'ms', one);
  report('indexing a listing of 100 papers', size, 'ms', hundred);
  await session.close();
}
