import { BOUNDS, fieldNamed } from './fields';
import { DATE_FIELDS, NUMBER_FIELDS } from './query';
import type { Token } from './tokens';
import { dateRange, numberRange, plainValue } from './values';

const DATES: readonly string[] = [...DATE_FIELDS, 'year', ...Object.keys(BOUNDS)];
const NUMBERS: readonly string[] = NUMBER_FIELDS;

/** Most words that are joined to a value: `1 June 2024 to 3 July 2024`. */
export const MOST_JOINED = 6;
/** What stands between the ends of a range. */
const JOINT = /\s(?:-|–|—|\.\.|to|until|bis)\s/i;

/**
 * Joins the value of a field with the tokens behind it that belong to it: `published:June 2024`,
 * `year:2020 - 2023`, `year:> 2020`, `saved:last week`, `sort:title desc`.
 * @param next the tokens behind the field
 * @returns the token with the whole value, and how many tokens were joined to it
 */
export function joinedValue(token: Token, next: readonly Token[]): [Token, number] {
  const { kind, field, text: begun } = token;
  // A colon before a space marks no field.
  const name = kind === 'word' && field && begun !== '' ? fieldNamed(field) : undefined;
  const isWhole = name === undefined ? undefined : readerOf(name);
  let [joined, count] = [begun, 0];
  let text = begun;
  for (const [index, each] of next.entries()) {
    const word = isWhole ? plainWord(each) : '';
    if (!isWhole || word === '') break;
    text = `${text} ${word}`.replace(JOINT, '..').replace(/^([<>]?=?|[≤≥])\s/, '$1');
    if (/[\p{L}\p{N}]/u.test(word) && isWhole(text)) [joined, count] = [text, index + 1];
  }
  return [{ ...token, text: joined }, count];
}

function plainWord({ kind, text, field, negated }: Token): string {
  return kind === 'word' && field === undefined && !negated ? text : '';
}

/** Tells whether a text with a space is a value of the field; undefined for one of words. */
function readerOf(name: string): ((text: string) => boolean) | undefined {
  if (DATES.includes(name)) return (text) => dateRange(plainValue(text), 0) !== undefined;
  if (NUMBERS.includes(name)) return (text) => numberRange(plainValue(text)) !== undefined;
  return name === 'sort' ? (text) => DIRECTED.test(text) : undefined;
}

/** An order with its direction. */
const DIRECTED = /^\S+ (?:(?:asc|desc)(?:ending)?|first)$/i;
