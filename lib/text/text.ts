/**
 * Replaces each run of white space, including line breaks and U+00A0, with one space, and trims.
 */
export function collapse(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/**
 * Normalises a text for comparing and searching: removes case and diacritics and resolves
 * compatibility forms (NFKD). All scripts are kept.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase()
    .normalize('NFC');
}

const SCALES: Record<string, number> = { '': 1, k: 1e3, m: 1e6 };

/**
 * Parses a count as pages show it: `1,234`, `1.5k`, `2.61k`; `-` means 0.
 * Returns undefined for anything else.
 */
export function parseCount(text: string): number | undefined {
  const shown = collapse(text).toLowerCase();
  if (shown === '-' || shown === '–') return 0;
  const [, digits, scale] = /^(\d[\d,]*(?:\.\d+)?)\s?([km]?)$/.exec(shown) ?? [];
  if (digits === undefined) return undefined;
  return Math.round(Number(digits.replaceAll(',', '')) * (SCALES[scale ?? ''] ?? 1));
}

/**
 * Removes the characters in `signs` from the end of a text. Linear, unlike the regex `[signs]+$`,
 * which starts anew at each character of a run.
 */
export function trimTrailing(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end--;
  return text.slice(0, end);
}

/**
 * Splits a list at its separators and trims the parts. Empty parts are kept. Linear, unlike
 * splitting at a regex that begins with `\s*`.
 */
export function splitTrimmed(text: string, separator: string | RegExp): string[] {
  return text.split(separator).map((part) => part.trim());
}
