import { collapse } from '../../text/text';
import { yearOfTwo } from '../words/short-year';
import { termsOf } from '../words/terms';
import { anyOf, CHOICES, kindQuery, partQuery, sortNamed, stateQuery } from './choices';
import { BOUNDS, fieldNamed, nearest, nearestField } from './fields';
import {
  DATE_FIELDS,
  type DateField,
  EXACT_FIELDS,
  NUMBER_FIELDS,
  type NumberField,
  type Query,
  type QueryProblem,
  type Sort,
  TEXT_FIELDS,
  type TextField,
} from './query';
import { severalWords } from './several-words';
import type { Token } from './tokens';
import { dateRange, isAgo, isUnfinished, numberRange, plainValue } from './values';
import { isYear } from './year';

/**
 * The meaning of one token: a query, a sort, a problem, a problem with a query as fallback, or
 * nothing.
 */
export interface Clause {
  query?: Query;
  sort?: Sort;
  problem?: QueryProblem['kind'];
  /** For a problem: what was probably meant. */
  nearest?: string;
}

/**
 * Interprets a token: a word, a phrase, or a field with its value.
 * @param now ms
 * @param last whether it is the last token, which may be unfinished
 */
export function clause(token: Token, now: number, last: boolean): Clause {
  return (last && unfinishedPhrase(token, now)) || wholeClause(token, now, last);
}

function wholeClause(token: Token, now: number, last: boolean): Clause {
  const { kind, text, field } = token;
  if (field === undefined) return textClause(kind, text);
  // Operators of other search engines that restrict nothing here.
  if (field === 'filetype') return {};
  if (field === 'all' && text !== '') return textClause(kind, text);
  const name = fieldNamed(field);
  // A colon before a space marks no field, nor does one at the end behind another word.
  if (text === '' && kind === 'word')
    return name && last ? { problem: 'no_value' } : textClause('word', field);
  const known = TEXT_FIELDS.find((each) => each === name);
  if (known) return fieldClause(token, known);
  if (!name) return unknownField(field, text);
  if (text === '') return { problem: 'no_value' };
  const value = plainValue(text);
  return READERS[name]?.(value, now) ?? unknownValue(name, value, last);
}

/** A value that is not known: the beginning of a known one may still be typed. */
function unknownValue(name: string, value: string, last: boolean): Clause {
  const choices = CHOICES[name] ?? [];
  const begun = value.replace(/^.*[-−+,|]/, '');
  if (last && choices.some((choice) => choice.startsWith(begun))) return { problem: 'no_value' };
  const meant = nearest(value, choices);
  return { problem: 'bad_value', ...(meant && { nearest: `${name}:${meant}` }) };
}

/** Of a phrase that is still being typed, the last word may be unfinished. */
function unfinishedPhrase(token: Token, now: number): Clause | undefined {
  const { closed, exact, text } = token;
  const [, before, word] = /^(?:(.*)\s)?(\S+)$/s.exec(text) ?? [];
  if (closed !== false || exact || !word) return undefined;
  const rest = wholeClause({ ...token, kind: 'word', text: word }, now, true);
  const phrase = before && wholeClause({ ...token, text: before }, now, false).query;
  if (!phrase || !rest.query) return rest;
  return { ...rest, query: { kind: 'all', of: [phrase, rest.query] } };
}

function fieldClause(token: Token, field: TextField): Clause {
  const exact = exactText(token);
  const whole = EXACT_FIELDS.find((each) => each === field);
  if (whole && exact) return { query: { kind: 'exact', text: exact, field: whole } };
  if (field === 'source' && HOST.test(token.text)) return { query: sourceQuery(token.text) };
  const text = token.kind === 'word' ? token.text.replace(/^=+/, '') : token.text;
  return text === '' ? { problem: 'no_value' } : textClause(token.kind, text, field);
}

/** A host, as other search engines expect it behind `site:`. */
const HOST = /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)+[a-z]{2,}\/?$/i;

/** A site by the name in its host: `site:arxiv.org`, `site:link.springer.com`. */
function sourceQuery(host: string): Query {
  const names = host
    .replace(/^https?:\/\//i, '')
    .split('.')
    .slice(0, -1);
  const of = names.map((text): Query => ({ kind: 'word', text, field: 'source' }));
  return { kind: 'any', of };
}

/** The text behind an equals sign: `tag:=thesis`, `tag:="to read"`. */
function exactText({ kind, text, exact }: Token): string | undefined {
  if (kind === 'phrase') return exact ? collapse(text) : undefined;
  return text.startsWith('=') ? text.slice(1) : undefined;
}

/** The colon of an address, a ratio or a time marks no field; both parts are searched as words. */
function unknownField(field: string, text: string): Clause {
  const both = textClause('word', `${field} ${text}`);
  if (isAddress(field, text)) return both;
  const meant = nearestField(field);
  return { problem: 'unknown_field', ...both, ...(meant && { nearest: `${meant}:` }) };
}

type Reader = (text: string, now: number) => Clause | undefined;

const READERS: Record<string, Reader> = {
  ...Object.fromEntries(NUMBER_FIELDS.map((field) => [field, numberReader(field)])),
  ...Object.fromEntries(DATE_FIELDS.map((field) => [field, dateReader(field)])),
  year: (text, now) => {
    if (isUnfinished(text)) return { problem: 'no_value' };
    const years = anyOf(text, yearQuery);
    return years ? { query: years } : dateReader('published')(text, now);
  },
  ...Object.fromEntries(
    Object.entries(BOUNDS).map(([name, sign]): [string, Reader] => [
      name,
      (text, now) =>
        // Before 30 days ago is older than 30 days.
        dateReader('published')(isAgo(text) ? `${AGO[sign]}${text}` : sign + text, now),
    ]),
  ),
  is: (text) => asQuery(stateQuery(text)),
  has: (text) => asQuery(partQuery(text)),
  no: (text) => {
    const of = partQuery(text);
    return of && { query: { kind: 'not', of } };
  },
  kind: (text) => asQuery(kindQuery(text)),
  list: (name) => ({ query: { kind: 'list', name } }),
  sort: (text) => {
    const sort = sortNamed(text);
    return sort && { sort };
  },
};

const AGO: Record<string, string> = { '<': '>', '<=': '>', '>': '<', '>=': '<' };

function asQuery(query: Query | undefined): Clause | undefined {
  return query && { query };
}

function numberReader(field: NumberField): Reader {
  return (text) => {
    if (/^[<>=]*$/.test(text)) return { problem: 'no_value' };
    const read = (part: string): Query | undefined => {
      const range = numberRange(part);
      return range && { kind: 'number', field, ...range };
    };
    return asQuery(anyOf(text, read));
  };
}

/** Years, also a decade: `2020s`. A bound that is not finished yet is open. */
function yearQuery(text: string): Query | undefined {
  const decade = /^(\d{3}0)s$/.exec(text)?.[1];
  const { from, to } = decade
    ? { from: Number(decade), to: Number(decade) + 9 }
    : (numberRange(text) ?? {});
  if ((from ?? 0) < FIRST_YEAR && (to ?? 0) < FIRST_YEAR) return undefined;
  if (from !== undefined && to !== undefined && from > to && to >= FIRST_YEAR)
    return { kind: 'number', field: 'year', from: to, to: from };
  return {
    kind: 'number',
    field: 'year',
    ...(from !== undefined && from >= FIRST_YEAR && { from }),
    ...(to !== undefined && to >= FIRST_YEAR && { to }),
  };
}

const FIRST_YEAR = 1000;

function dateReader(field: DateField): Reader {
  return (text, now) => {
    if (isUnfinished(text)) return { problem: 'no_value' };
    const read = (part: string): Query | undefined => {
      const range = dateRange(part, now);
      return range && { kind: 'date', field, ...range };
    };
    return asQuery(anyOf(text, read));
  };
}

function textClause(kind: Token['kind'], text: string, field?: TextField): Clause {
  const several = kind === 'word' ? severalWords(text, field) : undefined;
  if (several) {
    const of = several.of.flatMap((each) => textClause(kind, each, field).query ?? []);
    return { query: { kind: several.kind, of } };
  }
  // Punctuation alone has no meaning.
  if (termsOf(text).length === 0) return {};
  const part = { text, ...(field && { field }) };
  const years = kind === 'word' && !field ? (yearRange(text) ?? shortYear(text)) : undefined;
  if (years) return { query: { kind: 'any', of: [{ kind: 'word', ...part }, years] } };
  return { query: kind === 'phrase' ? { kind: 'phrase', ...part } : { kind: 'word', ...part } };
}

/** A bare range of years, `2019-2021`, is the words or the years of publication. */
function yearRange(text: string): Query | undefined {
  const [, from = '', to = ''] = /^(\d{4})(?:-|–|—|\.\.)(\d{4}),?$/.exec(text) ?? [];
  if (!isYear(from) || !isYear(to) || from > to) return undefined;
  return { kind: 'number', field: 'year', from: Number(from), to: Number(to) };
}

/** `'19` is the number or the year. */
function shortYear(text: string): Query | undefined {
  const digits = /^['’](\d\d)$/.exec(text)?.[1];
  if (!digits) return undefined;
  const year = Number(yearOfTwo(digits));
  return { kind: 'number', field: 'year', from: year, to: year };
}

function isAddress(field: string, text: string): boolean {
  const isNumber = /^(?!(?:19|20)\d\d(?!\d))\d/.test(text) && nearestField(field) === undefined;
  return text.startsWith('//') || isNumber || field.length < 3;
}
