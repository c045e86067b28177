import { tokensOf } from './tokens';

/**
 * Replaces lookaround, which automata don't have, so that the expression fails in at least as many
 * texts: `(?=a)` and `(?<=a)` read what they test, `(?!a)` becomes a character that no text has,
 * and `(?<!a)` disappears.
 */
export function withoutLookaround(source: string): string {
  const kept: string[] = [];
  let depth = 0;
  /** The depth of the negative group whose content is left out. */
  let outside = Number.POSITIVE_INFINITY;
  for (const token of tokensOf(source)) {
    if (token.startsWith('(')) depth++;
    if (depth < outside) kept.push(token.replace(/^\(\?<?=$/, '(?:'));
    if (/^\(\?<?!$/.test(token) && depth < outside) {
      kept.splice(-1, 1, ...(token === '(?!' ? ['\\x01'] : []));
      outside = depth;
    }
    if (token === ')' && depth-- === outside) outside = Number.POSITIVE_INFINITY;
  }
  return kept.join('');
}
