import type { KeyInput, Page } from 'puppeteer-core';
import type { Session } from '../e2e/browsers';
import { bundle } from '../made/bundle';
import type { Moment } from './stopwatch-page';

/** Far beyond what anyone would wait for; what takes longer ends the bench. */
const LIMIT_MS = 30_000;
/** Between the answer and the next letter: a quick typist's pace. */
const TYPING_MS = 100;

const script = bundle('tests/bench/stopwatch-page.ts');

/** Opens the popup in its real size, with a stopwatch. */
export async function openWatched(session: Session): Promise<Page> {
  const source = await script;
  return session.open('popup.html', async (page) => {
    await page.setViewport({ width: 420, height: 600 });
    await page.evaluateOnNewDocument(source);
  });
}

/** Waits for a moment; ms. @throws Error when it has not come after `limit` ms */
export function waitFor(page: Page, moment: Moment, limit = LIMIT_MS): Promise<number> {
  return page.evaluate((...args) => stopwatch.wait(...args), moment, limit);
}

/** Types a letter into the search box; ms until its whole answer is on the screen. */
export async function typeLetter(page: Page, letter: string): Promise<number> {
  await page.keyboard.press(letter as KeyInput);
  return waitFor(page, 'answered');
}

/** Types a word at a typist's pace; ms from each letter to its whole answer. */
export async function typeWord(page: Page, word: string): Promise<number[]> {
  const times: number[] = [];
  for (const letter of word) {
    if (times.length > 0) await pause(TYPING_MS);
    times.push(await typeLetter(page, letter));
  }
  return times;
}

/** Presses a key that changes the store; ms until the footer says what it did. @throws Error when it says that it failed */
export async function pressChange(page: Page, key: KeyInput): Promise<number> {
  await page.keyboard.press(key);
  const ms = await waitFor(page, 'reported');
  const failed = await page.$eval('.footer [role="status"]', (line) =>
    line.matches('.failed') ? line.textContent : undefined,
  );
  if (failed) throw new Error(`“${key}” failed: ${failed}`);
  return ms;
}

/** Waits so many ms. */
export function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
