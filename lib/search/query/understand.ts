import { parseQuery } from './parse';
import type { ParsedQuery } from './query';
import { queryWords } from './query-words';

/** What was typed, and what it asks for. */
export interface Understood {
  text: string;
  parsed: ParsedQuery;
  /** Folded words to mark. */
  words: string[];
}

/** Reads what was typed. An order alone is asked of everything. @param now ms */
export function understand(text: string, now: number): Understood {
  const parsed = parseQuery(text, now);
  const { query, sort } = parsed;
  const asked = query ?? (sort && { kind: 'all' as const, of: [] });
  return { text, parsed: { ...parsed, ...(asked && { query: asked }) }, words: queryWords(query) };
}
