import { fold } from '../../text/text';
import type { NameIndex, NameKind } from '../words/name-index';
import { DATE_FIELDS, NUMBER_FIELDS, PARTS, SORTS, STATES, TEXT_FIELDS } from './query';
import { tokensOf } from './tokens';

/** A way in which what was typed may go on. */
export interface Completion {
  /** What it puts in place of the last piece. */
  insert: string;
  /** The whole text with it. */
  text: string;
}

const MOST = 5;
/** One letter may become anything. */
const SHORTEST = 2;
const FIELDS = [
  ...TEXT_FIELDS,
  ...NUMBER_FIELDS,
  ...DATE_FIELDS,
  'is',
  'has',
  'no',
  'list',
  'sort',
];
const VALUES: Record<string, readonly string[]> = {
  is: STATES,
  has: PARTS,
  no: PARTS,
  sort: SORTS,
  list: ['daily', 'weekly', 'monthly', 'trending', 'search', 'collection', 'new', 'recent'],
  seen: ['today', 'week', 'month'],
  saved: ['<7d', '<30d', 'week', 'month'],
};
const NAMED: Record<string, NameKind> = {
  author: 'author',
  by: 'author',
  tag: 'tag',
  venue: 'venue',
  org: 'org',
};

/**
 * How the last piece of a query may go on: names of fields, their values, and names of the collection.
 * @param names undefined while they are not known yet
 */
export function completions(text: string, names: NameIndex | undefined): Completion[] {
  const last = tokensOf(text).at(-1);
  if (!last || last.end < text.length || last.kind === 'or' || last.closed) return [];
  const minus = last.negated ? '-' : '';
  const before = text.slice(0, last.at) + minus;
  const inserts =
    last.field === undefined
      ? ofWord(last.text, names)
      : ofField(last.field, last.text, names).map((value) => `${last.field}:${value}`);
  return inserts
    .slice(0, MOST)
    .map((insert) => ({ insert, text: before + insert + (insert.endsWith(':') ? '' : ' ') }));
}

function ofWord(typed: string, names: NameIndex | undefined): string[] {
  if (typed.length < SHORTEST) return [];
  const begun = fold(typed);
  const fields = FIELDS.filter((field) => field.startsWith(begun)).map((field) => `${field}:`);
  const named = names?.suggest(typed, undefined, MOST) ?? [];
  return [...fields, ...named.map(({ kind, name }) => `${kind}:${quoted(name)}`)];
}

function ofField(field: string, typed: string, names: NameIndex | undefined): string[] {
  const kind = NAMED[field];
  if (kind) return (names?.suggest(typed, kind, MOST) ?? []).map(({ name }) => quoted(name));
  const begun = typed.toLowerCase();
  return (VALUES[field] ?? []).filter((value) => value.startsWith(begun) && value !== begun);
}

function quoted(name: string): string {
  return /^[^\s()"“”]+$/.test(name) ? name : `"${name.replace(/["“”]/g, ' ')}"`;
}
