import { closedDirections } from '../text/direction';
import { isRecord } from '../text/json';
import { collapse } from '../text/text';
import { parseName } from './names';
import { unnumberedName } from './numbered-name';
import type { Author } from './paper';

/** Greatest length of each text field in UTF-16 units, and most elements of each list. */
export const LIMITS = {
  title: 2000,
  abstract: 20_000,
  name: 300,
  authors: 10_000,
  ids: 50,
  keywords: 100,
  url: 2000,
  short: 500,
} as const;

/**
 * Returns a text of at most `limit` UTF-16 units, white space collapsed and without control
 * characters, at which other programs end a text; undefined if it is none, or nothing of it can be
 * seen.
 */
export function parseText(raw: unknown, limit: number): string | undefined {
  if (typeof raw !== 'string' || raw.length > limit) return undefined;
  const text = collapse(closedDirections(raw).replace(CONTROL, ''));
  return UNSEEN.test(text) ? undefined : text;
}

/** Control characters that are no white space. */
const CONTROL = /[^\P{Cc}\s]/gu;

/** Only control characters, and characters that show nothing. */
const UNSEEN = /^[\p{Cc}\p{Default_Ignorable_Code_Point}]*$/u;

/** Returns a list of at most `limit` elements if all of them are valid; else undefined. */
export function parseList<T>(
  raw: unknown,
  limit: number,
  parse: (each: unknown) => T | undefined,
): T[] | undefined {
  if (!Array.isArray(raw) || raw.length > limit) return undefined;
  const parsed = raw.map(parse);
  return parsed.every((each) => each !== undefined) ? (parsed as T[]) : undefined;
}

/** Checks an external list of names, in parts or as printed; undefined if it is not valid. */
export function parseAuthors(raw: unknown): Author[] | undefined {
  return parseList(raw, LIMITS.authors, (each) => {
    const author = isRecord(each) ? parseAuthor(each) : undefined;
    return author && unnumberedName(author);
  });
}

function parseAuthor(raw: Record<string, unknown>): Author | undefined {
  const printed = parseText(raw['name'], LIMITS.name);
  if (printed) return parseName(printed);
  const literal = parseText(raw['literal'], LIMITS.name);
  if (literal) return { literal };
  const given = parseText(raw['given'], LIMITS.name);
  const family = parseText(raw['family'], LIMITS.name);
  return family ? { ...(given && { given }), family } : undefined;
}
