import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { healthOfSites, recordHealth } from '../../lib/store/health';
import { DAY, freshStore, NOW } from './fresh-store';

freshStore();

const page = (expected: number, read: number) => ({
  expected,
  read,
  withoutAuthors: 1,
  withoutDate: 0,
});

describe('the health of sites', () => {
  it('adds up over pages and days, and ends with the last page', async () => {
    await recordHealth('arxiv', page(50, 50), NOW - DAY);
    await recordHealth('arxiv', page(25, 25), NOW);
    await recordHealth('arxiv', page(50, 3), NOW + 1);
    await recordHealth('dblp', page(9, 9), NOW);
    const health = await healthOfSites();
    expect(health.get('arxiv')).toEqual({
      site: 'arxiv',
      expected: 125,
      read: 78,
      withoutAuthors: 3,
      withoutDate: 0,
      pages: 3,
      short: 1,
      last: { at: NOW + 1, expected: 50, read: 3 },
    });
    expect(health.get('dblp')?.short).toBe(0);
    const days = await db.health.where('site').equals('arxiv').sortBy('day');
    expect(days.map(({ read }) => read)).toEqual([50, 28]);
  });

  it('is not short where exactly half was read', async () => {
    await recordHealth('arxiv', page(50, 25), NOW);
    expect((await healthOfSites()).get('arxiv')?.short).toBe(0);
    await recordHealth('arxiv', page(50, 24), NOW);
    expect((await healthOfSites()).get('arxiv')?.short).toBe(1);
  });

  it('is kept for ninety days', async () => {
    await recordHealth('arxiv', page(50, 50), NOW - 91 * DAY);
    await recordHealth('arxiv', page(50, 50), NOW);
    expect(await db.health.count()).toBe(1);
  });
});
