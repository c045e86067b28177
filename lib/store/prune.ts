import { stampsOfStub } from '../paper/entry-stamps';
import { DAY_MS } from '../text/time';
import { db } from './database';
import { deletePapers } from './delete-papers';
import { correctFutureTimes } from './future-times';

const SLICE = 500;
/** After so many days without any paper seen, the clock may be ahead. */
const LONG_PAUSE_DAYS = 60;
/** How long nothing is deleted after that, ms. */
const WAIT_MS = 30 * DAY_MS;

/** How long the stub of a removed paper keeps what the user wrote, in days. */
export const KEEP_REMOVED_DAYS = 30;

/**
 * Deletes papers that were only seen, and their sightings, when they were last seen more than
 * `keepDays` ago. Papers with an entry, or with the stub of one, stay; stubs lose what they keep
 * after 30 days. Runs at most once a day, in slices that are committed one by one.
 *
 * Nothing is deleted for a month after a long pause: either the user was away, or the clock is
 * ahead or was behind, and then nothing is really that old. Times of the future are corrected.
 * @param keepDays 0 keeps every paper
 * @param now ms
 * @returns the number of deleted papers
 */
export async function prune(keepDays: number, now: number): Promise<number> {
  if (!(await isDue(now))) return 0;
  const paused = await isPaused(now);
  await correctFutureTimes(now);
  // Those that were removed while the clock was ahead would keep it for as long as it was ahead.
  await db.entries.where('removedAt').above(now).modify({ removedAt: now });
  if (!paused) await emptyStubs(now - KEEP_REMOVED_DAYS * DAY_MS);
  const forgotten = keepDays === 0 || paused ? 0 : await forgetSeen(now - keepDays * DAY_MS);
  await db.meta.put({ key: 'prunedAt', value: now });
  return forgotten;
}

/** Clears what the stubs of entries keep that were removed before that time. */
async function emptyStubs(before: number): Promise<void> {
  await db.entries
    .where('removedAt')
    .below(before)
    .modify((entry) => {
      delete entry.kept;
      if (entry.stamps) entry.stamps = stampsOfStub(entry.stamps);
    });
}

/**
 * Deletes papers that were only seen, in slices, when they were last seen before that time (ms).
 * @param watch gets the number of deleted papers after each slice, and stops before the next one
 * @returns the number of deleted papers
 */
export async function forgetSeen(
  before: number,
  { onProgress, signal }: { onProgress?: (done: number) => void; signal?: AbortSignal } = {},
): Promise<number> {
  let forgotten = 0;
  let from = -Infinity;
  while (!signal?.aborted) {
    const slice = await forgetSlice(from, before);
    if (!slice) break;
    forgotten += slice.forgotten;
    from = slice.last;
    onProgress?.(forgotten);
  }
  return forgotten;
}

async function isDue(now: number): Promise<boolean> {
  const last = await timeOf('prunedAt');
  return last === undefined || now - last >= DAY_MS || last > now;
}

/** Whether a long pause has ended within a month; remembers when it ended. */
async function isPaused(now: number): Promise<boolean> {
  // Papers seen while the clock was behind have old times, so the last pruning counts first.
  const newest = await db.papers.where('lastSeen').below(now).last();
  const active = [await timeOf('prunedAt'), newest?.lastSeen];
  const last = active.find((at) => at !== undefined && at < now);
  if (last !== undefined && now - last > LONG_PAUSE_DAYS * DAY_MS) {
    await db.meta.put({ key: 'pausedUntil', value: now + WAIT_MS });
    return true;
  }
  const until = await timeOf('pausedUntil');
  // A time further away was stored while the clock was ahead.
  return until !== undefined && now < until && until <= now + WAIT_MS;
}

async function timeOf(key: string): Promise<number | undefined> {
  const value = (await db.meta.get(key))?.value;
  return typeof value === 'number' ? value : undefined;
}

/**
 * Deletes a slice of papers last seen after `from` and before `before`; undefined when none is
 * left.
 */
function forgetSlice(from: number, before: number) {
  const { papers, sightings, entries, merges, meta } = db;
  return db.transaction('rw', papers, sightings, entries, merges, meta, async () => {
    const old = await db.papers
      .where('lastSeen')
      .between(from, before, false, false)
      .limit(SLICE)
      .toArray();
    const last = old.at(-1)?.lastSeen;
    if (last === undefined) return undefined;
    // Papers of one capture have the same time; the next slice would skip those that are not in
    // this one.
    const ties = await db.papers.where('lastSeen').equals(last).primaryKeys();
    const ids = [...new Set([...old.map((paper) => paper.id), ...ties])];
    const entries = await db.entries.bulkGet(ids);
    const seenOnly = ids.filter((_, index) => !entries[index]);
    await deletePapers(seenOnly);
    return { forgotten: seenOnly.length, last };
  });
}
