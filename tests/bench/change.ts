import type { Page } from 'puppeteer-core';
import { bundle } from '../made/bundle';
import { BARE_PAGE, type Profile } from './profile';
import { progress, report } from './report';
import { openWatched, pause, pressChange, TYPING_MS, typeWord, waitFor } from './stopwatch';

const RUNS = 12;
const WRITES = 30;
/** After this time the popup has finished the reads caused by the last key. */
const REST_MS = 1500;

/**
 * Measures saving, tagging and undoing: from the key until the footer reports it, and the time of
 * the store alone.
 */
export async function benchChange(profile: Profile, size: number): Promise<void> {
  progress('changing papers by keys');
  const session = await profile.open();
  const times: Record<string, number[]> = {};
  const add = (name: string, ms: number) => {
    times[name] = [...(times[name] ?? []), ms];
  };
  for (let run = 0; run < RUNS; run++) {
    const popup = await openWatched(session);
    await waitFor(popup, 'trueRows');
    await typeWord(popup, 'diff');
    await popup.keyboard.press('ArrowDown');
    await popup.waitForSelector('.list .row:focus');
    add('save or remove right after typing', await pressChange(popup, 's'));
    add('undo', await pressChange(popup, 'u'));
    await pause(REST_MS);
    add('save or remove at rest', await pressChange(popup, 's'));
    add('undo', await pressChange(popup, 'u'));
    await pause(REST_MS);
    add('tag at rest', await tag(popup, `tag ${run}`));
    await popup.keyboard.press('Escape');
    await popup.waitForSelector('.list .row:focus');
    add('undo', await pressChange(popup, 'u'));
    await popup.close();
  }
  for (const [name, values] of Object.entries(times))
    report(`${name}, key to report`, size, 'ms', values);
  progress('changing papers in the store alone');
  const bare = await session.open(BARE_PAGE);
  await bare.evaluate(await bundle('tests/bench/change-page.ts'));
  const writes = await bare.evaluate((count) => measureWrites(count), WRITES);
  report('save or remove, the store alone', size, 'ms', writes);
  await session.close();
}

async function tag(popup: Page, name: string): Promise<number> {
  await popup.keyboard.press('t');
  await popup.waitForFunction(() => document.activeElement?.matches('.list input'));
  // At the pace of a typist: suggestions are looked for between the letters.
  await popup.keyboard.type(name, { delay: TYPING_MS });
  return pressChange(popup, 'Enter');
}
