import { fold } from '../../lib/text/text';

/** A tag and how many papers have it. */
export interface TagCount {
  tag: string;
  count: number;
}

const MOST = 6;

/** Tags that hold the text, those that begin with it first, else in their order; without a text the first ones. */
export function matchingTags(known: readonly TagCount[], text: string): TagCount[] {
  const wanted = fold(text.trim());
  const matching = known.filter(({ tag }) => fold(tag).includes(wanted));
  const begins = ({ tag }: TagCount) => Number(fold(tag).startsWith(wanted));
  return matching.sort((a, b) => begins(b) - begins(a)).slice(0, MOST);
}
