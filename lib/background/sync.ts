import { browser } from 'wxt/browser';
import { watchChanges } from '../announce';
import { takesPart } from '../store/travel/taking-part';
import { readAddress } from '../sync/address';
import { isDue } from '../sync/next-try';
import { type Account, readAccount } from '../sync/stored/account';
import { alone } from '../sync/stored/alone';
import { fail, runStored } from '../sync/stored/run-stored';
import { readStatus } from '../sync/stored/status';
import { hasWaiting } from '../sync/stored/waiting';
import { checkOwnPage, type Sender } from './check';

/** The alarm of regular runs, and that of the next try after a failure. */
export const SYNC_ALARM = 'sync';

const PERIOD_MINUTES = 15;
/** After the last edit. */
const REST_MS = 5000;
/** Browsers end a worker that does nothing they know of for 30 s. */
const AWAKE_MS = 20_000;
/** Pages that open one after another need one run. */
const FRESH_MS = 60_000;

let timer: ReturnType<typeof setTimeout> | undefined;
let running: { work: Promise<void>; asked: boolean } | undefined;

/** Starts regular runs if this machine takes part in a collection. Call it at each start. */
export async function scheduleSync(): Promise<void> {
  if (await takesPart())
    await browser.alarms.create(SYNC_ALARM, { periodInMinutes: PERIOD_MINUTES });
}

/** Runs after edits in any page, and when the network is back. Call it before `main` returns. */
export function listenForSync(): void {
  watchChanges(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void syncIfEdited(), REST_MS);
  });
  self.addEventListener('online', () => void syncNow(false));
}

/** What the alarm does. Failures are stored with the status, and shown. */
export async function onSyncAlarm(): Promise<void> {
  if (await takesPart()) await syncNow(false);
  else await browser.alarms.clear(SYNC_ALARM);
}

/**
 * Answers our own pages: the popup and the library when they open, and the user's wish.
 * @param asked whether the user wants it now
 */
export async function answerSync(asked: unknown, sender: Sender, now: number): Promise<void> {
  checkOwnPage(sender, browser.runtime.getURL('/'));
  if (!(await takesPart())) return;
  await scheduleSync();
  if (asked === true) await syncNow(true);
  else if (Math.abs(now - ((await readStatus()).done ?? 0)) > FRESH_MS) void syncNow(false);
}

async function syncIfEdited(): Promise<void> {
  if ((await takesPart()) && (await hasWaiting())) await syncNow(false);
}

/**
 * Runs now, unless that must wait after a failure. One run at a time, in all windows.
 * @param asked whether the user asked for it: then nothing is waited for but a run under way
 */
export function syncNow(asked: boolean): Promise<void> {
  if (running && (running.asked || !asked)) return running.work;
  const mine = { asked, work: alone(() => run(asked)) };
  running = mine;
  mine.work = mine.work.finally(() => {
    if (running === mine) running = undefined;
  });
  return mine.work;
}

async function run(asked: boolean): Promise<void> {
  const account = await readAccount();
  if (!account || (!asked && (await mustWait()))) return;
  const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
  try {
    if (await isPermitted(account)) await runStored(Date.now);
    else await fail({ kind: 'no_permission' }, Date.now());
    await retryLater();
  } finally {
    clearInterval(awake);
  }
}

async function mustWait(): Promise<boolean> {
  if (!navigator.onLine) return true;
  const { problem, next } = await readStatus();
  return problem !== undefined && (next === undefined || !isDue(next, Date.now()));
}

async function retryLater(): Promise<void> {
  const { problem, next } = await readStatus();
  if (problem && next !== undefined)
    await browser.alarms.create(SYNC_ALARM, { when: next, periodInMinutes: PERIOD_MINUTES });
}

function isPermitted({ address }: Account): Promise<boolean> {
  const place = readAddress(address);
  return typeof place === 'string'
    ? Promise.resolve(false)
    : browser.permissions.contains({ origins: [place.origin] });
}
