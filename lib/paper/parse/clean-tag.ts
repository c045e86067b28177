import { collapse } from '../../text/text';
import { ENTRY_LIMITS } from './entry-limits';

/**
 * Characters that show nothing and would make two tags of one: control characters, marks of
 * direction, soft hyphens, spaces without width, halves of surrogate pairs.
 */
const INVISIBLE = /[\p{Cc}\p{Cs}\p{Bidi_Control}\u00ad\u200b\u2060-\u2065\ufeff\ufff9-\ufffb]/gu;
/** The other characters that show nothing alone; they join the characters beside them. */
const JOINING = /^\p{Default_Ignorable_Code_Point}*$/u;

/**
 * A tag as it is kept: white space collapsed, without invisible characters, at most 200 UTF-16
 * units. Empty if nothing of it can be seen.
 */
export function cleanTag(text: string): string {
  const clean = collapse(collapse(text).replace(INVISIBLE, ''));
  if (JOINING.test(clean)) return '';
  // The cut may leave a half of a surrogate pair, or a space.
  return collapse(clean.slice(0, ENTRY_LIMITS.tag).replace(/\p{Cs}/u, ''));
}
