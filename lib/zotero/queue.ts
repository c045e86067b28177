import { browser } from 'wxt/browser';
import { failWaiting, waitingRows } from '../store/zotero';
import { LONGEST_DELAY_MS } from '../text/delay';
import { ZOTERO_ORIGIN } from './address';
import { askLeave } from './leave';
import { sendWaiting } from './send';

/** Name of the alarm. */
export const ZOTERO_ALARM = 'zotero';

const MINUTE_MS = 60_000;
/** The browser ends a background worker that has called no extension API for 30 s. */
const AWAKE_MS = 20_000;

let last: Promise<void> = Promise.resolve();

/**
 * Sends the waiting papers and sets an alarm for those that are left. Calls run one after the
 * other.
 * @param isAsked whether the user has just asked for it, so that Zotero may ask them something
 */
export function runQueue(isAsked = false): Promise<void> {
  last = last.catch(() => undefined).then(() => run(isAsked));
  return last;
}

async function run(isAsked: boolean): Promise<void> {
  if ((await waitingRows()).length === 0) return;
  // If the browser ends the background meanwhile, this alarm starts the queue again.
  await browser.alarms.create(ZOTERO_ALARM, { delayInMinutes: 1, periodInMinutes: 1 });
  if (await browser.permissions.contains({ origins: [ZOTERO_ORIGIN] })) {
    const awake = setInterval(() => void browser.runtime.getPlatformInfo(), AWAKE_MS);
    await send(isAsked).finally(() => clearInterval(awake));
  } else await failWaiting('forbidden');
  await scheduleQueue();
}

async function send(isAsked: boolean): Promise<void> {
  if (isAsked) await askLeave();
  await sendWaiting(Date.now);
}

/**
 * Sets the alarm for the next try; clears it when nothing waits. Alarms may be lost when the
 * browser closes.
 */
export async function scheduleQueue(): Promise<void> {
  const [first] = await waitingRows();
  if (!first) await browser.alarms.clear(ZOTERO_ALARM);
  else {
    const now = Date.now();
    // A later time was stored while the clock was ahead.
    const next = Math.min(first.next, now + LONGEST_DELAY_MS);
    const when = Math.max(next, now + MINUTE_MS);
    await browser.alarms.create(ZOTERO_ALARM, { when });
  }
}
