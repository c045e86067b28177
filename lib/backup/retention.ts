import { DAY_MS } from '../text/time';

const NEWEST = 7;
const DAYS = 7;
const WEEKS = 4;

/**
 * The backup that makes room for the one just made: the oldest that no rule keeps; undefined when all are kept. It is one
 * at most, so that neither a wrong clock nor a long pause costs more than a day's backup does.
 *
 * Kept are the newest 7 by number, and the newest of each of the last 7 days and of each of the last 4 weeks (of UTC, from
 * Thursday) that have any, as restic's `--keep-last`, `--keep-daily` and `--keep-weekly` do. Backups that a wrong clock put
 * after `now` count among the newest 7, but take no day or week from others.
 * @param times of the backups, the one just made among them, ms
 * @param now when that one was made, ms
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

/** @param length of a period, ms; periods are counted from 1970 */
function newestOfEach(newestFirst: readonly number[], length: number): number[] {
  const period = (time: number) => Math.floor(time / length);
  return newestFirst.filter(
    (time, index) => period(time) !== period(newestFirst[index - 1] ?? Number.NaN),
  );
}
