import { typosIn } from '../words/typo';
import { eachSimilar } from './similar-terms';
import { beginsWith, type TermList } from './term-list';

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
 * within the typos of `typosIn` that begin with its first or second letter. Short results are
 * cached.
 * @param prefix whether the word may be unfinished
 * @param fuzzy whether the word may contain typos
 */
export function candidates(
  terms: TermList,
  word: string,
  prefix: boolean,
  fuzzy: boolean,
): readonly Candidate[] {
  const key = `${prefix} ${fuzzy} ${word}`;
  const recent = RECENT.get(terms) ?? new Map<string, Candidate[]>();
  const known = recent.get(key);
  if (known) return known;
  const found = lookUp(terms, word, prefix, fuzzy);
  if (found.length > MOST_KEPT) return found;
  if (recent.size >= MOST_RECENT) recent.clear();
  RECENT.set(terms, recent.set(key, found));
  return found;
}

/** Typing changes only the last word of a query, so the candidates of the others are reused. */
const RECENT = new WeakMap<TermList, Map<string, Candidate[]>>();
const MOST_RECENT = 50;
/** The terms of an unfinished word are found as quickly as they are many, and would take memory. */
const MOST_KEPT = 200;

function lookUp(terms: TermList, word: string, prefix: boolean, fuzzy: boolean): Candidate[] {
  const found: Candidate[] = [];
  terms.each(terms.lowerBound(word), (cursor) => {
    const { index, length } = cursor;
    if (!beginsWith(cursor, word) || (!prefix && length > word.length)) return false;
    const quality = length === word.length ? 1 : begun(word.length, length);
    return found.push({ index, quality, typos: 0 }) < MAX_EXPANSIONS;
  });
  if (fuzzy && typosIn(word) > 0) found.push(...typoCandidates(terms, word));
  return found;
}

/** The quality of a term that begins with the word typed, by their lengths. */
function begun(word: number, term: number): number {
  return 0.3 + (0.5 * word) / term;
}

function typoCandidates(terms: TermList, word: string): Candidate[] {
  const allowed = typosIn(word);
  const found: Candidate[] = [];
  const firsts = new Set([word.charAt(0), word.charAt(1)]);
  for (const first of firsts) {
    const end = terms.lowerBound(nextOf(first));
    eachSimilar(terms, word, allowed, terms.lowerBound(first), end, (index, typos) =>
      found.push({ index, quality: 0.35 / typos, typos }),
    );
  }
  return found;
}

function nextOf(first: string): string {
  return String.fromCharCode(first.charCodeAt(0) + 1);
}
