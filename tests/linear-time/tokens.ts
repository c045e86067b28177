const TOKEN =
  /\\(?:[pPu]\{[^}]*\}|k<\w+>|u[\da-f]{4}|x[\da-f]{2}|[\s\S])|\[(?:\\[\s\S]|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|\{\d+,?\d*\}|[\s\S]/gi;

/**
 * Splits the source of a regular expression into escapes, character classes, opening parentheses
 * with what belongs to them, counted repetitions, and single characters.
 */
export function tokensOf(source: string): string[] {
  return source.match(TOKEN) ?? [];
}

/** Whether a token is a repetition without an upper limit. */
export function isUnbounded(token: string): boolean {
  return /^(?:[*+]|\{\d+,\})$/.test(token);
}

/** Whether a token repeats what is before it, or makes it optional. */
export function isQuantifier(token: string): boolean {
  return /^(?:[*+?]|\{\d+,?\d*\})$/.test(token);
}
