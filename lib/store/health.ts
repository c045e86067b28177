import type { PageHealth } from '../paper/capture';
import { dayAt } from '../paper/dates';
import { DAY_MS } from '../text/time';
import { db } from './database';
import type { HealthRow } from './rows';

/** How well the pages of a site were read, over all days that are kept. */
export interface SiteHealth extends PageHealth {
  site: string;
  pages: number;
  short: number;
  last: HealthRow['last'];
}

/** The health of a site is kept for so many days. */
export const HEALTH_DAYS = 90;

/** Whether fewer than half of the papers of a page were read: its markup has probably changed. */
export function isShort({ expected, read }: Pick<PageHealth, 'expected' | 'read'>): boolean {
  return read * 2 < expected;
}

/**
 * Adds the reading of a page to the row of its site and day, and deletes old rows, and those of
 * days to come, which were stored while the clock was ahead.
 * @param now ms
 */
export async function recordHealth(site: string, health: PageHealth, now: number): Promise<void> {
  const day = dayAt(now);
  await db.transaction('rw', db.health, async () => {
    const known = db.health.get([site, day]);
    const deleted = [
      db.health
        .where('day')
        .below(dayAt(now - HEALTH_DAYS * DAY_MS))
        .delete(),
      db.health.where('day').above(day).delete(),
    ];
    const before = await known;
    await db.health.put({
      ...added(before, health),
      site,
      day,
      pages: (before?.pages ?? 0) + 1,
      short: (before?.short ?? 0) + Number(isShort(health)),
      last: { at: now, expected: health.expected, read: health.read },
    });
    await Promise.all(deleted);
  });
}

/** The health of each site, over all days that are kept. */
export async function healthOfSites(): Promise<Map<string, SiteHealth>> {
  const sites = new Map<string, SiteHealth>();
  // Rows are sorted by day, so the last reading comes from the last row.
  for (const { day: _, ...row } of await db.health.orderBy('day').toArray()) {
    const known = sites.get(row.site);
    sites.set(row.site, {
      ...row,
      ...added(known, row),
      pages: (known?.pages ?? 0) + row.pages,
      short: (known?.short ?? 0) + row.short,
    });
  }
  return sites;
}

function added(a: PageHealth | undefined, b: PageHealth): PageHealth {
  return {
    expected: (a?.expected ?? 0) + b.expected,
    read: (a?.read ?? 0) + b.read,
    withoutAuthors: (a?.withoutAuthors ?? 0) + b.withoutAuthors,
    withoutDate: (a?.withoutDate ?? 0) + b.withoutDate,
  };
}
