import { collapse } from '../../text/text';
import { decodeTex } from './tex/decode-tex';
import { withoutEntities } from './tex/markup';

/**
 * The tags of a list of keywords. They are separated by semicolons if there is one, else by commas;
 * a keyword in braces is one.
 */
export function tagsIn(keywords: string): string[] {
  const list = unwrapped(withoutEntities(keywords).trim());
  const semicolons = splitOutside(list, ';');
  const parts = semicolons.length > 1 ? semicolons : splitOutside(list, ',');
  return [...new Set(parts.map((part) => collapse(decodeTex(part))).filter(Boolean))];
}

/** The list without braces around all of it, as Web of Science writes them. */
function unwrapped(list: string): string {
  const isWrapped = /^\{[^{}]*\}$/.test(list);
  return isWrapped && /[;,]/.test(list) ? unwrapped(list.slice(1, -1)) : list;
}

function splitOutside(list: string, separator: string): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: sign, index } of list.matchAll(/\\[\s\S]|[{};,]/g)) {
    if (sign === '{') depth++;
    else if (sign === '}') depth--;
    else if (sign === separator && depth <= 0) {
      parts.push(list.slice(from, index));
      from = index + 1;
    }
  }
  return [...parts, list.slice(from)];
}
