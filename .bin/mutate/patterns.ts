/** An escaped character, a class, the start of a group, an anchor, or a quantifier. */
const PART =
  /\\.|\[(?:\\.|[^\]\\])*\]|\((?:\?(?:[:=!]|<[=!]|<\w+>))?|[$^]|[*+?]\??|\{\d+(?:,\d*)?\}\??/gs;

const OPPOSITES: Record<string, string> = {
  '(?=': '(?!',
  '(?!': '(?=',
  '(?<=': '(?<!',
  '(?<!': '(?<=',
};

/**
 * Returns the variants of a regular expression's source with one part changed: anchors and
 * quantifiers are removed, classes and lookarounds are negated.
 */
export function changedPatterns(pattern: string): string[] {
  return [...pattern.matchAll(PART)].flatMap(({ 0: part, index }) => {
    const other = changedPart(part);
    if (other === undefined) return [];
    const changed = pattern.slice(0, index) + other + pattern.slice(index + part.length);
    return isPattern(changed) ? [changed] : [];
  });
}

function changedPart(part: string): string | undefined {
  if (part.startsWith('[^')) return `[${part.slice(2)}`;
  if (part.startsWith('[')) return `[^${part.slice(1)}`;
  if (/^\\[dDwWsSbBpP]$/.test(part)) return swapCase(part);
  return /^[$^*+?{]/.test(part) ? '' : OPPOSITES[part];
}

function swapCase(letter: string): string {
  const upper = letter.toUpperCase();
  return letter === upper ? letter.toLowerCase() : upper;
}

function isPattern(source: string): boolean {
  try {
    return new RegExp(source, 'u') instanceof RegExp;
  } catch {
    return false;
  }
}
