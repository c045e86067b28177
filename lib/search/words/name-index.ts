import MiniSearch from 'minisearch';
import { fullName } from '../../paper/names';
import type { Item } from '../../paper/paper';
import { termsOf } from './terms';

/** Kinds of names that can be completed. */
export type NameKind = 'author' | 'tag' | 'venue' | 'org';

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
}

/** Indexes the names of the papers, and the tags with their numbers of papers. */
export function indexNames(
  items: readonly Item[],
  tags: readonly { tag: string; count: number }[],
): NameIndex {
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
  const engine = new MiniSearch<Name>({
    fields: ['name'],
    tokenize: termsOf,
    processTerm: (term) => term,
    searchOptions: { prefix: true, combineWith: 'AND' },
  });
  engine.addAll([...names.values()]);
  return {
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
