/** The upvotes of a paper at a time in ms. */
export interface FirstUpvotes {
  upvotes: number;
  at: number;
}

interface Upvoted {
  counts: { upvotes?: number };
  firstUpvotes?: FirstUpvotes;
}

/** How many upvotes a paper has gained since it was met; 0 if it has lost some. */
export function gainedUpvotes({ counts: { upvotes = 0 }, firstUpvotes }: Upvoted): number {
  return Math.max(0, upvotes - (firstUpvotes?.upvotes ?? upvotes));
}
