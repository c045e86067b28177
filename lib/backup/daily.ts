import { browser } from 'wxt/browser';
import { explainFailure } from '../store/failure';
import { words } from '../words/words';
import { copyOut } from './copies';
import { lastBackup, shelf } from './database';
import { makeBackup } from './make';

/** Name of the alarm. */
export const BACKUP_ALARM = 'backup';

const HOUR_MS = 3600 * 1000;
/** A little less than a day, so that the hour of the day does not creep on. */
const AGE_MS = 23 * HOUR_MS;

/** Why the last try failed, in words. */
export interface BackupFault {
  at: number;
  why: string;
}

/** Asks the browser to wake the background every hour; a day may pass while it is closed. */
export async function scheduleBackups(): Promise<void> {
  await browser.alarms.create(BACKUP_ALARM, { periodInMinutes: 60, delayInMinutes: 2 });
}

/**
 * Makes the backup of the day when it is due, and the copies outside that are not there yet. A failure is kept for the
 * settings to tell.
 * @param now ms
 */
export async function backUpDaily(now: number): Promise<void> {
  const last = await lastBackup(now);
  if (last && now - last.at < AGE_MS) await copyBackup(now);
  else await backUp(now);
}

/**
 * Makes a backup now, and its copies.
 * @param now ms
 * @param again whether to make one although nothing has changed since the last
 * @returns whether there was anything to keep
 * @throws when it could not be made; a copy that failed is kept as the fault only
 */
export async function backUp(now: number, again = false): Promise<boolean> {
  const made = await makeBackup(now, () => browser.runtime.getPlatformInfo(), again).catch(
    async (error: unknown) => {
      // The fault that is thrown matters more than one in telling it.
      await setFault(words('backup_failed', explainFailure(error)), now).catch(() => undefined);
      throw error;
    },
  );
  await copyBackup(now);
  return made !== undefined;
}

/** Makes the copies of the newest backup that are not there yet. */
export async function copyBackup(now: number): Promise<void> {
  const faults = await copyOut(now);
  await setFault(faults.length > 0 ? faults.join(' ') : undefined, now);
}

/** What went wrong with the last backup. */
export async function backupFault(): Promise<BackupFault | undefined> {
  return (await shelf.places.get('fault'))?.value as BackupFault | undefined;
}

async function setFault(why: string | undefined, at: number): Promise<void> {
  if (why === undefined) await shelf.places.delete('fault');
  else await shelf.places.put({ key: 'fault', value: { at, why } satisfies BackupFault });
}
