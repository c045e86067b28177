import { backup } from '../exchange/offprint/backup';
import type { Item } from '../paper/paper';
import { listApart } from '../store/join/apart';
import { ownRecords } from '../store/own/read-own';
import { currentRev } from '../store/read/index-changes';
import { getBackup, getRemoved, listIds } from '../store/read/list';
import { pause } from '../text/pause';
import { type BackupRow, lastBackup, putBackup } from './database';
import { gzip } from './gzip';

/** Papers that are read at a time. A background worker must show activity every 30 s. */
const SLICE = 200;

/**
 * Makes a backup of the collection: saved papers with their entries and sightings. Papers that
 * were only seen are left out: they take much space and are captured again when they are met.
 * @param now ms
 * @param alive called between slices; the browser stops a background worker that has called no
 *   extension API for 30 s
 * @param again whether to make one although nothing has changed since the last
 * @returns undefined when nothing has changed since the last, or no paper is saved
 */
export async function makeBackup(
  now: number,
  alive: () => Promise<unknown> = async () => undefined,
  again = false,
): Promise<{ row: BackupRow; file: Blob } | undefined> {
  const rev = await currentRev();
  if (!again && (await lastBackup(now))?.rev === rev) return undefined;
  const ids = await listIds({ scope: 'saved' });
  // After a loss, backups of the empty collection must not replace those of the full one.
  if (ids.length === 0) return undefined;
  const items: Item[] = [];
  for (let from = 0; from < ids.length; from += SLICE) {
    items.push(...(await getBackup(ids.slice(from, from + SLICE))));
    await alive();
  }
  const more = {
    now,
    apart: await listApart(),
    removed: await getRemoved(),
    records: await ownRecords(),
  };
  const file = await gzip(backup.parts(items, more), async () => {
    await alive();
    await pause();
  });
  const row = { at: now, rev, papers: items.length, bytes: file.size };
  await putBackup(row, file);
  return { row, file };
}
