import { collapse, parseCount } from '../../text/text';

/**
 * A count as a page shows it. `step` is the worth of its last digit where it is shortened (`1.5k`:
 * 100), else 0.
 */
export interface ShownCount {
  value: number;
  step: number;
}

/** The first count in a short text: `5`, `Upvote 118`, `GitHub 2.61k`; a lone `-` is none. */
export function shownCount(text: string): ShownCount | undefined {
  const words = collapse(text.slice(0, 300)).split(' ');
  for (const word of words) {
    const value = parseCount(word);
    if (value === undefined || (value === 0 && !/\d/.test(word) && words.at(-1) !== word)) continue;
    return { value, step: stepOf(word) };
  }
  return undefined;
}

/**
 * What a page shows is fresher than the data it was built from,
 * but the data is more exact where the page only shows its rounded form.
 */
export function freshCount(
  shown: ShownCount | undefined,
  known: number | undefined,
): number | undefined {
  if (!shown || known === undefined) return shown?.value ?? known;
  return Math.abs(shown.value - known) < shown.step ? known : shown.value;
}

function stepOf(word: string): number {
  const [, decimals = '', scale] = /^[\d,]+(?:\.(\d+))?([km])$/i.exec(word) ?? [];
  if (!scale) return 0;
  return (scale.toLowerCase() === 'k' ? 1e3 : 1e6) / 10 ** decimals.length;
}
