import { termsOf } from '../words/terms';
import { kindsNamed } from './kinds';
import {
  DATE_FIELDS,
  type DateField,
  NUMBER_FIELDS,
  type NumberField,
  PARTS,
  type Query,
  type QueryProblem,
  SORTS,
  type Sort,
  STATES,
  TEXT_FIELDS,
} from './query';
import type { Token } from './tokens';
import { dateRange, numberRange } from './values';

/**
 * The meaning of one token: a query, a sort, a problem, a problem with a query as fallback, or
 * nothing.
 */
export type Clause =
  | { query: Query }
  | { sort: Sort }
  | { problem: QueryProblem['kind'] }
  | { problem: QueryProblem['kind']; query: Query }
  | Record<never, never>;

/** Alternative names of fields. */
const ALIASES: Record<string, string> = {
  authors: 'author',
  by: 'author',
  tags: 'tag',
  notes: 'note',
  journal: 'venue',
  in: 'venue',
  publisher: 'venue',
  type: 'kind',
  organisation: 'org',
  organization: 'org',
  site: 'source',
  doi: 'id',
  arxiv: 'id',
  date: 'published',
  order: 'sort',
};

/**
 * Interprets a token: a word, a phrase, or a field with its value.
 * @param now ms
 */
export function clause({ kind, text, field }: Token, now: number): Clause {
  if (field === undefined) return textClause(kind, text);
  const name = ALIASES[field] ?? field;
  const known = TEXT_FIELDS.find((each) => each === name);
  if (known) return text === '' ? { problem: 'no_value' } : textClause(kind, text, known);
  const read = READERS[name];
  if (!read) {
    // The colon of an address, a ratio or a time marks no field; both parts are searched as words.
    const both = textClause('word', `${field} ${text}`);
    return isAddress(field, text) ? both : { problem: 'unknown_field', ...both };
  }
  if (text === '') return { problem: 'no_value' };
  return read(text.toLowerCase(), now) ?? { problem: 'bad_value' };
}

const READERS: Record<string, (text: string, now: number) => Clause | undefined> = {
  ...Object.fromEntries(
    NUMBER_FIELDS.map((field) => [field, (text: string) => number(field, text)]),
  ),
  ...Object.fromEntries(
    DATE_FIELDS.map((field) => [field, (text: string, now: number) => date(field, text, now)]),
  ),
  is: (text) => choice(STATES, text, (state) => ({ kind: 'is', state })),
  has: (text) => choice(PARTS, text, (part) => ({ kind: 'has', part })),
  no: (text) => choice(PARTS, text, (part) => ({ kind: 'not', of: { kind: 'has', part } })),
  kind: (text) => {
    const kinds = kindsNamed(text);
    return kinds && { query: { kind: 'work', kinds } };
  },
  list: (name) => ({ query: { kind: 'list', name } }),
  sort: (text) => {
    const sort = SORTS.find((each) => each === text);
    return sort && { sort };
  },
};

function number(field: NumberField, text: string): Clause | undefined {
  const range = numberRange(text);
  return range && { query: { kind: 'number', field, ...range } };
}

function date(field: DateField, text: string, now: number): Clause | undefined {
  const range = dateRange(text, now);
  return range && { query: { kind: 'date', field, ...range } };
}

function choice<T extends string>(
  known: readonly T[],
  text: string,
  make: (value: T) => Query,
): Clause | undefined {
  const value = known.find((each) => each === text || `${each}s` === text);
  return value && { query: make(value) };
}

function textClause(
  kind: Token['kind'],
  text: string,
  field?: (typeof TEXT_FIELDS)[number],
): Clause & object {
  // Punctuation alone has no meaning.
  if (termsOf(text).length === 0) return {};
  const part = { text, ...(field && { field }) };
  return { query: kind === 'phrase' ? { kind: 'phrase', ...part } : { kind: 'word', ...part } };
}

function isAddress(field: string, text: string): boolean {
  return text.startsWith('//') || /^\d/.test(text) || field.length < 3;
}
