import { distance } from '../flat/distance';

/** Slips that are forgiven in a word: one from four letters on, two from eight on. */
export function slipsIn(word: string): number {
  if (word.length < 4) return 0;
  return word.length < 8 ? 1 : 2;
}

/** Whether a typed word may mean a term: it is it, begins it, or is a slip away from it and begins alike. Both folded. */
export function means(typed: string, term: string): boolean {
  if (term.startsWith(typed)) return true;
  const most = slipsIn(typed);
  if (most === 0 || Math.abs(typed.length - term.length) > most) return false;
  return beginsAlike(typed, term) && distance(typed, term, most) <= most;
}

/** Slips at the very first letter are not looked for, but for one that was swapped or left out before the second. */
export function beginsAlike(typed: string, term: string): boolean {
  return term[0] === typed[0] || term[0] === typed[1];
}
