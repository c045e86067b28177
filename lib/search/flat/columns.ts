import { COUNT_KINDS } from '../../paper/paper';
import type { Query } from '../query/query';

/** Numbers that are kept of every paper, for filters and orders. Times are seconds since 1970, dates `20240131`. */
export const COLUMNS = ['published', 'saved', 'seen', ...COUNT_KINDS, 'flags'] as const;

export type Column = (typeof COLUMNS)[number];
export type Columns = Record<Column, Uint32Array>;

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
  merged: 4096,
} as const;

/** A partial date as a number that sorts and compares: `2024` is 20240000, `2024-01-31` is 20240131; 0 for none. */
export function dateNumber(date: string | undefined): number {
  if (!date) return 0;
  const [year = 0, month = 0, day = 0] = date.split('-').map(Number);
  return year * 10_000 + month * 100 + day;
}

/** The column that a filter looks at, and its bounds there; undefined when the store must be asked (`rank`, `seen`). */
export function boundsOf(
  query: Query & { kind: 'number' | 'date' },
): { column: Column; from: number; to: number } | undefined {
  if (query.kind === 'number') {
    const { field, from = 0, to = MOST } = query;
    if (field === 'rank') return undefined;
    if (field !== 'year') return { column: field, from, to };
    // A year that is not told is none.
    return {
      column: 'published',
      from: Math.max(1, from) * 10_000,
      to: to === MOST ? MOST : to * 10_000 + 9999,
    };
  }
  const { field, from, to } = query;
  if (field === 'seen') return undefined;
  if (field === 'saved') {
    return {
      column: 'saved',
      from: from ? startOf(from) : 1,
      to: to ? startOf(to) + DAY_SECONDS - 1 : MOST,
    };
  }
  // Only the month may be known, and then its day is 0: it lies within the month, not before it.
  return { column: 'published', from: from ? floorOf(from) : 1, to: to ? dateNumber(to) : MOST };
}

const MOST = 0xffffffff;
const DAY_SECONDS = 24 * 3600;

function startOf(day: string): number {
  return Date.parse(day) / 1000;
}

/** `2024-03-01` as the number that lets a bare `2024-03` pass, `2024-01-01` one that lets `2024` pass. */
function floorOf(day: string): number {
  const number = dateNumber(day);
  if (number % 10_000 === 101) return number - 101;
  return number % 100 === 1 ? number - 1 : number;
}
