import { isStopWord } from './stop-words';
import { plain } from './terms';

const WORD = /[\p{L}\p{N}\p{M}]+/gu;
/** Longer titles have no acronym. */
const MOST_WORDS = 24;

/**
 * The first letters of the words of a title, those of function words in capitals: `aIaYn` for
 * “Attention is all you need”.
 */
export function initialsOf(title: string): string {
  const words = plain(title).match(WORD) ?? [];
  return words
    .slice(0, MOST_WORDS)
    .map((word) => (isStopWord(word) ? word.charAt(0).toUpperCase() : word.charAt(0)))
    .join('');
}

/**
 * How well an acronym stands for a title, from 0 to 1: 1 for all of its words, less for the first
 * ones or for some in a row. Function words may be left out.
 * @param acronym folded
 * @param initials of the title (`initialsOf`)
 */
export function acronymFit(acronym: string, initials: string): number {
  return Math.max(
    fitOf(acronym, initials.toLowerCase()),
    fitOf(acronym, initials.replace(/\p{Lu}/gu, '')),
  );
}

function fitOf(acronym: string, initials: string): number {
  if (initials === acronym) return 1;
  const at = initials.indexOf(acronym);
  if (at < 0) return 0;
  return at === 0 ? 0.7 : 0.4;
}
