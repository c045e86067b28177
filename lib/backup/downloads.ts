import { browser } from 'wxt/browser';
import { causeOf } from '../store/failure';
import { words } from '../words/words';
import { CopyError } from './copy-error';
import { backupName } from './name';

/** How long the browser has for reading the file, ms. */
const HELD_MS = 60_000;

/** Whether the user wants copies among the downloads: the permission is the setting. */
export function copiesToDownloads(): Promise<boolean> {
  return browser.permissions.contains({ permissions: ['downloads'] });
}

/**
 * Writes a backup to `Offprint/` among the downloads.
 * @param at when it was made, in ms
 * @returns whether the user wants it there
 * @throws CopyError
 */
export async function copyToDownloads(file: Blob, at: number): Promise<boolean> {
  if (!(await copiesToDownloads())) return false;
  const url = await addressOf(file);
  try {
    await browser.downloads.download({
      url,
      filename: `Offprint/${backupName(at)}`,
      conflictAction: 'overwrite',
      saveAs: false,
    });
    return true;
  } catch (error) {
    throw new CopyError(words('backup_download_failed', causeOf(error)));
  } finally {
    if (url.startsWith('blob:')) setTimeout(() => URL.revokeObjectURL(url), HELD_MS);
  }
}

/** Chrome's background worker can't make addresses for blobs. */
async function addressOf(file: Blob): Promise<string> {
  if ('createObjectURL' in URL) return URL.createObjectURL(file);
  const bytes = new Uint8Array(await file.arrayBuffer());
  let text = '';
  for (let from = 0; from < bytes.length; from += 0x8000)
    text += String.fromCharCode(...bytes.subarray(from, from + 0x8000));
  return `data:application/gzip;base64,${btoa(text)}`;
}
