import { COUNT_KINDS } from '../../paper/paper';
import { WORK_KINDS, type WorkKind } from '../../paper/publication';
import { DAY_MS } from '../../text/time';
import type { Query } from '../query/query';

/** Columns of the texts by which papers are sorted: `letterNumbers` packs their letters. */
export const TEXT_COLUMNS = {
  title: ['title', 'title2', 'title3', 'title4'],
  author: ['author', 'author2'],
  venue: ['venue', 'venue2', 'venue3'],
} as const;

/**
 * Numeric values of each paper for filters, sorting and ranking. Times are seconds since 1970,
 * dates `20240131`, texts their first letters.
 */
export const COLUMNS = [
  'published',
  'saved',
  'seen',
  /** When it was first seen. */
  'met',
  /** The milliseconds of `saved`, `seen` and `met`, ten bits each (`MILLIS`). */
  'millis',
  ...COUNT_KINDS,
  /** Upvotes since it was first seen. */
  'gained',
  'flags',
  ...TEXT_COLUMNS.title,
  ...TEXT_COLUMNS.author,
  ...TEXT_COLUMNS.venue,
  /** Number of authors. */
  'authors',
  /** Number of terms of the title. */
  'length',
] as const;

export type Column = (typeof COLUMNS)[number];
export type Columns = Record<Column, Uint32Array<ArrayBuffer>>;

/** The unit of the milliseconds of each time in `millis`. */
export const MILLIS = { saved: 1, seen: 1024, met: 1024 ** 2 } as const;

/** Encodes times in ms as values of their columns and of `millis`. */
export function timeColumns(
  times: Record<keyof typeof MILLIS, number>,
): Record<keyof typeof MILLIS | 'millis', number> {
  const { saved, seen, met } = times;
  const ms = (time: number) => Math.floor(time) % 1000;
  return {
    saved: seconds(saved),
    seen: seconds(seen),
    met: seconds(met),
    millis: ms(saved) * MILLIS.saved + ms(seen) * MILLIS.seen + ms(met) * MILLIS.met,
  };
}

/** The milliseconds of a time in a value of `millis`. */
export function millisIn(millis: number, time: keyof typeof MILLIS): number {
  return Math.floor(millis / MILLIS[time]) % 1024;
}

/** A time of a paper in ms since 1970; 0 if it has none. */
export function timeIn(columns: Columns, ordinal: number, time: keyof typeof MILLIS): number {
  const seconds = columns[time][ordinal] ?? 0;
  return seconds * 1000 + millisIn(columns.millis[ordinal] ?? 0, time);
}

/** Bits of `flags`. */
export const FLAGS = {
  code: 1,
  note: 2,
  pdf: 4,
  abstract: 8,
  doi: 16,
  tag: 32,
  venue: 64,
  author: 128,
  saved: 256,
  unread: 512,
  reading: 1024,
  read: 2048,
} as const;

/** The bits of `flags` from this one on hold the kind of the work, by its place from 1. */
const KIND_UNIT = 8192;

/** Encodes the kind of a work in `flags`. */
export function kindFlags(kind: WorkKind | undefined): number {
  return kind === undefined ? 0 : (WORK_KINDS.indexOf(kind) + 1) * KIND_UNIT;
}

/** The kind of a work in `flags`; undefined if it is not known. */
export function kindIn(flags: number): WorkKind | undefined {
  return WORK_KINDS[Math.floor(flags / KIND_UNIT) - 1];
}

/**
 * Encodes a partial date as a comparable number: `2024` is 20240000, `2024-01-31` is 20240131; 0
 * for none.
 */
export function dateNumber(date: string | undefined): number {
  if (!date) return 0;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return year * 10_000 + month * 100 + day;
}

/** A column, and the inclusive bounds of its values that pass a filter. */
interface Bounds {
  column: Column;
  from: number;
  to: number;
}

/** The bounds of a filter; undefined for filters on the store (`rank`, `seen`). */
export function boundsOf(query: Query & { kind: 'number' | 'date' }): Bounds | undefined {
  return query.kind === 'number' ? numberBounds(query) : dateBounds(query);
}

function numberBounds(query: Query & { kind: 'number' }): Bounds | undefined {
  const { field, from = 0, to = MAX_VALUE } = query;
  if (field === 'rank') return undefined;
  if (field !== 'year') return { column: field, from, to };
  // At least 1: a missing date is 0 and must not match.
  return {
    column: 'published',
    from: Math.max(1, from) * 10_000,
    to: to === MAX_VALUE ? MAX_VALUE : to * 10_000 + 9999,
  };
}

function dateBounds({ field, from, to }: Query & { kind: 'date' }): Bounds | undefined {
  switch (field) {
    case 'seen':
      return undefined;
    case 'saved':
      return {
        column: field,
        from: from ? Math.min(startOf(from), MAX_VALUE) : 1,
        to: to ? startOf(to) + DAY_SECONDS - 1 : MAX_VALUE,
      };
    case 'published':
      // A date without a day has day 0 and must match a range that begins with its month.
      return {
        column: field,
        from: from ? floorOf(from) : 1,
        to: to ? dateNumber(to) : MAX_VALUE,
      };
  }
}

const MAX_VALUE = 0xffffffff;
const DAY_SECONDS = DAY_MS / 1000;

function startOf(day: string): number {
  return Date.parse(day) / 1000;
}

/** Times after 2106, which only a wrong clock gives, are all the last one that a column holds. */
function seconds(ms: number): number {
  return Math.min(Math.floor(ms / 1000), MAX_VALUE);
}

/**
 * The lower bound of a day: for `2024-03-01` the number of `2024-03`, for `2024-01-01` that of
 * `2024`.
 */
function floorOf(day: string): number {
  const number = dateNumber(day);
  if (number % 10_000 === 101) return number - 101;
  return number % 100 === 1 ? number - 1 : number;
}
