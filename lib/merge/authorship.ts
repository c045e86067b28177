import type { Author, Paper, Stamp } from '../paper/paper';
import { best, type Choice } from './best';
import { stampOf } from './provenance';

/** What is known about the authors of a paper. */
export type Authorship = Pick<Paper, 'authors' | 'authorCount' | 'authorsComplete'>;

/** Added to the quality of complete lists, so that they beat every other list. */
const WHOLE = 1e6;

/** Whether every author of the paper is known by name. */
export function hasAllAuthors(paper: Authorship): boolean {
  const { authors, authorCount = 0, authorsComplete = true } = paper;
  return (
    authors.length > 0 && authorsComplete && authors.length >= authorCount && !isAnonymous(paper)
  );
}

/**
 * Whether the names are withheld: “Anonymous”, or the account of a submission instead of names.
 */
export function isAnonymous({ authors }: Pick<Paper, 'authors'>): boolean {
  return authors.some((author) => isMask(author.literal ?? author.family ?? ''));
}

/** The better author list of two papers, the larger count, and the stamp of the list. */
export function mergeAuthors(a: Paper, b: Paper): { authors: Authorship; stamp: Stamp } {
  // `authorsComplete` is about one list only and must not be combined with another list.
  const chosen = best(listOf(a), listOf(b)) ?? listOf(a);
  const stated = [a.authorCount, b.authorCount].filter((count) => count !== undefined);
  const named = isAnonymous(chosen.value) ? 0 : chosen.value.authors.length;
  const authorCount = chosen.quality >= WHOLE ? named : Math.max(named, ...stated);
  return {
    authors: { ...chosen.value, ...(stated.length > 0 && { authorCount }) },
    stamp: chosen.stamp,
  };
}

type List = { authors: Author[]; authorsComplete?: boolean };

function listOf(paper: Paper): Choice<List> {
  const { authors, authorsComplete } = paper;
  const quality = isAnonymous(paper) ? 0.5 : authors.length + (hasAllAuthors(paper) ? WHOLE : 0);
  return {
    value: { authors, ...(authorsComplete !== undefined && { authorsComplete }) },
    quality,
    stamp: stampOf(paper, 'authors'),
  };
}

function isMask(name: string): boolean {
  return /^anonymous\b|^~\S+\d$|\/(?:authors|reviewers|submission\d*)\b|^authors$/i.test(name);
}
