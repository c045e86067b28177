import { announceChange } from '../announce';
import { clampTimes } from '../merge/clamp-times';
import { isSaved } from '../paper/paper';
import { DAY_MS } from '../text/time';
import { db, nextRev } from './database';
import { writeEntries } from './edit/write-entries';
import { paperFrom, rowOf } from './paper-row';

/** Times this far after now were stored while the clock was ahead; less is between two machines. */
const AHEAD_MS = DAY_MS;
/** Papers that are changed in one transaction. */
const SLICE = 500;

/**
 * Corrects when papers were saved and last seen if that is in the future: the newest-first lists
 * would show them at the top for as long as the clock was ahead. They get the present time, in
 * their order. It happens only after the clock has shown the same for a day, because a clock that
 * is behind makes every time one of the future.
 * @param now ms
 */
export async function correctFutureTimes(now: number): Promise<void> {
  const latest = now + AHEAD_MS;
  const [entries, papers] = await Promise.all([
    db.entries.where('savedAt').above(latest).primaryKeys(),
    db.papers.where('lastSeen').above(latest).primaryKeys(),
  ]);
  if (entries.length + papers.length === 0) return db.meta.delete('futureSince');
  const since = (await db.meta.get('futureSince'))?.value;
  if (typeof since !== 'number' || since > now) {
    await db.meta.put({ key: 'futureSince', value: now });
    return;
  }
  if (now - since < DAY_MS) return;
  await inSlices(entries, (some, left) => correctSaved(some, now - left, now));
  await inSlices(papers, (some, left) => correctSeen(some, now - left, now));
  await db.meta.delete('futureSince');
  await announceChange();
}

/** @param work gets a slice and how many follow after it */
async function inSlices(
  ids: string[],
  work: (some: string[], left: number) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < ids.length; from += SLICE) {
    const some = ids.slice(from, from + SLICE);
    await work(some, ids.length - from - some.length);
  }
}

/** @param last the time that the last of the papers gets */
function correctSaved(ids: string[], last: number, now: number): Promise<void> {
  const times = new Map(ids.map((id, place) => [id, last - (ids.length - 1 - place)]));
  return db.transaction('rw', db.entries, db.meta, async () => {
    await writeEntries(
      ids,
      {
        change: (entry) => {
          const savedAt = times.get(entry.paper);
          return isSaved(entry) && savedAt !== undefined ? { ...entry, savedAt } : entry;
        },
      },
      now,
    );
  });
}

function correctSeen(ids: string[], last: number, now: number): Promise<void> {
  return db.transaction('rw', db.papers, db.meta, async () => {
    const rev = await nextRev();
    const rows = (await db.papers.bulkGet(ids)).flatMap((row, place) =>
      row ? { ...clampTimes(paperFrom(row), now), lastSeen: last - (ids.length - 1 - place) } : [],
    );
    await db.papers.bulkPut(rows.map((paper) => rowOf(paper, rev)));
  });
}
