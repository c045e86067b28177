import type { Paper } from './paper';

/** How many upvotes a paper has gained since it was met; 0 if it has lost some. */
export function gainedUpvotes({ counts, firstUpvotes }: Pick<Paper, 'counts' | 'firstUpvotes'>) {
  const { upvotes = 0 } = counts;
  return Math.max(0, upvotes - (firstUpvotes?.upvotes ?? upvotes));
}
