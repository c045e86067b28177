import { browser } from 'wxt/browser';
import { copyOut } from './copy-out';
import { makeBackup } from './make';
import { lastBackup, shelf } from './shelf';

/** Name of the alarm. */
export const BACKUP_ALARM = 'backup';

const HOUR_MS = 3600 * 1000;
/** A little less than a day, so that the hour of the day does not creep on. */
const AGE_MS = 23 * HOUR_MS;

/** Why the last try failed, in words; null when it did not. */
export interface BackupFault {
  at: number;
  why: string;
}

/** Asks the browser to wake the background every hour; a day may pass while it is closed. */
export async function scheduleBackups(): Promise<void> {
  await browser.alarms.create(BACKUP_ALARM, { periodInMinutes: 60, delayInMinutes: 2 });
}

/**
 * Makes the backup of the day when it is due, and its copies outside. A failure is kept for the settings to tell.
 * @param now ms
 */
export async function backUpDaily(now: number): Promise<void> {
  const last = await lastBackup();
  if (last && now - last.at < AGE_MS && last.at <= now) return;
  await backUp(now);
}

/** Makes a backup now. @throws when it could not be made; a copy that failed is kept as the fault only */
export async function backUp(now: number, again = false): Promise<boolean> {
  try {
    const made = await makeBackup(now, () => browser.runtime.getPlatformInfo(), again);
    await setFault(made && (await copyOut(made.file, now)), now);
    return made !== undefined;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await setFault(why, now).catch(() => undefined);
    throw error;
  }
}

/** What went wrong with the last backup. */
export async function backupFault(): Promise<BackupFault | undefined> {
  return (await shelf.places.get('fault'))?.value as BackupFault | undefined;
}

async function setFault(why: string | undefined, at: number): Promise<void> {
  if (why === undefined) await shelf.places.delete('fault');
  else await shelf.places.put({ key: 'fault', value: { at, why } satisfies BackupFault });
}
