import { backup } from '../exchange/offprint/backup';
import type { Item } from '../paper/paper';
import { listApart } from '../store/join/apart';
import { currentRev } from '../store/read/index-changes';
import { getBackup, listIds } from '../store/read/list';
import { type BackupRow, lastBackup, putBackup } from './database';
import { gzip } from './gzip';

/** Papers that are read at once. A background worker gets 30 s between two signs of life. */
const SLICE = 200;

/**
 * Makes a backup of the collection: saved papers with what the user did to them and where they were met. What was only
 * seen is not in it: it is large and comes back by itself.
 * @param now ms
 * @param alive called between slices; a background worker that calls nothing of the browser is stopped after 30 s
 * @param again whether to make one although nothing has changed since the last
 * @returns undefined when nothing has changed since the last, or there is nothing to keep
 */
export async function makeBackup(
  now: number,
  alive: () => Promise<unknown> = async () => undefined,
  again = false,
): Promise<{ row: BackupRow; file: Blob } | undefined> {
  const rev = await currentRev();
  if (!again && (await lastBackup(now))?.rev === rev) return undefined;
  const ids = await listIds({ scope: 'saved' });
  // An empty collection, after a loss, must not push out the backups of a full one.
  if (ids.length === 0) return undefined;
  const items: Item[] = [];
  for (let from = 0; from < ids.length; from += SLICE) {
    items.push(...(await getBackup(ids.slice(from, from + SLICE))));
    await alive();
  }
  const file = await gzip(backup.parts(items, { now, apart: await listApart() }), async () => {
    await alive();
    await new Promise((resolve) => setTimeout(resolve));
  });
  const row = { at: now, rev, papers: items.length, bytes: file.size };
  await putBackup(row, file);
  return { row, file };
}
