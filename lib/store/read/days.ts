import { dayAt } from '../../paper/dates';
import { DAY_MS } from '../../text/time';
import { db } from '../database';
import type { SightingKey } from '../rows';

/** What happened on one day (UTC). */
export interface DayCount {
  /** Papers that were met on a page. */
  met: number;
  /** Papers that were saved and still are. */
  saved: number;
}

/** The days of a month on which papers were met or saved. */
export interface MonthOfDays {
  /** By day. */
  days: ReadonlyMap<string, DayCount>;
  /** Sightings by the archive of arXiv in whose lists they were: `cs.CL`. */
  archives: ReadonlyMap<string, number>;
}

const ARCHIVE = /^arxiv\/(?:new|recent|pastweek|monthly|catchup)\/([a-z][\w.-]*)/;

/**
 * Counts the papers met and saved on each day of a month, as `seen:` and `saved:` find them. Reads
 * only keys of indexes, those of this month.
 * @param month `2026-11`
 */
export async function readMonth(month: string): Promise<MonthOfDays> {
  const start = Date.parse(`${month}-01`);
  const end = Date.parse(dayAt(start + 31 * DAY_MS).slice(0, 7));
  const [sightings, saved] = await Promise.all([
    db.sightings.where('day').between(`${month}-01`, `${month}-31`, true, true).primaryKeys(),
    db.entries.where('savedAt').between(start, end).keys(),
  ]);
  return countDays(sightings, saved.map(Number));
}

/** The day on which the first of all papers was met or saved; undefined without papers. */
export async function firstDay(): Promise<string | undefined> {
  const [[met], [saved]] = await Promise.all([
    db.sightings.orderBy('day').limit(1).keys(),
    db.entries.orderBy('savedAt').limit(1).keys(),
  ]);
  const days = [
    ...(met === undefined ? [] : [String(met)]),
    ...(saved === undefined ? [] : [dayAt(Number(saved))]),
  ];
  return days.sort()[0];
}

/**
 * @param sightings sorted by day and paper: a paper on several lists is one
 * @param saved times in ms
 */
function countDays(sightings: readonly SightingKey[], saved: readonly number[]): MonthOfDays {
  const days = new Map<string, DayCount>();
  const on = (day: string) => {
    const known = days.get(day) ?? { met: 0, saved: 0 };
    days.set(day, known);
    return known;
  };
  const archives = new Map<string, number>();
  let last = '';
  for (const [paper, listing, day] of sightings) {
    const archive = ARCHIVE.exec(listing)?.[1];
    if (archive) archives.set(archive, (archives.get(archive) ?? 0) + 1);
    const key = `${day} ${paper}`;
    if (key !== last) on(day).met += 1;
    last = key;
  }
  for (const at of saved) on(dayAt(at)).saved += 1;
  return { days, archives };
}
