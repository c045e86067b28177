import { STATUSES } from '../../paper/paper';
import { WORK_KINDS } from '../../paper/publication';
import type { Sort, SortName } from '../query/query';
import {
  type Column,
  type Columns,
  FLAGS,
  kindIn,
  MILLIS,
  millisIn,
  TEXT_COLUMNS,
} from './columns';

/** The number of a paper for one level of an order; the greatest comes first. */
export type ColumnLevel = (columns: Columns, ordinal: number) => number;

const MOST_VALUE = 2 ** 32 - 1;

/**
 * The levels of an order. Papers without a value come last in both directions, and papers that are
 * equal newest first: by the time of saving, or if they are not saved of being seen last.
 */
export function levelsOf(sort: Sort = 'relevance'): ColumnLevel[] {
  // The papers of one page are seen at the same time, saved or not.
  return /^-?(?:seen|met)$/.test(sort) ? ownLevels(sort) : [...ownLevels(sort), ...TIE];
}

const TIE: readonly ColumnLevel[] = [
  ({ saved, seen }, ordinal) => saved[ordinal] || (seen[ordinal] ?? 0),
  ({ saved, millis }, ordinal) => millisIn(millis[ordinal] ?? 0, saved[ordinal] ? 'saved' : 'seen'),
];

function ownLevels(sort: Sort): ColumnLevel[] {
  if (sort === 'relevance') return [];
  const isTurned = sort.startsWith('-');
  const name = (isTurned ? sort.slice(1) : sort) as SortName;
  const isText = Object.hasOwn(TEXT_COLUMNS, name);
  const [first, ...others] = columnLevels(name);
  if (!first) return [];
  // A text comes first from A to Z, that is with its smallest number, unless it is turned.
  return isText === isTurned
    ? [first, ...others]
    : [turnedUnlessNone(first), ...others.map(turned)];
}

function columnLevels(name: SortName): ColumnLevel[] {
  if (isTime(name)) return [columnLevel(name), ({ millis }, at) => millisIn(millis[at] ?? 0, name)];
  if (name === 'title' || name === 'author' || name === 'venue')
    return TEXT_COLUMNS[name].map(columnLevel);
  if (name === 'status') return [statusLevel];
  if (name === 'kind') return [kindLevel];
  return [columnLevel(name)];
}

function isTime(name: SortName): name is SortName & keyof typeof MILLIS {
  return Object.hasOwn(MILLIS, name);
}

function columnLevel(name: Column): ColumnLevel {
  return (columns, ordinal) => columns[name][ordinal] ?? 0;
}

/** Unread papers first, then those being read. */
const statusLevel: ColumnLevel = ({ flags }, ordinal) => {
  const at = STATUSES.findIndex((status) => (flags[ordinal] ?? 0) & FLAGS[status]);
  return at < 0 ? 0 : STATUSES.length - at;
};

/** In the order of `WORK_KINDS`. */
const kindLevel: ColumnLevel = ({ flags }, ordinal) => {
  const kind = kindIn(flags[ordinal] ?? 0);
  return kind === undefined ? 0 : WORK_KINDS.length - WORK_KINDS.indexOf(kind);
};

function turned(level: ColumnLevel): ColumnLevel {
  return (columns, ordinal) => MOST_VALUE - level(columns, ordinal);
}

function turnedUnlessNone(level: ColumnLevel): ColumnLevel {
  return (columns, ordinal) => {
    const value = level(columns, ordinal);
    return value === 0 ? 0 : MOST_VALUE - value;
  };
}
