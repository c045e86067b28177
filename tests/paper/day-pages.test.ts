import { describe, expect, it } from 'vitest';
import { dayPages } from '../../lib/paper/day-pages';
import { sites } from '../../lib/sites';

describe('dayPages', () => {
  it('are pages that their sites read as listings of that day', () => {
    const pages = dayPages('2026-11-03', ['cs.CL', 'math.AG', 'cs.LG', 'cs.CV']);
    expect(pages).toHaveLength(4);
    for (const { site, address } of pages) {
      const page = sites.find(({ id }) => id === site)?.page(new URL(address));
      expect(page).toMatchObject({ kind: 'listing' });
      expect(page?.kind === 'listing' && page.listing.period).toMatch(/(?:^|\/)2026-11-03$/);
    }
  });
});
