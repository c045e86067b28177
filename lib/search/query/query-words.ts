import { waysToWrite } from '../words/terms';
import type { Query } from './query';

/** The folded words that a query looks for, as they stand in texts: for marking them, not for finding. None of what must not be there. */
export function queryWords(query: Query | undefined): string[] {
  return query ? [...new Set(wordsIn(query))] : [];
}

function wordsIn(query: Query): string[] {
  if (query.kind === 'all' || query.kind === 'any') return query.of.flatMap(wordsIn);
  if (query.kind === 'word') return waysToWrite(query.text).flat();
  if (query.kind === 'phrase') return waysToWrite(query.text)[0] ?? [];
  return [];
}

/** All parts of a query, itself included. */
export function partsOf(query: Query): Query[] {
  if (query.kind === 'all' || query.kind === 'any') return [query, ...query.of.flatMap(partsOf)];
  return query.kind === 'not' ? [query, ...partsOf(query.of)] : [query];
}
