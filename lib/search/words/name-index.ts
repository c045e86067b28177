import MiniSearch from 'minisearch';
import { fullName } from '../../paper/names';
import type { Item } from '../../paper/paper';
import { readable } from '../../text/tex';
import { termsOf } from './terms';

/** So many names are indexed at once. */
const CHUNK = 200;

/** Kinds of names that can be completed. */
export type NameKind = 'author' | 'tag' | 'venue' | 'org';

/** Shorter words of titles are not completed, nor corrected. */
const SHORTEST_WORD = 4;
/** How many of a word's letters may be wrong in a correction, and how many at most. */
const FUZZY = { fuzzy: 0.4, maxFuzzy: 3 };

/** A name in the collection, and the number of papers that have it. */
export interface Name {
  id: string;
  kind: NameKind;
  name: string;
  papers: number;
}

/**
 * Names of authors, tags, venues and organisations, found by the beginning of any of their words.
 */
export interface NameIndex {
  /** Returns matching names, those of most papers first; without a kind, names of all kinds. */
  suggest(typed: string, kind: NameKind | undefined, limit: number): Name[];
  /** Words of titles that begin as typed, those of most titles first. Folded. */
  complete(typed: string, limit: number): string[];
  /**
   * The word of a title or name most similar to an unknown one, undefined if there is none; any
   * other word as it was typed.
   */
  correct(typed: string): string | undefined;
}

/**
 * Indexes the names of the papers, and the tags with their numbers of papers, a few at a time, so
 * that the page can respond meanwhile.
 */
export async function indexNames(
  items: readonly Item[],
  tags: readonly { tag: string; count: number }[],
): Promise<NameIndex> {
  const names = new Map<string, Name>();
  const count = (kind: NameKind, name: string | undefined, papers = 1) => {
    if (!name) return;
    const id = `${kind}:${name}`;
    names.set(id, { id, kind, name, papers: (names.get(id)?.papers ?? 0) + papers });
  };
  for (const { paper } of items) {
    for (const author of paper.authors) count('author', fullName(author));
    count('venue', paper.venue);
    count('org', paper.organisation);
  }
  for (const { tag, count: papers } of tags) count('tag', tag, papers);
  const vocabulary = await indexWords(items, [...names.values()]);
  const engine = new MiniSearch<Name>({
    fields: ['name'],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  await engine.addAllAsync([...names.values()], { chunkSize: CHUNK });
  return {
    ...vocabulary,
    suggest(typed, kind, limit) {
      const known = (id: unknown) => names.get(String(id));
      const found = engine
        .search(typed === '' ? MiniSearch.wildcard : typed, {
          filter: ({ id }) => kind === undefined || known(id)?.kind === kind,
          boostDocument: (id) => 1 + Math.log2(1 + (known(id)?.papers ?? 0)),
        })
        .slice(0, limit);
      return found.flatMap(({ id }) => known(id) ?? []);
    },
  };
}

/** A word, and whether it is one of a title. */
interface Word {
  id: string;
  word: string;
  titles: number;
  papers: number;
}

function isIndexed(word: string): boolean {
  return word.length >= SHORTEST_WORD && !/\d/.test(word);
}

async function indexWords(items: readonly Item[], names: readonly Name[]) {
  const words = new Map<string, Word>();
  const count = (text: string, titles: number, papers: number) => {
    for (const word of new Set(termsOf(text))) {
      if (!isIndexed(word)) continue;
      const known = words.get(word) ?? { id: word, word, titles: 0, papers: 0 };
      words.set(word, { ...known, titles: known.titles + titles, papers: known.papers + papers });
    }
  };
  for (const { paper } of items) count(readable(paper.title), 1, 1);
  for (const { name, papers } of names) count(name, 0, papers);
  const papersWith = (id: unknown) => words.get(String(id))?.papers ?? 0;
  const engine = new MiniSearch<Word>({
    fields: ['word'],
    processTerm: (term) => term,
    tokenize: (text) => [text],
    autoSuggestOptions: { boostDocument: (id) => 1 + Math.log2(1 + papersWith(id)) },
  });
  await engine.addAllAsync([...words.values()], { chunkSize: CHUNK });
  return {
    complete(typed: string, limit: number): string[] {
      // Of a compound the last term is the whole in one word.
      const term = (!/\s/.test(typed) && termsOf(typed).at(-1)) || '';
      const isOfTitle = ({ id }: { id: unknown }) => (words.get(String(id))?.titles ?? 0) > 0;
      return engine
        .autoSuggest(term, { prefix: true, filter: isOfTitle })
        .flatMap(({ suggestion }) => (suggestion === term ? [] : suggestion))
        .slice(0, limit);
    },
    correct(typed: string): string | undefined {
      const [term = '', ...others] = termsOf(typed);
      if (others.length > 0 || !isIndexed(term) || words.has(term)) return typed;
      return engine.autoSuggest(term, { prefix: false, ...FUZZY })[0]?.suggestion;
    },
  };
}
