import type { Query } from '../query/query';
import { isStopWord } from '../words/stop-words';
import { spellingsOf, UNSPACED } from '../words/terms';
import { isStop } from './stop-parts';

/** What a word may be together with its neighbours. */
export interface Together {
  /** Written in one with one of them: `data set` is dataset, `dion 3` Dion3. */
  joined: readonly string[];
  /** Acronyms of words in a row: `neural machine translation` is NMT. */
  acronyms?: readonly string[];
}

/** Shorter words in one are not looked for, unless there is a digit in them. */
const SHORTEST_JOINED = 5;
/** So many words in a row may have an acronym: one of two letters means too much else. */
const ACRONYM_WORDS = { least: 3, most: 4 };
/** Longer queries are sentences, which name nothing by acronyms. */
const MOST_WORDS = 8;

/** A word of a query written in one with each of its neighbours among the parts. */
export function joinedWith(parts: readonly Query[], word: Query): string[] {
  const at = parts.indexOf(word);
  return [
    [parts[at - 1], word],
    [word, parts[at + 1]],
  ].flatMap(([first, second]) => joinedOf(first, second) ?? []);
}

/** All that a word of a query may be together with its neighbours: acronyms are guesses. */
export function togetherWith(parts: readonly Query[], word: Query): Required<Together> {
  return { joined: joinedWith(parts, word), acronyms: acronymsAt(parts, parts.indexOf(word)) };
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
function acronymsAt(parts: readonly Query[], at: number): string[] {
  if (parts.length > MOST_WORDS) return [];
  const letters = parts.map(initialOf);
  const acronyms: string[] = [];
  const { least, most } = ACRONYM_WORDS;
  for (let count = least; count <= most; count++)
    for (let from = Math.max(0, at - count + 1); from <= at; from++) {
      const run = letters.slice(from, from + count);
      const acronym = run.join('');
      if (acronym.length === count && !run.includes('') && !isStopWord(acronym))
        acronyms.push(acronym, `${acronym}s`);
    }
  return acronyms;
}

/** The first letter of a word that an acronym may stand for, else empty. */
function initialOf(part: Query): string {
  if (part.kind !== 'word' || part.field !== undefined || isStop(part)) return '';
  const [[term = '', ...others] = []] = spellingsOf(part.text);
  return others.length === 0 && /^[a-z]{3,}$/.test(term) ? term.charAt(0) : '';
}
