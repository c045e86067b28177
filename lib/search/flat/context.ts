import type { Query } from '../query/query';

/** Data for a query from outside the segment. */
export interface Context {
  /**
   * Paper ids by part of the query, for the parts that only the store can answer: ids, lists,
   * phrases.
   */
  outside: ReadonlyMap<Query, ReadonlySet<string>>;
  /** The rarity of a word in all segments, at least 0. */
  rarity(word: string): number;
  /** Whether a word is in a segment. */
  isKnown(word: string): boolean;
  /** Whether a word in a segment begins with it. */
  isBegun(word: string): boolean;
  /** Whether so many words of a segment begin with it that none of them is weighed by itself. */
  isManyBegun(word: string): boolean;
  /** Whether a word is an acronym of some words in a paper that has them, too. */
  isSpeltOut(acronym: string, words: readonly string[]): boolean;
  /** Whether words match without typos, as in smart lists and rules. */
  strict?: true;
  /** Whether words match only whole, in one of their forms. */
  whole?: true;
  /**
   * Whether it is the second try, in which words are also understood in other ways, and if so,
   * whether of one word or more.
   */
  lenient?: 'one word' | 'words';
}

/** Whether papers may lack words of a query. */
export function isLoose({ lenient }: Context): boolean {
  return lenient === 'words';
}
