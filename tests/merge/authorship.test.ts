import { expect, it } from 'vitest';
import { hasAllAuthors, isAnonymous } from '../../lib/merge/authorship';

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
