import type { Page } from 'puppeteer-core';
import { bundle } from '../made/bundle';
import { longestFrame } from './longest-frame';
import type { Profile } from './profile';
import { progress, report } from './report';
import { openWatched, pause, pressChange, waitFor } from './stopwatch';

const RUNS = 5;
/** The pace of a fast typist, who does not wait for answers. */
const KEY_MS = 90;
const SAVES = 5;
const WHEELS = 40;
const WHEEL_PX = 700;
const WHEEL_MS = 25;

const script = bundle('tests/bench/frames-page.ts');

/** Measures the longest frame while the user types, saves and scrolls. */
export async function benchFrames(profile: Profile, size: number): Promise<void> {
  progress('frames while typing, saving and scrolling');
  const session = await profile.open();
  const longest: Record<string, number[]> = { typing: [], saving: [], scrolling: [] };
  for (let run = 0; run < RUNS; run++) {
    const popup = await openWatched(session);
    await waitFor(popup, 'trueRows');
    await popup.evaluate(await script);
    for (const [name, work] of Object.entries({ typing, saving, scrolling }))
      longest[name]?.push(await longestFrame(popup, work));
    await popup.close();
  }
  await session.close();
  for (const [name, values] of Object.entries(longest))
    report(`longest frame while ${name}`, size, 'ms', values);
}

async function typing(popup: Page): Promise<void> {
  for (const letter of 'diffusion trans') {
    await popup.keyboard.type(letter);
    await pause(KEY_MS);
  }
  await waitFor(popup, 'answered');
}

async function saving(popup: Page): Promise<void> {
  await popup.keyboard.press('ArrowDown');
  await popup.waitForSelector('.list .row:focus');
  for (let time = 0; time < SAVES; time++) {
    await pressChange(popup, 's');
    await pressChange(popup, 'u');
  }
}

async function scrolling(popup: Page): Promise<void> {
  await popup.keyboard.press('Escape');
  await popup.mouse.move(210, 300);
  for (let time = 0; time < WHEELS; time++) {
    await popup.mouse.wheel({ deltaY: WHEEL_PX });
    await pause(WHEEL_MS);
  }
}
