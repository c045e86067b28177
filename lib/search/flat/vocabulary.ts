import { typosIn } from '../words/typo';
import { distance } from './distance';

/** A term of a segment that matches a typed word. */
export interface Candidate {
  index: number;
  /** 1 for the word itself, less for a prefix or a typo. */
  quality: number;
  typos: number;
}

/** Most terms that a prefix is expanded to. A prefix of more terms is not selective. */
const MAX_EXPANSIONS = 5000;

/**
 * Returns the terms that match a word: the word itself, longer words that begin with it, and words
 * within the typos of `typosIn` that begin with its first or second letter. The results are
 * cached.
 * @param terms sorted
 * @param prefix whether the word may be unfinished
 * @param fuzzy whether the word may contain typos
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

/** Typing changes only the last word of a query, so the candidates of the others are reused. */
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
  for (let index = start; index < terms.length && found.length < MAX_EXPANSIONS; index++) {
    const term = terms[index] ?? '';
    if (!term.startsWith(word) || (!prefix && term !== word)) break;
    found.push({ index, quality: term === word ? 1 : begun(word, term), typos: 0 });
  }
  if (fuzzy && typosIn(word) > 0) found.push(...typoCandidates(terms, word));
  return found;
}

/** The quality of a term that begins with the word typed. */
function begun(word: string, term: string): number {
  return 0.3 + (0.5 * word.length) / term.length;
}

function typoCandidates(terms: readonly string[], word: string): Candidate[] {
  const allowed = typosIn(word);
  const found: Candidate[] = [];
  const firsts = new Set([word.charAt(0), word.charAt(1)]);
  for (const first of firsts) {
    const end = lowerBound(terms, nextOf(first));
    for (let index = lowerBound(terms, first); index < end; index++) {
      const term = terms[index] ?? '';
      if (Math.abs(term.length - word.length) > allowed || term.startsWith(word)) continue;
      const typos = distance(word, term, allowed);
      if (typos <= allowed) found.push({ index, quality: 0.35 / typos, typos });
    }
  }
  return found;
}

/** The index of the first of the sorted terms that is not less than `word`. */
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
