import { distance } from '../flat/distance';
import { variantsOf } from './variants';

/**
 * The number of typos allowed in a word: one from four letters on, two from eight on. A number has
 * none: another one means something else.
 */
export function typosIn(word: string): number {
  if (word.length < 4 || /^\d+$/.test(word)) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Shorter words are not compared without their first letter. */
export const SHORTEST_HEADLESS = 5;

/**
 * Whether a typed word is equal to a term, a prefix or another form of it, or differs by allowed
 * typos. Both folded.
 */
export function matchesTerm(typed: string, term: string): boolean {
  if (term.startsWith(typed) || variantsOf(typed).includes(term)) return true;
  const most = typosIn(typed);
  if (Math.abs(typed.length - term.length) > most) return false;
  if (differsAtHead(typed, term)) return true;
  return startsAlike(typed, term) && distance(typed, term, most) <= most;
}

/** Whether only the first letter typed is wrong or missing. */
function differsAtHead(typed: string, term: string): boolean {
  const isLong = typed.length >= SHORTEST_HEADLESS && /^[a-z]+$/.test(typed);
  return (
    isLong &&
    (term.slice(1) === typed.slice(1) || term.slice(1) === typed || term.slice(2) === typed)
  );
}

/**
 * Whether a term begins with the first or second letter typed; other first letters are typos only
 * if the rest is right.
 */
function startsAlike(typed: string, term: string): boolean {
  return term[0] === typed[0] || term[0] === typed[1];
}
