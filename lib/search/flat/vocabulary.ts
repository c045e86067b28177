import { typosIn } from '../words/typo';
import { eachSimilar } from './similar-terms';
import { beginsWith, type TermCursor, type TermList } from './term-list';

/** A term of a segment that matches a typed word. */
export interface Candidate {
  index: number;
  /** 1 for the word itself, less for a prefix or a typo. */
  quality: number;
  typos: number;
  /** Its posting list is from here up to `end`. */
  start: number;
  end: number;
}

/** Most terms that a prefix is expanded to. A prefix of more terms is not selective. */
const MAX_EXPANSIONS = 5000;

/**
 * Returns the terms that match a word: the word itself, longer words that begin with it, and words
 * within the typos of `typosIn` that begin with its first or second letter. The results are
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
  const recent: Recent = RECENT.get(terms) ?? { lists: new Map(), size: 0 };
  RECENT.set(terms, recent);
  const known = recent.long?.key === key ? recent.long.found : recent.lists.get(key);
  if (known) return known;
  const found = lookUp(terms, word, prefix, fuzzy);
  if (found.length > MOST_RECENT) {
    recent.long = { key, found };
    return found;
  }
  recent.size += found.length + 1;
  if (recent.size > MOST_RECENT) {
    recent.lists.clear();
    recent.size = found.length + 1;
  }
  recent.lists.set(key, found);
  return found;
}

/** Candidates that were looked up. */
interface Recent {
  lists: Map<string, Candidate[]>;
  size: number;
  /** The latest list of more than `MOST_RECENT`: it is read again once its postings are loaded. */
  long?: { key: string; found: Candidate[] };
}

/** Typing changes only the last word of a query, so the candidates of the others are reused. */
const RECENT = new WeakMap<TermList, Recent>();
/** How many candidates are kept of short lists; the short beginning of a word has more. */
const MOST_RECENT = 2000;

/** The rarity of each of more candidates than this is not looked up. */
export const MOST_LOOKED_UP = 100;
/** Behind every letter that a term can have. */
const LAST = '\uffff';

/** Whether the rarities of the terms that begin with a word are not looked up. */
export function hasManyBegun(terms: TermList, word: string): boolean {
  return terms.lowerBound(word + LAST) - terms.lowerBound(word) > MOST_LOOKED_UP;
}

/** Where the posting lists of the terms that a word may begin are: one after the other. */
export function begunLists(terms: TermList, word: string): { start: number; end: number } {
  const from = terms.lowerBound(word);
  const to = Math.min(terms.lowerBound(word + LAST), from + MAX_EXPANSIONS);
  if (from === to) return { start: 0, end: 0 };
  return { start: terms.postings(from).start, end: terms.postings(to - 1).end };
}

function lookUp(terms: TermList, word: string, prefix: boolean, fuzzy: boolean): Candidate[] {
  const found: Candidate[] = [];
  if (prefix)
    eachBegun(terms, word, ({ index, length, start, end }) => {
      found.push({ index, quality: begunQuality(word.length, length), typos: 0, start, end });
    });
  else {
    const index = terms.indexOf(word);
    if (index !== undefined) found.push({ index, quality: 1, typos: 0, ...terms.postings(index) });
  }
  if (fuzzy && typosIn(word) > 0) found.push(...typoCandidates(terms, word));
  return found;
}

/**
 * Calls back for the terms that begin with a word, also the word itself, up to as many as a prefix
 * is expanded to. The cursor is reused.
 */
export function eachBegun(terms: TermList, word: string, call: (cursor: TermCursor) => void): void {
  let left = MAX_EXPANSIONS;
  terms.each(terms.lowerBound(word), (cursor) => {
    // A term that shares these letters with one that begins so does, too.
    if (cursor.shared < word.length && !beginsWith(cursor, word)) return false;
    call(cursor);
    left--;
    return left > 0;
  });
}

/** The quality of a term that begins with a word, by their numbers of letters. */
export function begunQuality(word: number, term: number): number {
  return term === word ? 1 : 0.3 + (0.5 * word) / term;
}

function typoCandidates(terms: TermList, word: string): Candidate[] {
  const allowed = typosIn(word);
  const found: Candidate[] = [];
  const firsts = new Set([word.charAt(0), word.charAt(1)]);
  for (const first of firsts) {
    const to = terms.lowerBound(nextOf(first));
    eachSimilar(terms, word, allowed, terms.lowerBound(first), to, ({ index, start, end }, typos) =>
      found.push({ index, quality: 0.35 / typos, typos, start, end }),
    );
  }
  return found;
}

function nextOf(first: string): string {
  return String.fromCharCode(first.charCodeAt(0) + 1);
}
