import { browser } from 'wxt/browser';
import { explainFailure } from '../store/failure';
import { words } from '../words/words';
import { writeCopies } from './copies';
import { backupDb, lastBackup } from './database';
import { makeBackup } from './make';

/** Name of the alarm. */
export const BACKUP_ALARM = 'backup';

const HOUR_MS = 3600 * 1000;
/** A little less than a day, so that backups are not made later every day. */
const AGE_MS = 23 * HOUR_MS;

/** When and why the last attempt failed; `why` is a message for the user. */
export interface BackupFault {
  at: number;
  why: string;
}

/** Has the browser wake the background every hour, because it may be closed for a day or more. */
export async function scheduleBackups(): Promise<void> {
  await browser.alarms.create(BACKUP_ALARM, { periodInMinutes: 60, delayInMinutes: 2 });
}

/**
 * Makes the daily backup when it is due, and the copies outside the browser that are missing. A
 * failure is stored, and the settings show it.
 * @param now ms
 */
export async function backUpDaily(now: number): Promise<void> {
  const last = await lastBackup(now);
  if (last && now - last.at < AGE_MS) await copyBackup(now);
  else await backUp(now);
}

/**
 * Makes a backup now, and copies of it.
 * @param now ms
 * @param again whether to make one although nothing has changed since the last
 * @returns whether a backup was made
 * @throws when it could not be made; the failure of a copy is only stored
 */
export async function backUp(now: number, again = false): Promise<boolean> {
  const made = await makeBackup(now, () => browser.runtime.getPlatformInfo(), again).catch(
    async (error: unknown) => {
      // The first error matters more than one while it is stored.
      await setFault(words('backup_failed', explainFailure(error)), now).catch(() => undefined);
      throw error;
    },
  );
  await copyBackup(now);
  return made !== undefined;
}

/** Makes the missing copies of the newest backup. */
export async function copyBackup(now: number): Promise<void> {
  const faults = await writeCopies(now);
  await setFault(faults.length > 0 ? faults.join(' ') : undefined, now);
}

/** Why the last backup or its copies failed; undefined when they did not. */
export async function backupFault(): Promise<BackupFault | undefined> {
  return (await backupDb.places.get('fault'))?.value as BackupFault | undefined;
}

async function setFault(why: string | undefined, at: number): Promise<void> {
  if (why === undefined) await backupDb.places.delete('fault');
  else await backupDb.places.put({ key: 'fault', value: { at, why } satisfies BackupFault });
}
