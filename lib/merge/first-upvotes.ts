import type { FirstUpvotes, Paper } from '../paper/paper';
import { stampOf } from './provenance';

/**
 * The upvotes of papers that are merged when they were first seen with some. The result is the same
 * in any order and grouping.
 */
export function firstUpvotes(papers: readonly Paper[]): FirstUpvotes | undefined {
  return papers.flatMap((paper) => ownFirst(paper) ?? []).sort(earlier)[0];
}

/** The same of one paper, whose upvotes are the first ones as long as it says no others. */
export function ownFirst(paper: Paper): FirstUpvotes | undefined {
  const { upvotes } = paper.counts;
  if (paper.firstUpvotes || upvotes === undefined) return paper.firstUpvotes;
  return { upvotes, at: stampOf(paper, 'counts.upvotes')[1] };
}

function earlier(a: FirstUpvotes, b: FirstUpvotes): number {
  return a.at - b.at || a.upvotes - b.upvotes;
}
