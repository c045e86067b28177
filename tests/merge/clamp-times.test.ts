import { describe, expect, it } from 'vitest';
import { clampTimes } from '../../lib/merge/clamp-times';
import type { Paper } from '../../lib/paper/paper';

const NOW = 1000;
const PAPER: Paper = {
  ...{ id: 'doi:10.1000/a', ids: ['doi:10.1000/a'], title: 'T', authors: [], links: {} },
  ...{ counts: {}, sources: ['arxiv'], firstSeen: 5, lastSeen: NOW },
};
const EDITION = { publication: { volume: '1' }, stamp: [1, 5] as const };

describe('times after now, of a clock that was ahead', () => {
  it.each<[string, Partial<Paper>, Partial<Paper>]>([
    ['the first time', { firstSeen: NOW + 1 }, { firstSeen: NOW - 1 }],
    ['the last time', { lastSeen: NOW + 1 }, { lastSeen: NOW - 1 }],
    [
      'the time of the first upvotes',
      { firstUpvotes: { upvotes: 7, at: NOW + 1 } },
      { firstUpvotes: { upvotes: 7, at: NOW - 1 } },
    ],
    [
      'the stamps of fields, each by itself',
      { stamps: { title: [3, NOW + 1], authors: [2, NOW] } },
      { stamps: { title: [3, NOW - 1], authors: [2, NOW] } },
    ],
    [
      'the stamp of an edition',
      { editions: [{ ...EDITION, stamp: [1, NOW + 1] }] },
      { editions: [{ ...EDITION, stamp: [1, NOW - 1] }] },
    ],
    [
      'the stamps within an edition',
      { editions: [{ ...EDITION, stamps: { volume: [1, NOW + 1] } }] },
      { editions: [{ ...EDITION, stamps: { volume: [1, NOW - 1] } }] },
    ],
  ])('become earlier: %s', (_, ahead, clamped) => {
    expect(clampTimes({ ...PAPER, ...ahead } as Paper, NOW)).toStrictEqual({
      ...PAPER,
      ...clamped,
    });
  });

  it('are none in a paper that was seen now', () => {
    const paper = { ...PAPER, stamps: { title: [1, NOW] }, editions: [EDITION] } as Paper;
    expect(clampTimes(paper, NOW)).toBe(paper);
  });
});
