import { isRecord } from '../../text/json';
import { collapse } from '../../text/text';

/** Most smart lists. */
export const MOST_LISTS = 200;
/** Longest query of a list or a rule, in UTF-16 units. */
export const LONGEST_QUERY = 500;
/** Longest name of a list or a tag, in UTF-16 units. */
export const LONGEST_NAME = 200;

/** A saved search with a name. */
export interface SmartList {
  name: string;
  /** A query of lib/search, as typed. */
  query: string;
  /** Lists are shown in the order of this number, then of their keys. */
  place: number;
}

/** Checks a list of a file or another machine; undefined if it can't be used. */
export function parseSmartList(value: unknown): SmartList | undefined {
  if (!isRecord(value)) return undefined;
  const { place } = value;
  const name = shortText(value['name'], LONGEST_NAME);
  const query = shortText(value['query'], LONGEST_QUERY);
  if (name === undefined || query === undefined) return undefined;
  return { name, query, place: typeof place === 'number' && Number.isFinite(place) ? place : 0 };
}

/** The text without needless white space; undefined if it is empty, too long, or no text. */
export function shortText(value: unknown, longest: number): string | undefined {
  if (typeof value !== 'string' || value.length > longest) return undefined;
  const clean = collapse(value);
  return clean === '' ? undefined : clean;
}
