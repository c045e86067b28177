import type { Corrections, Paper } from './paper';

/** The facts of a paper as the user put them right. What pages say stays what it is, and comes back when the correction goes. */
export function corrected(paper: Paper, corrections: Corrections | undefined): Paper {
  if (!corrections) return paper;
  const { authors, published } = corrections;
  return {
    ...paper,
    ...(authors && { authors, authorCount: authors.length, authorsComplete: true }),
    ...(published !== undefined && { published }),
  };
}
