import { CopyError } from './copy-error';
import { backupDb, backupFile, lastBackup } from './database';
import { copyToDownloads } from './downloads';
import { copyToFolder } from './folder';

const PLACES = { folder: copyToFolder, downloads: copyToDownloads };

/**
 * Copies the newest backup to each place outside the browser where the user wants copies, unless
 * it is there already. The next call tries again what failed.
 * @param now ms
 * @returns messages about what failed
 */
export async function writeCopies(now: number): Promise<string[]> {
  const last = await lastBackup(now);
  if (!last) return [];
  const faults: string[] = [];
  for (const [place, copy] of Object.entries(PLACES)) {
    const key = `copied to ${place}`;
    if ((await backupDb.places.get(key))?.value === last.at) continue;
    const file = await backupFile(last.at);
    if (!file) continue;
    try {
      if (await copy(file, last.at)) await backupDb.places.put({ key, value: last.at });
    } catch (error) {
      if (!(error instanceof CopyError)) throw error;
      faults.push(error.message);
    }
  }
  return faults;
}
