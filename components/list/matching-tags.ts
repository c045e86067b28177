import { fold } from '../../lib/text/text';

/** A tag and the number of papers that have it. */
export interface TagCount {
  tag: string;
  count: number;
}

const MOST = 6;

/**
 * Returns the tags that contain the text, prefix matches first, otherwise in the given order. For
 * an empty text it returns the first tags.
 */
export function matchingTags(known: readonly TagCount[], text: string): TagCount[] {
  const wanted = fold(text.trim());
  const matching = known.filter(({ tag }) => fold(tag).includes(wanted));
  const begins = ({ tag }: TagCount) => Number(fold(tag).startsWith(wanted));
  return matching.sort((a, b) => begins(b) - begins(a)).slice(0, MOST);
}

/** Returns the tag in use that differs from the text at most in case and accents, or the text. */
export function tagInUse(known: readonly TagCount[], text: string): string {
  const wanted = fold(text);
  const same = known.filter(({ tag }) => fold(tag) === wanted).map(({ tag }) => tag);
  return same.includes(text) ? text : (same[0] ?? text);
}

/** Whether a tag in use differs from the text at most in case and accents. */
export function isInUse(known: readonly TagCount[], text: string): boolean {
  const wanted = fold(text);
  return known.some(({ tag }) => fold(tag) === wanted);
}
