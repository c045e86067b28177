import type { Paper } from '../paper/paper';

/** Those of the papers that have the highest level. */
export function highest(papers: Paper[], level: (paper: Paper) => number): Paper[] {
  const top = Math.max(...papers.map(level));
  return papers.filter((paper) => level(paper) === top);
}
