import { copyToDownloads } from './downloads';
import { copyToFolder } from './folder';

/**
 * Copies a backup to where the user wants it outside the browser.
 * @param now ms
 * @returns what went wrong, in words; undefined when nothing did
 */
export async function copyOut(file: Blob, now: number): Promise<string | undefined> {
  const faults = await Promise.all([copyToFolder(file, now), copyToDownloads(file, now)]);
  return faults.find((fault) => fault !== undefined);
}
