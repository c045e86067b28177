import { collapse, parseCount } from '../../text/text';

/**
 * A count shown on a page. `step` is the value of the last digit of a rounded count (`1.5k`: 100),
 * else 0.
 */
export interface ShownCount {
  value: number;
  step: number;
}

/** Parses the first count in a short text: `5`, `Upvote 118`, `GitHub 2.61k`; a lone `-` is 0. */
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
 * Chooses between a count shown on the page, which is newer, and the count in the page's data,
 * which is more exact if the page shows it rounded.
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
