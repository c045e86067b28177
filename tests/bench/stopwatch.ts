import type { KeyInput, Page, Viewport } from 'puppeteer-core';
import type { Session } from '../e2e/browsers';
import { forgetLastView } from '../e2e/popup';
import { bundle } from '../made/bundle';
import type { Moment } from './stopwatch-page';

/** Far longer than a user would wait; the benchmark fails if something takes longer. */
const LIMIT_MS = 30_000;
/** Pause between an answer and the next letter: the pace of a fast typist. */
export const TYPING_MS = 100;

const script = bundle('tests/bench/stopwatch-page.ts');

/** Opens the popup in its real size, with a stopwatch. */
export function openWatched(session: Session): Promise<Page> {
  return openPage(session, 'popup.html', { width: 420, height: 600 });
}

/** Opens the library in a usual size, with a stopwatch. */
export function openLibrary(session: Session): Promise<Page> {
  return openPage(session, 'library.html', { width: 1440, height: 900 });
}

async function openPage(session: Session, path: string, size: Viewport): Promise<Page> {
  const source = await script;
  const page = await session.open(path, async (tab) => {
    await tab.setViewport(size);
    await forgetLastView(session, tab);
    await tab.evaluateOnNewDocument(source);
  });
  // Firefox runs no script before those of an extension's page.
  if (!(await page.evaluate(() => 'stopwatch' in globalThis))) await page.evaluate(source);
  return page;
}

/** Waits for a moment; returns its time in ms. @throws Error after `limit` ms */
export function waitFor(page: Page, moment: Moment, limit = LIMIT_MS): Promise<number> {
  return page.evaluate((...args) => stopwatch.wait(...args), moment, limit);
}

/**
 * Types a letter into the search box; returns the ms until its complete answer is on the screen.
 */
export async function typeLetter(page: Page, letter: string): Promise<number> {
  await page.keyboard.press(letter as KeyInput);
  return waitFor(page, 'answered');
}

/**
 * Types a word at the pace of a typist, each letter after the answer to the one before; returns the
 * ms from each letter to its complete answer.
 */
export async function typeWord(page: Page, word: string): Promise<number[]> {
  const times: number[] = [];
  for (const letter of word) {
    if (times.length > 0) await pause(TYPING_MS);
    times.push(await typeLetter(page, letter));
  }
  return times;
}

/**
 * Presses a key that changes the store; returns the ms until the footer reports the change.
 * @throws Error if the footer reports a failure
 */
export async function pressChange(page: Page, key: KeyInput): Promise<number> {
  await page.keyboard.press(key);
  const ms = await waitFor(page, 'reported').catch(async (error: Error) => {
    throw new Error(`“${key}”: ${error.message}; ${await page.evaluate(describePage)}`);
  });
  const failed = await page.$eval('.footer [role="status"]', (line) =>
    line.matches('.failed') ? line.textContent : undefined,
  );
  if (failed) throw new Error(`“${key}” failed: ${failed}`);
  return ms;
}

/** Runs in the page: what a key has to do with, for the text of an error. */
function describePage(): string {
  const footer = document.querySelector('.footer')?.textContent;
  const query = document.querySelector('input')?.value;
  const focus = document.activeElement?.outerHTML.slice(0, 200);
  return JSON.stringify({ footer, query, focus, hasFocus: document.hasFocus() });
}

/** Waits for some ms. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
