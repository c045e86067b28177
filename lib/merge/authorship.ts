import type { Author, Paper, Stamp } from '../paper/paper';
import { bestOf, type Choice } from './best';
import { highest } from './highest';
import { stampOf } from './provenance';
import { isVerified } from './source-rank';

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

/** Whether a list of the names has to end in “et al.”: some authors are not named in it. */
export function hasOtherAuthors(paper: Authorship): boolean {
  return paper.authors.length > 0 && !hasAllAuthors(paper) && !isAnonymous(paper);
}

/**
 * The better author list of two papers, the larger count, and the stamp of the list. Unverified
 * names and counts count only where there are no others.
 */
export function mergeAuthors(a: Paper, b: Paper): { authors: Authorship; stamp: Stamp } {
  const known = highest([a, b], level);
  // `authorsComplete` is about one list only and must not be combined with another list.
  const chosen = bestOf(known.map(listOf)) ?? listOf(a);
  const stated = known.flatMap(({ authorCount }) => authorCount ?? []);
  const named = isAnonymous(chosen.value) ? 0 : chosen.value.authors.length;
  const authorCount = chosen.quality >= WHOLE ? named : Math.max(named, ...stated);
  return {
    authors: { ...chosen.value, ...(stated.length > 0 && { authorCount }) },
    stamp: chosen.stamp,
  };
}

/** 0 when nothing is known about the authors, 1 for unverified facts, 2 for verified ones. */
function level(paper: Paper): number {
  if (paper.authors.length === 0 && paper.authorCount === undefined) return 0;
  return isVerified(stampOf(paper, 'authors')) ? 2 : 1;
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
