import type { Page } from 'puppeteer-core';
import { openSession, type Session } from '../e2e/browsers';
import { bundle } from '../made/bundle';
import { streamPapers } from '../made/papers';
import type { Profile } from './profile';
import { progress, report } from './report';
import { percentile } from './statistics';
import { openWatched, pressChange, waitFor } from './stopwatch';

const RUNS = 3;
const POPUP = 'src/popup/min/popup.min.html';
const LIMIT_MS = 120_000;
/** By time, not by frames: its page of the installation may come to the front. */
const POLLED = { timeout: LIMIT_MS, polling: 20 };

/** Times in ms. */
interface Times {
  opened: number;
  found: number;
  changed: number;
}

/**
 * Measures what PaperMemory's own extension takes for the same papers, and what Offprint takes in
 * the same run: the popup until its list is shown, a word until its results are shown, and one
 * paper marked. Both browsers are warm.
 * @param folder the built extension
 */
export async function benchPaperMemory(
  folder: string,
  profile: Profile,
  size: number,
): Promise<void> {
  progress('PaperMemory');
  const word = searchedWord();
  const session = await openSession('chromium', new Map(), {
    extension: folder,
    // It has no page of Offprint's first run to wait for.
    welcome: true,
    commandTimeout: 0,
  });
  const theirs: Times[] = [];
  try {
    const page = await session.open('manifest.json');
    await page.evaluate(await bundle('tests/bench/papermemory-page.ts'));
    await page.evaluate((count) => fillPaperMemory(count), size);
    await page.close();
    for (let run = 0; run < RUNS; run++) theirs.push(await measureTheirs(session, word));
  } finally {
    await session.close();
  }
  progress('Offprint, for the comparison');
  const own = await profile.open();
  const ours: Times[] = [];
  for (let run = 0; run < RUNS; run++) ours.push(await measureOurs(own, word));
  await own.close();
  for (const [what, key] of [
    ['popup opened to its list', 'opened'],
    ['a word typed to its results', 'found'],
    ['one paper marked', 'changed'],
  ] as const) {
    const their = theirs.map((times) => times[key]);
    const our = ours.map((times) => times[key]);
    report(`PaperMemory: ${what}`, size, 'ms', their);
    report(`Offprint beside it: ${what}`, size, 'ms', our);
    const ratio = percentile(their, 0.5) / percentile(our, 0.5);
    report(`PaperMemory to Offprint: ${what}`, size, 'times', [ratio]);
  }
}

async function measureTheirs(session: Session, word: string): Promise<Times> {
  const popup = await session.open(POPUP);
  await popup.bringToFront();
  await popup.waitForFunction(isTheirListOpen, POLLED);
  // Since the start of the navigation, as for Offprint.
  const opened = await popup.evaluate(() => performance.now());
  const before = await firstRow(popup);
  // It takes the focus itself once the list has slid in; what is typed before is lost.
  await popup.waitForFunction(() => document.activeElement?.id === 'memory-search', POLLED);
  const found = await elapsed(popup, async () => {
    await popup.keyboard.type(word);
    await changeOf(popup, before);
  });
  const changed = await elapsed(popup, async () => {
    await popup.evaluate(() =>
      document.querySelector<HTMLElement>('.memory-item-favorite')?.click(),
    );
    await popup.waitForSelector('[id^="memory-container--"].favorite', { timeout: LIMIT_MS });
    await popup.evaluate(() =>
      document.querySelector<HTMLElement>('.memory-item-favorite')?.click(),
    );
    await popup.waitForFunction(
      () => document.querySelector('[id^="memory-container--"].favorite') === null,
      POLLED,
    );
  });
  await popup.close();
  return { opened, found, changed: changed / 2 };
}

/** Runs in its popup, which opens its list itself once the rows are made. */
function isTheirListOpen(): boolean {
  const isMade = document.querySelector('[id^="memory-container--"]') !== null;
  return isMade && document.getElementById('memory-switch-close')?.checkVisibility() === true;
}

async function measureOurs(session: Session, word: string): Promise<Times> {
  const popup = await openWatched(session);
  const opened = await waitFor(popup, 'trueRows');
  const found = await elapsed(popup, async () => {
    await popup.keyboard.type(word);
    await waitFor(popup, 'answered');
  });
  await popup.keyboard.press('ArrowDown');
  await popup.waitForSelector('.list .row:focus');
  const save = await pressChange(popup, 's');
  const undo = await pressChange(popup, 'u');
  await popup.close();
  return { opened, found, changed: (save + undo) / 2 };
}

/**
 * A word of a title, since PaperMemory searches no abstracts, that the title at the top of its list
 * does not have.
 */
function searchedWord(): string {
  const [first = '', ...titles] = [...streamPapers(20)].map(({ title }) => title.toLowerCase());
  const words = titles.flatMap((title) => title.split(' ')).sort((a, b) => b.length - a.length);
  return words.find((word) => /^[a-z]+$/.test(word) && !first.includes(word)) ?? '';
}

function firstRow(popup: Page): Promise<string> {
  return popup.$eval('[id^="memory-container--"]', (row) => row.id);
}

/** Waits until the list begins with another paper. */
async function changeOf(popup: Page, before: string): Promise<void> {
  await popup.waitForFunction(
    (id) => {
      const row = document.querySelector('[id^="memory-container--"]');
      return row !== null && row.id !== id;
    },
    POLLED,
    before,
  );
}

async function elapsed(popup: Page, work: () => Promise<unknown>): Promise<number> {
  const started = await popup.evaluate(() => performance.now());
  await work();
  return (await popup.evaluate(() => performance.now())) - started;
}
