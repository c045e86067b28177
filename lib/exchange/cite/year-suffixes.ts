const COLLATOR = new Intl.Collator('en', { ignorePunctuation: true });

/**
 * Adds letters to the years of references that have the same authors and year, `2020a`, `n.d.-a`,
 * in the alphabetical order of what follows, that is, of the titles. The order of the references
 * stays. A reference that is listed twice has one letter.
 * @param year matches the beginning of a reference: what is before the year, and the year
 */
export function withYearSuffixes(references: readonly string[], year: RegExp): string[] {
  const beginnings = references.map((text) => year.exec(text)?.[0]);
  const groups = new Map<string, Set<string>>();
  for (const [index, text] of references.entries()) {
    const beginning = beginnings[index];
    if (beginning === undefined) continue;
    groups.set(beginning, (groups.get(beginning) ?? new Set()).add(text));
  }
  const suffixes = new Map<string, string>();
  for (const group of groups.values()) {
    if (group.size < 2) continue;
    const sorted = [...group].sort((a, b) => COLLATOR.compare(titleIn(a, year), titleIn(b, year)));
    for (const [place, text] of sorted.entries()) suffixes.set(text, letters(place));
  }
  return references.map((text, index) => {
    const [beginning = '', suffix] = [beginnings[index], suffixes.get(text)];
    if (suffix === undefined) return text;
    const rest = text.slice(beginning.length);
    // “n.d.” can have the full stop that also ends the sentence.
    const [hyphen, end] = [beginning.endsWith('.') ? '-' : '', rest.startsWith(' ') ? '.' : ''];
    return `${beginning}${hyphen}${suffix}${end}${rest}`;
  });
}

/** What follows the date: `. Title`, `, March). Title`. */
function titleIn(reference: string, year: RegExp): string {
  return reference.replace(year, '').replace(/^[^).]*\)?\. /, '');
}

/** `a` to `z`, then `aa`. */
function letters(place: number): string {
  const last = String.fromCharCode(97 + (place % 26));
  return place < 26 ? last : letters(Math.floor(place / 26) - 1) + last;
}
