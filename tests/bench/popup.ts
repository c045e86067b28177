import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { openSession, type Session } from '../e2e/browsers';
import { fillStore } from './fill';
import { report } from './report';
import { carryStopwatch, measured, settle } from './stopwatch';

const COLD_RUNS = 5;
const WARM_RUNS = 10;
const WORDS = ['diffusion', 'transformer', 'retrieval', 'attention'];

/** The popup's rows of the budget, at a number of saved papers. */
export async function benchPopup(size: number): Promise<void> {
  const profile = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
  try {
    await prepare(profile, size);
    await cold(profile, size);
    await warm(profile, size);
  } finally {
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** Fills the store and lets the popup keep its search index, as it does in use. */
async function prepare(profile: string, size: number): Promise<void> {
  const session = await openSession('chromium', new Map(), { profile });
  const popup = await session.open('popup.html');
  await popup.waitForSelector('main.popup');
  await fillStore(popup, size);
  const first = await open(session);
  await measured(first, 'rows');
  await first.keyboard.type('d');
  await measured(first, 'marked');
  await new Promise((resolve) => setTimeout(resolve, 3000));
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
