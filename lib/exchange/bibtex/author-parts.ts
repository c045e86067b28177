/**
 * Splits a BibTeX list of authors into lists of about `length` UTF-16 units or one name more. It
 * is split at `and` between names: one in braces belongs to a name.
 */
export function authorParts(authors: string, length: number): string[] {
  const parts: string[] = [];
  let depth = 0;
  let from = 0;
  for (const { 0: token, index } of authors.matchAll(/[{}]|\sand(?=\s)/g)) {
    if (token === '{') depth++;
    else if (token === '}') depth--;
    else if (depth === 0 && index - from >= length) {
      parts.push(authors.slice(from, index));
      from = index + token.length;
    }
  }
  return [...parts, authors.slice(from)];
}
