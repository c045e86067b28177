import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserName, openSession, type Session } from '../../e2e/browsers';
import { endBackground } from '../../e2e/end-background';
import { pages } from '../../e2e/site-pages';
import { bundle } from '../../made/bundle';
import { demoCollection } from '../../made/demo';
import { putItems } from '../../made/store';
import { oneOf } from '../choose';
import type { Attempt } from '../part';
import type { Stored } from './check-page';
import { DEEDS } from './deeds';

/** A page of the extension that runs no script. */
const BARE_PAGE = 'manifest.json';
/** The longest time from the start of a deed to the kill, in ms. */
const LATEST_MS = 4000;
/** How long a worker may take to be started again, in ms. */
const SETTLE_MS = 3000;

/**
 * Kills the browser, or only the background of the extension, while it stores something.
 * Afterwards that is stored whole or not at all, what was stored before is there, and the store is
 * in order.
 */
export const attemptKill: Attempt = async (random) => {
  const name = oneOf<BrowserName>(['chromium', 'firefox'], random);
  const deed = oneOf(DEEDS, random);
  const onlyWorker = deed.byWorker === true && random() < 0.6;
  // Most deeds take less than a second.
  const delay = Math.floor(LATEST_MS * random() ** 3);
  const profile = await mkdtemp(join(tmpdir(), 'offprint-torture-'));
  const open = () => openSession(name, pages, { profile });
  let session = await open();
  try {
    await fill(session);
    const page = await deed.prepare(session);
    const before = await readStored(session);
    // It ends with an error of the driver, because its browser is gone.
    const done = deed.start(page, session).catch(() => undefined);
    await pause(delay);
    if (onlyWorker) {
      await endBackground(session, name);
      await Promise.race([done, pause(SETTLE_MS)]);
      await pause(SETTLE_MS);
    } else {
      await kill(session);
      await done;
      session = await open();
    }
    const after = await readStored(session);
    const killed = onlyWorker ? 'its worker' : 'it';
    const what = `${name}, ${deed.name}, ${killed} killed after ${delay} ms`;
    const fault = faultOf(before, after, deed.isWhole(before, after));
    return fault && `${what}: ${fault}`;
  } finally {
    await session.close().catch(() => undefined);
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
};

function faultOf(before: Stored, after: Stored, isWhole: boolean): string | undefined {
  if (after.fault) return after.fault;
  if (after.backups.includes(-1)) return 'a backup can’t be read';
  if (after.papers < before.papers || after.saved < before.saved) return lost(before, after);
  return isWhole ? undefined : lost(before, after);
}

function lost(before: Stored, after: Stored): string {
  return `${JSON.stringify(before)} became ${JSON.stringify(after)}`;
}

/** Puts a few papers into the store. */
async function fill(session: Session): Promise<void> {
  const page = await session.open('library.html');
  await page.waitForSelector('main.library');
  await putItems(page, demoCollection(Date.now()));
  await page.close();
}

async function readStored(session: Session): Promise<Stored> {
  const page = await session.open(BARE_PAGE);
  await page.evaluate(await bundle('tests/torture/browser/check-page.ts'));
  const stored = await page.evaluate(() => globalThis.readStored());
  await page.close();
  return stored;
}

/** Ends the browser and its processes at once, as a power failure does. */
async function kill({ browser }: Session): Promise<void> {
  const process_ = browser.process();
  if (process_?.pid === undefined) throw new Error('the browser has no process');
  const gone = new Promise((resolve) => process_.once('exit', resolve));
  // Puppeteer starts it as the leader of a group of processes.
  process.kill(-process_.pid, 'SIGKILL');
  await gone;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
