import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, openSession, type Session } from '../e2e/browsers';
import { bundle } from '../made/bundle';
import { fillStore } from '../made/fill-store';
import type { StoreSize } from '../made/history';
import { longestFrame } from './longest-frame';
import { progress, report } from './report';
import { openWatched, pause, waitFor } from './stopwatch';

/** A page of the extension that runs no script. */
export const BARE_PAGE = 'manifest.json';
/** Building an index of a million papers takes less. */
const BUILD_LIMIT_MS = 3_600_000;
/** The popup writes a new index when it is idle after an answer. */
const IDLE_MS = 3000;

/** The page of the first run is opened within this time. */
const WELCOME_MS = 2000;
const WELCOME_STEP_MS = 100;

/** A browser profile with a filled store and its search index. */
export interface Profile {
  browser: BrowserName;
  /** Starts a browser with the profile. */
  open(): Promise<Session>;
  remove(): Promise<void>;
}

/** Fills a store and lets the popup build its search index, as it does in use. */
export async function makeProfile(size: StoreSize, browser: BrowserName): Promise<Profile> {
  const folder = await mkdtemp(join(tmpdir(), 'offprint-bench-'));
  const profile: Profile = {
    browser,
    open: async () => {
      const session = await openSession(browser, new Map(), { profile: folder, commandTimeout: 0 });
      await closeWelcome(session);
      return session;
    },
    remove: () => rm(folder, { recursive: true, force: true, maxRetries: 5 }),
  };
  const session = await profile.open();
  progress(`filling the store: ${size.saved} saved, ${size.seen} only seen`);
  const bare = await session.open(BARE_PAGE);
  await fillStore(bare, size);
  await bare.close();
  progress('building the search index');
  const popup = await openWatched(session);
  await waitFor(popup, 'trueRows');
  await popup.evaluate(await bundle('tests/bench/frames-page.ts'));
  let built = 0;
  const longest = await longestFrame(popup, async () => {
    await popup.keyboard.press('d');
    built = await waitFor(popup, 'answered', BUILD_LIMIT_MS);
  });
  report('building the whole search index, first key to answer', size.saved, 'ms', [built]);
  report('longest frame while the index is built', size.saved, 'ms', [longest]);
  await pause(IDLE_MS);
  await session.close();
  return profile;
}

/**
 * Closes the page of the first run, if Chromium opens it: it would hide the popup, and a hidden page
 * draws no frames. In Firefox it is there and behind by now.
 */
async function closeWelcome({ browser }: Session): Promise<void> {
  for (let waited = 0; waited < WELCOME_MS; waited += WELCOME_STEP_MS) {
    const welcome = (await browser.pages()).find((page) => page.url().endsWith('/welcome.html'));
    if (welcome) return welcome.close();
    await pause(WELCOME_STEP_MS);
  }
}
