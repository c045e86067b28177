import { beforeEach, describe, expect, it } from 'vitest';
import { healthLine } from '../../../components/settings/health-line';
import type { LostFields } from '../../../lib/paper/fields/watched-fields';
import type { SiteHealth } from '../../../lib/store/health';
import { speakEnglish } from '../../i18n';

beforeEach(speakEnglish);

const health = (read: number, pages: number, expected: number): SiteHealth => ({
  site: 'dblp',
  ...{ read, expected, pages, short: 0, withoutAuthors: 0, withoutDate: 0 },
  last: { at: Date.UTC(2026, 10, 21), expected, read },
});

describe('the health of a site', () => {
  it.each([
    [1, 1, 'Read well: 1 paper on 1 page in the last 90 days'],
    [9, 1, 'Read well: 9 papers on 1 page in the last 90 days'],
    [1200, 30, 'Read well: 1,200 papers on 30 pages in the last 90 days'],
  ])('counts %i papers on %i pages', (read, pages, line) => {
    expect(healthLine(health(read, pages, read))).toBe(line);
  });

  it('reports a page that was read badly', () => {
    const line = 'The last page was read badly: 1 of 9 papers, Nov 21, 2026.';
    expect(healthLine(health(1, 1, 9))).toBe(line);
  });

  it('names each lost field once', () => {
    const lost: LostFields[] = [
      { host: 'dblp.org', list: 'search', fields: ['authors'] },
      { host: 'dblp.org', list: 'paper', fields: ['authors', 'venue'] },
    ];
    expect(healthLine(health(9, 1, 9), lost)).toBe(
      'No longer read, although it always was: Authors, Published in',
    );
  });
});
