import { readable } from '../../text/tex';
import { parseQuery } from './parse';
import type { IdOf } from './pasted-id';
import type { ParsedQuery } from './query';
import { queryWords } from './query-words';

/** A typed text with its query. */
export interface ReadQuery {
  text: string;
  parsed: ParsedQuery;
  /** Folded words to highlight. */
  words: string[];
}

/**
 * Reads a typed text, also with macros of TeX. A sort without a query applies to all papers.
 * @param now ms
 * @param idOf as in `parseQuery`
 */
export function readQuery(text: string, now: number, idOf?: IdOf): ReadQuery {
  const parsed = parseQuery(/\\\S/.test(text) ? readable(text) : text, now, idOf);
  const { query, sort } = parsed;
  const whole = query ?? (sort && { kind: 'all' as const, of: [] });
  return { text, parsed: { ...parsed, ...(whole && { query: whole }) }, words: queryWords(query) };
}
