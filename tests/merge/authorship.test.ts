import { describe, expect, it } from 'vitest';
import {
  hasAllAuthors,
  hasOtherAuthors,
  isAnonymous,
  mergeAuthors,
} from '../../lib/merge/authorship';
import type { Paper } from '../../lib/paper/paper';

it.each([
  ...['Anonymous', 'anonymous authors', 'Anonymous (2024)', '~Ada_Moss1', 'Authors'],
  ...['ICLR.cc/2024/Conference/Paper12/Authors', 'ICLR.cc/2024/Conference/Submission123'],
  ...['ICLR.cc/2024/Conference/Paper7/Reviewers', 'NeurIPS.cc/2024/Submission'],
])('%s is no name', (literal) => {
  expect(isAnonymous({ authors: [{ literal }] })).toBe(true);
  expect(isAnonymous({ authors: [{ literal: 'Ada Moss' }, { family: literal }] })).toBe(true);
});

it.each([
  'Anonymousse',
  'Not Anonymous',
  '~Ada Moss',
  '~1',
  'Ada~Moss1',
  'Authors Guild',
  'A/Submissionary',
])('%s is a name', (literal) => expect(isAnonymous({ authors: [{ literal }] })).toBe(false));

it('all authors are known if as many are named as there are, and the list is not cut', () => {
  const authors = [{ literal: 'Ada Moss' }, { literal: 'Bo Ek' }];
  expect(hasAllAuthors({ authors })).toBe(true);
  expect(hasAllAuthors({ authors, authorCount: 2, authorsComplete: true })).toBe(true);
  expect(hasAllAuthors({ authors, authorCount: 3 })).toBe(false);
  expect(hasAllAuthors({ authors, authorsComplete: false })).toBe(false);
  expect(hasAllAuthors({ authors: [] })).toBe(false);
  expect(hasAllAuthors({ authors: [{ literal: 'Anonymous' }] })).toBe(false);
});

const [ADA, BO, MASK] = [{ literal: 'Ada' }, { family: 'Bo' }, { literal: 'Anonymous' }];

it.each<[boolean, Parameters<typeof hasOtherAuthors>[0]]>([
  [false, { authors: [] }],
  [false, { authors: [], authorCount: 2 }],
  [false, { authors: [ADA] }],
  [false, { authors: [ADA], authorCount: 1 }],
  [true, { authors: [ADA], authorCount: 2 }],
  [true, { authors: [ADA], authorsComplete: false }],
  [false, { authors: [MASK], authorCount: 2 }],
])('a list has to end in “et al.”: %s for %j', (expected, paper) =>
  expect(hasOtherAuthors(paper)).toBe(expected),
);

describe('the authors of two papers', () => {
  const paper = (at: number, more: Partial<Paper>, site = 'arxiv'): Paper => ({
    ...{ id: 'arxiv:2611.00001', ids: ['arxiv:2611.00001'], title: 'T', authors: [], links: {} },
    ...{ counts: {}, sources: [site], firstSeen: at, lastSeen: at, ...more },
  });
  it.each<[string, Paper, Paper, ReturnType<typeof mergeAuthors>]>([
    ['of none are none', paper(1, {}), paper(2, {}), { authors: { authors: [] }, stamp: [1, 2] }],
    [
      'are those that one names',
      paper(1, { authors: [ADA] }),
      paper(2, {}),
      { authors: { authors: [ADA] }, stamp: [1, 1] },
    ],
    [
      'that one only counts are counted',
      paper(1, { authors: [ADA], authorsComplete: false }),
      paper(2, { authorCount: 3 }),
      { authors: { authors: [ADA], authorsComplete: false, authorCount: 3 }, stamp: [1, 1] },
    ],
    [
      'are all that the whole list names, though the other counts more',
      paper(1, { authors: [ADA, BO], authorsComplete: true }),
      paper(2, { authors: [ADA], authorCount: 3 }),
      { authors: { authors: [ADA, BO], authorsComplete: true, authorCount: 2 }, stamp: [1, 1] },
    ],
    [
      'are a whole list before a longer one that is cut',
      paper(1, { authors: [ADA] }),
      paper(2, { authors: [ADA, BO], authorsComplete: false }),
      { authors: { authors: [ADA] }, stamp: [1, 1] },
    ],
    [
      'are the longer of two that are cut, with the larger count',
      paper(1, { authors: [ADA, BO], authorCount: 4 }),
      paper(2, { authors: [ADA], authorCount: 5 }),
      { authors: { authors: [ADA, BO], authorCount: 5 }, stamp: [1, 1] },
    ],
    [
      'are at least as many as are named',
      paper(1, { authors: [ADA, BO], authorsComplete: false }),
      paper(2, { authorCount: 1 }),
      { authors: { authors: [ADA, BO], authorsComplete: false, authorCount: 2 }, stamp: [1, 1] },
    ],
    [
      'without names are a mask before none, and it counts for nobody',
      paper(1, { authors: [MASK], authorCount: 0 }),
      paper(2, {}),
      { authors: { authors: [MASK], authorCount: 0 }, stamp: [1, 1] },
    ],
    [
      'are one name before a mask',
      paper(1, { authors: [ADA], authorsComplete: false }),
      paper(2, { authors: [MASK, BO] }),
      { authors: { authors: [ADA], authorsComplete: false }, stamp: [1, 1] },
    ],
    [
      'that any other page names count only beside no others',
      paper(1, { authorCount: 1 }),
      paper(2, { authors: [ADA, BO], authorCount: 2 }, 'web'),
      { authors: { authors: [], authorCount: 1 }, stamp: [1, 1] },
    ],
    [
      'are those of any other page if there are no others',
      paper(1, {}),
      paper(2, { authors: [ADA, BO], authorCount: 2 }, 'web'),
      { authors: { authors: [ADA, BO], authorCount: 2 }, stamp: [-1, 2] },
    ],
  ])('%s', (_, a, b, expected) => {
    expect(mergeAuthors(a, b)).toStrictEqual(expected);
    expect(mergeAuthors(b, a)).toStrictEqual(expected);
  });
});
