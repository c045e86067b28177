import { fold } from '../../lib/text/text';

/** A tag and the number of papers that have it. */
export interface TagCount {
  tag: string;
  count: number;
}

const MOST = 6;

/** Thousands of tags are not folded anew at each key. */
const folded = new WeakMap<TagCount, string>();

function foldedTag(known: TagCount): string {
  const text = folded.get(known) ?? fold(known.tag);
  folded.set(known, text);
  return text;
}

/**
 * Returns the tags that contain the text, prefix matches first, otherwise in the given order. For
 * an empty text it returns the first tags.
 */
export function matchingTags(known: readonly TagCount[], text: string): TagCount[] {
  const wanted = fold(text.trim());
  const begin: TagCount[] = [];
  const contain: TagCount[] = [];
  for (const each of known) {
    const at = foldedTag(each).indexOf(wanted);
    if (at === 0) begin.push(each);
    else if (at > 0 && contain.length < MOST) contain.push(each);
    if (begin.length === MOST) break;
  }
  return [...begin, ...contain].slice(0, MOST);
}

/** Returns the tag in use that differs from the text at most in case and accents, or the text. */
export function tagInUse(known: readonly TagCount[], text: string): string {
  const wanted = fold(text);
  const same = known.filter((each) => foldedTag(each) === wanted).map(({ tag }) => tag);
  return same.includes(text) ? text : (same[0] ?? text);
}

/** Whether a tag in use differs from the text at most in case and accents. */
export function isInUse(known: readonly TagCount[], text: string): boolean {
  const wanted = fold(text);
  return known.some((each) => foldedTag(each) === wanted);
}
