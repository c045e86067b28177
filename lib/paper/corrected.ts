import type { Corrections, Paper } from './paper';

/**
 * Returns the paper with the user's corrections. The paper itself keeps the values from pages,
 * which are shown again once a correction is discarded.
 */
export function corrected(paper: Paper, corrections: Corrections | undefined): Paper {
  if (!corrections) return paper;
  const { authors, published } = corrections;
  return {
    ...paper,
    ...(authors && { authors, authorCount: authors.length, authorsComplete: true }),
    ...(published !== undefined && { published }),
  };
}
