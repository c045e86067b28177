import { spellingsOf } from '../words/terms';
import type { Query } from './query';

/** The folded words of a query, for highlighting. Negated words are left out. */
export function queryWords(query: Query | undefined): string[] {
  return query ? [...new Set(wordsIn(query))] : [];
}

function wordsIn(query: Query): string[] {
  if (query.kind === 'all' || query.kind === 'any') return query.of.flatMap(wordsIn);
  if (query.kind === 'word') return spellingsOf(query.text).flat();
  if (query.kind === 'phrase') return spellingsOf(query.text)[0] ?? [];
  return [];
}

/** All parts of a query, including the query itself. */
export function partsOf(query: Query): Query[] {
  if (query.kind === 'all' || query.kind === 'any') return [query, ...query.of.flatMap(partsOf)];
  return query.kind === 'not' ? [query, ...partsOf(query.of)] : [query];
}
