import { slipsIn } from '../words/typo';
import { distance } from './distance';

/** A term of a segment that a typed word may mean, and how well it does: 1 is the word itself. */
export interface Candidate {
  index: number;
  quality: number;
}

/** Beginnings that stand for more terms than this are cut: what is found by them says nothing. */
const MOST = 5000;

/**
 * Terms (sorted) that a word may mean: itself, longer words that begin with it, and, from four letters on, words that are
 * one slip away (two from eight letters on) and begin with the same letter or have their first two letters swapped.
 * @param prefix whether the word may be unfinished
 * @param fuzzy whether it may hold a slip
 */
export function candidates(
  terms: readonly string[],
  word: string,
  prefix: boolean,
  fuzzy: boolean,
): readonly Candidate[] {
  const key = `${prefix} ${fuzzy} ${word}`;
  const recent = RECENT.get(terms) ?? new Map<string, Candidate[]>();
  const known = recent.get(key);
  if (known) return known;
  const found = lookUp(terms, word, prefix, fuzzy);
  if (recent.size >= MOST_RECENT) recent.clear();
  RECENT.set(terms, recent.set(key, found));
  return found;
}

/** Of a query only the last word changes with a key; what the others may mean is kept. */
const RECENT = new WeakMap<readonly string[], Map<string, Candidate[]>>();
const MOST_RECENT = 50;

function lookUp(
  terms: readonly string[],
  word: string,
  prefix: boolean,
  fuzzy: boolean,
): Candidate[] {
  const found: Candidate[] = [];
  const start = lowerBound(terms, word);
  for (let index = start; index < terms.length && found.length < MOST; index++) {
    const term = terms[index] ?? '';
    if (!term.startsWith(word) || (!prefix && term !== word)) break;
    found.push({ index, quality: term === word ? 1 : 0.4 + (0.4 * word.length) / term.length });
  }
  if (fuzzy && slipsIn(word) > 0) found.push(...slips(terms, word));
  return found;
}

function slips(terms: readonly string[], word: string): Candidate[] {
  const allowed = slipsIn(word);
  const found: Candidate[] = [];
  const firsts = new Set([word.charAt(0), word.charAt(1)]);
  for (const first of firsts) {
    const end = lowerBound(terms, nextOf(first));
    for (let index = lowerBound(terms, first); index < end; index++) {
      const term = terms[index] ?? '';
      if (Math.abs(term.length - word.length) > allowed || term.startsWith(word)) continue;
      const slipped = distance(word, term, allowed);
      if (slipped <= allowed) found.push({ index, quality: 0.35 / slipped });
    }
  }
  return found;
}

/** The first place at which a term is not before `word`. */
export function lowerBound(terms: readonly string[], word: string): number {
  let low = 0;
  let high = terms.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((terms[middle] ?? '') < word) low = middle + 1;
    else high = middle;
  }
  return low;
}

function nextOf(first: string): string {
  return String.fromCharCode(first.charCodeAt(0) + 1);
}
