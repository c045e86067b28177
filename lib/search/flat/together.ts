import type { Query } from '../query/query';
import { isStopWord } from '../words/stop-words';
import { spellingsOf, UNSPACED } from '../words/terms';
import { isStop } from './stop-parts';

/** What a word may be together with its neighbours. */
export interface Together {
  /** Written in one with one of them: `data set` is dataset, `dion 3` Dion3. */
  joined: readonly string[];
  /** Acronyms of words in a row: `neural machine translation` is NMT. */
  acronyms?: readonly Acronym[];
}

/** What words in a row may be in short. */
export interface Acronym {
  term: string;
  words: readonly string[];
}

/** Shorter words in one are not looked for, unless there is a digit in them. */
const SHORTEST_JOINED = 5;
/** So many letters an acronym may have; one of two means too much else to be taken for certain. */
const LETTERS = { most: 5, least: { certain: 3, guessed: 2 } };
/** Longer queries are sentences, which name nothing by acronyms. */
const MOST_WORDS = 8;

/** A word of a query written in one with each of its neighbours among the parts. */
function joinedWith(parts: readonly Query[], word: Query): string[] {
  const at = parts.indexOf(word);
  return [
    [parts[at - 1], word],
    [word, parts[at + 1]],
  ].flatMap(([first, second]) => joinedOf(first, second) ?? []);
}

/**
 * All that a word of a query may be together with its neighbours.
 * @param isGuessed whether two words may have an acronym, too
 */
export function togetherWith(parts: readonly Query[], word: Query, isGuessed = false): Together {
  const least = LETTERS.least[isGuessed ? 'guessed' : 'certain'];
  return {
    joined: joinedWith(parts, word),
    acronyms: acronymsAt(parts, parts.indexOf(word), least),
  };
}

function joinedOf(first: Query | undefined, second: Query | undefined): string | undefined {
  if (first?.kind !== 'word' || second?.kind !== 'word') return undefined;
  if (first.field !== second.field || (isStop(first) && isStop(second))) return undefined;
  const terms = [...(spellingsOf(first.text)[0] ?? []), ...(spellingsOf(second.text)[0] ?? [])];
  const both = terms.join('');
  if (UNSPACED.test(both) || (both.length < SHORTEST_JOINED && !/\d/.test(both))) return undefined;
  return both;
}

/** The acronyms of the words in a row of which a part is one. */
function acronymsAt(parts: readonly Query[], at: number, least: number): Acronym[] {
  if (parts.length > MOST_WORDS) return [];
  const words = parts.map(namingTerms);
  const acronyms: Acronym[] = [];
  for (let from = Math.max(0, at - LETTERS.most + 1); from <= at; from++)
    for (let to = Math.max(at, from + 1); to < parts.length; to++) {
      const run = words.slice(from, to + 1);
      if (run.some(({ length }) => length === 0)) break;
      const term = run.flatMap((each) => each.map((word) => word.charAt(0))).join('');
      if (term.length > LETTERS.most) break;
      if (term.length >= least && !isStopWord(term))
        acronyms.push({ term, words: run.flat() }, { term: `${term}s`, words: run.flat() });
    }
  return acronyms;
}

/** The words of a part whose first letters an acronym may have; none for other parts. */
function namingTerms(part: Query): readonly string[] {
  if (part.kind !== 'word' || part.field !== undefined || isStop(part)) return [];
  const [terms = []] = spellingsOf(part.text);
  return terms.every((term) => /^[a-z]{3,}$/.test(term)) ? terms : [];
}
