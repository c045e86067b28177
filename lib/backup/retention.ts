import { DAY_MS } from '../text/time';

const NEWEST = 7;
const DAYS = 7;
const WEEKS = 4;

/**
 * Chooses the backup to delete after a new one was made: the oldest that no rule keeps; undefined
 * when all are kept. It is at most one, so that a wrong clock or a long pause costs no more than
 * a daily backup does.
 *
 * The rules are restic's `--keep-last 7`, `--keep-daily 7` and `--keep-weekly 4`. They keep the
 * newest 7, and the newest of each of the last 7 days and 4 weeks that have backups. Days and
 * weeks are of UTC; weeks begin on Thursday. Backups after `now`, made while the clock was wrong,
 * count among the newest 7 but not for days and weeks.
 * @param times when the backups were made, including the new one, in ms
 * @param now when the new one was made, in ms
 */
export function droppedBackup(times: readonly number[], now: number): number | undefined {
  const newestFirst = [...times].sort((a, b) => b - a);
  const past = newestFirst.filter((time) => time <= now);
  const kept = new Set([
    ...newestFirst.slice(0, NEWEST),
    ...newestOfEach(past, DAY_MS).slice(0, DAYS),
    ...newestOfEach(past, 7 * DAY_MS).slice(0, WEEKS),
  ]);
  return newestFirst.findLast((time) => !kept.has(time));
}

/** @param length of a period, in ms; periods are counted from 1970 */
function newestOfEach(newestFirst: readonly number[], length: number): number[] {
  const period = (time: number) => Math.floor(time / length);
  return newestFirst.filter(
    (time, index) => period(time) !== period(newestFirst[index - 1] ?? Number.NaN),
  );
}
