import { describe, expect, it } from 'vitest';
import { type MergedDates, mergeDates, preprintDate } from '../../lib/merge/merge-dates';
import type { Paper } from '../../lib/paper/paper';

/** A paper of a site that was seen at a time. */
function seen(site: string, at: number, more: Partial<Paper>): Paper {
  const id = site === 'arxiv' ? 'arxiv:2611.00001' : 'doi:10.1000/moss';
  return {
    ...{ id, ids: [id], title: 'On moss', authors: [], links: {}, counts: {}, sources: [site] },
    ...{ firstSeen: at, lastSeen: at, ...more },
  };
}

describe('the dates of two papers', () => {
  it.each<[string, Paper, Paper, MergedDates]>([
    ['of none are none', seen('moss', 1, {}), seen('arxiv', 2, {}), {}],
    [
      'are that of the published version and that of the preprint',
      seen('moss', 1, { published: '2026-03' }),
      seen('arxiv', 2, { published: '2026-01-02' }),
      { published: '2026-03', preprinted: '2026-01-02', stamp: [3, 1] },
    ],
    [
      'of published versions are the most precise',
      seen('moss', 1, { published: '2026-03' }),
      seen('openalex', 2, { published: '2026-04-05', venue: 'Moss' }),
      { published: '2026-04-05', stamp: [2, 2] },
    ],
    [
      'of published versions are that of the better source if they are as precise',
      seen('moss', 1, { published: '2026-03' }),
      seen('openalex', 2, { published: '2026-04', venue: 'Moss' }),
      { published: '2026-03', stamp: [3, 1] },
    ],
    [
      'are that of a page that also states the day online, with that day',
      seen('openalex', 1, { published: '2026', online: '2025-12-30', venue: 'Moss' }),
      seen('moss', 2, { published: '2025-12-30' }),
      { published: '2026', stamp: [4, 1], online: '2025-12-30', onlineStamp: [0, 1] },
    ],
    [
      'online are that of the better source',
      seen('openalex', 2, { published: '2026', online: '2025-12-30', venue: 'Moss' }),
      seen('moss', 1, { published: '2026', online: '2025-12-31' }),
      { published: '2026', stamp: [5, 1], online: '2025-12-31', onlineStamp: [2, 1] },
    ],
    [
      'online are none of a preprint server',
      seen('arxiv', 2, { published: '2026-01-02', online: '2026-01-02' }),
      seen('moss', 1, { published: '2026' }),
      { published: '2026', preprinted: '2026-01-02', stamp: [3, 1] },
    ],
    [
      'of preprints are the earliest',
      seen('arxiv', 1, { published: '2026-01-03' }),
      seen('arxiv', 2, { published: '2026-01-02' }),
      { published: '2026-01-02', stamp: [1, 0] },
    ],
    [
      'of preprints are the most precise before the earliest',
      seen('arxiv', 1, { published: '2026-01-03' }),
      seen('arxiv', 2, { published: '2026-01' }),
      { published: '2026-01-03', stamp: [1, 0] },
    ],
    [
      'are those of both versions, though no source of the paper is left',
      seen('moss', 1, { published: '2026', preprinted: '2025-01-02' }),
      seen('arxiv', 2, { preprinted: '2025-01-01' }),
      { published: '2026', preprinted: '2025-01-01', stamp: [3, 1] },
    ],
    [
      'are those of both versions, though the only source is a preprint server',
      seen('arxiv', 1, { published: '2026', preprinted: '2025' }),
      seen('arxiv', 2, { preprinted: '2024' }),
      { published: '2026', preprinted: '2024', stamp: [1, 1] },
    ],
    [
      'are a preprint’s that is known beside no other date',
      seen('arxiv', 1, { preprinted: '2025-01-02' }),
      seen('arxiv', 2, {}),
      { published: '2025-01-02', stamp: [1, 0] },
    ],
    [
      'that any other page states count beside no others',
      seen('arxiv', 1, { published: '2026-01-02' }),
      seen('web', 2, { published: '2020-01-01' }),
      { published: '2026-01-02', stamp: [1, 0] },
    ],
    [
      'that other pages state of preprints are unverified',
      { ...seen('arxiv', 1, { published: '2026-01-02' }), sources: ['web'] },
      { ...seen('arxiv', 2, { published: '2026-01-03' }), sources: ['web'] },
      { published: '2026-01-02', stamp: [-2, 0] },
    ],
  ])('%s', (_, a, b, expected) => {
    expect(mergeDates(a, b)).toStrictEqual(expected);
    expect(mergeDates(b, a)).toStrictEqual(expected);
  });
});

it.each<[Partial<Paper>, string | undefined, string]>([
  [{ preprinted: '2025' }, '2025', 'arxiv'],
  [{ preprinted: '2025', published: '2026' }, '2025', 'moss'],
  [{ published: '2026' }, '2026', 'arxiv'],
  [{ published: '2026' }, undefined, 'moss'],
  [{}, undefined, 'moss'],
])('the preprint of %j is of %s', (dates, expected, site) =>
  expect(preprintDate(seen(site, 1, dates))).toBe(expected),
);
