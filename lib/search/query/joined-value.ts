import { BOUNDS, fieldNamed } from './fields';
import { monthNamed } from './month-name';
import { DATE_FIELDS, NUMBER_FIELDS } from './query';
import type { Token } from './tokens';

const YEAR = /^\d{4}$/;
const DAY = /^\d{1,2}[.,]?$/;
const DATES: readonly string[] = [...DATE_FIELDS, 'year', ...Object.keys(BOUNDS)];
const NUMBERS: readonly string[] = NUMBER_FIELDS;

/** A whole value, and how many of the words behind the first were joined to it. */
type Joined = [text: string, count: number] | undefined;

/**
 * Joins the value of a field with the tokens behind it that belong to it: `published:June 2024`,
 * `year:2020 - 2023`, `year:> 2020`, `saved:last week`, `sort:title desc`.
 * @param next the tokens behind the field
 * @returns the token with the whole value, and how many tokens were joined to it
 */
export function joinedValue(token: Token, next: readonly Token[]): [Token, number] {
  const name = token.kind === 'word' && token.field ? fieldNamed(token.field) : undefined;
  if (name === undefined) return [token, 0];
  const [first = '', second = ''] = next.slice(0, 2).map(plainWord);
  const isDate = DATES.includes(name);
  const joined =
    (isDate ? date(token.text, first, second) : undefined) ??
    (isDate || NUMBERS.includes(name) ? range(token.text, first, second) : undefined) ??
    (name === 'sort' ? direction(token.text, first) : undefined);
  return joined ? [{ ...token, text: joined[0] }, joined[1]] : [token, 0];
}

function plainWord({ kind, text, field, negated }: Token): string {
  return kind === 'word' && field === undefined && !negated ? text : '';
}

function date(value: string, first: string, second: string): Joined {
  const bare = value.replace(/^[<>]?=?/, '');
  const isMonth = (isNamed(bare) && YEAR.test(first)) || (YEAR.test(bare) && isNamed(first));
  if (isMonth) return [`${value} ${first}`, 1];
  const isDay = (DAY.test(bare) && isNamed(first)) || (isNamed(bare) && DAY.test(first));
  if (isDay && YEAR.test(second)) return [`${value} ${first} ${second}`, 2];
  if (/^(?:this|last|past|previous)$/i.test(value) && /^(?:week|month|year)$/i.test(first))
    return [`${value} ${first}`, 1];
  if (!/^[<>]?=?\d{1,4}$/.test(value) || !/^(?:days?|weeks?|months?|years?)$/i.test(first))
    return undefined;
  return [`${value} ${first}`, /^ago$/i.test(second) ? 2 : 1];
}

function isNamed(month: string): boolean {
  return monthNamed(month) > 0;
}

function range(value: string, first: string, second: string): Joined {
  if (/^(?:[<>]=?|[=≤≥])$/.test(value) && /^\d/.test(first)) return [value + first, 1];
  const isRange = /^\d/.test(value) && /^(?:-|–|—|\.\.|to|until)$/i.test(first);
  return isRange && /^\d/.test(second) ? [`${value}..${second}`, 2] : undefined;
}

function direction(value: string, first: string): Joined {
  return /^(?:asc|desc)(?:ending)?$/i.test(first) ? [`${value}-${first}`, 1] : undefined;
}
