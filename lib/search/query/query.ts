import { COUNT_KINDS } from '../../paper/paper';
import type { WorkKind } from '../../paper/publication';

/** Fields whose text can be searched: `title:attention`. A word without a field matches in all. */
export const TEXT_FIELDS = [
  'title',
  'abstract',
  'author',
  'tag',
  'note',
  'venue',
  'org',
  'source',
  'id',
  'category',
  'keyword',
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** `published:>2024-06`: days, months or years. `saved:<30d`, `seen:week`: relative to today. */
export const DATE_FIELDS = ['published', 'saved', 'seen'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** `upvotes:>50`, `stars:>1k`, `gained:>20` (upvotes), `rank:<5`, `year:2020-2023`. */
export const NUMBER_FIELDS = ['year', ...COUNT_KINDS, 'gained', 'rank'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

export const STATES = ['unread', 'reading', 'read', 'saved', 'seen', 'new', 'merged'] as const;
export type State = (typeof STATES)[number];

export const PARTS = ['code', 'note', 'pdf', 'abstract', 'doi', 'tag', 'venue', 'author'] as const;
export type Part = (typeof PARTS)[number];

export const SORTS = [
  'relevance',
  'saved',
  'seen',
  'published',
  ...COUNT_KINDS,
  'gained',
  'title',
  'author',
  'venue',
  'kind',
  'status',
  'met',
] as const;
export type SortName = Exclude<(typeof SORTS)[number], 'relevance'>;
/** An order; with a minus sign the other way round. */
export type Sort = 'relevance' | SortName | `-${SortName}`;

/** Fields that are also matched whole, as they are written: `tag:="machine learning"`. */
export const EXACT_FIELDS = ['tag', 'venue', 'source'] as const;
export type ExactField = (typeof EXACT_FIELDS)[number];

/** A parsed query. Days are `YYYY-MM-DD`; `from` and `to` are inclusive. */
export type Query =
  | { kind: 'all'; of: Query[] }
  | { kind: 'any'; of: Query[] }
  | { kind: 'not'; of: Query }
  /** One word as typed; it also matches as a prefix and with typos. */
  | { kind: 'word'; text: string; field?: TextField }
  /** Words that must be adjacent and in this order. */
  | { kind: 'phrase'; text: string; field?: TextField }
  /**
   * A whole tag, venue or site. Unless `strict`, if none is written so, those that differ in case,
   * accents or punctuation.
   */
  | { kind: 'exact'; text: string; field: ExactField; strict?: true }
  /** A canonical identifier, and the words beside it, which count only if no paper has it. */
  | { kind: 'id'; id: string; beside?: readonly Query[] }
  | { kind: 'date'; field: DateField; from?: string; to?: string }
  | { kind: 'number'; field: NumberField; from?: number; to?: number }
  /** `is:seen`, which means papers that are not saved, is read as `-is:saved`. */
  | { kind: 'is'; state: Exclude<State, 'seen'> }
  | { kind: 'has'; part: Part }
  /** Works of any of these kinds. */
  | { kind: 'work'; kinds: readonly WorkKind[] }
  /** The kind or the name of a list on which the paper was: `trending`, `search`. */
  | { kind: 'list'; name: string };

/** A part of the typed text that is not valid. `at` and `end` are UTF-16 offsets. */
export interface QueryProblem {
  at: number;
  end: number;
  kind:
    | 'unknown_field'
    | 'bad_value'
    | 'no_value'
    | 'open_quote'
    | 'open_bracket'
    | 'stray_bracket'
    | 'lone_or'
    | 'too_deep';
  /** The text from `at` to `end`. */
  text: string;
  /** What was probably meant: a field, or a value of it. */
  nearest?: string;
}

/** The result of parsing. Invalid parts are left out of `query` and reported in `problems`. */
export interface ParsedQuery {
  /** Undefined for an empty query. */
  query?: Query;
  sort?: Sort;
  problems: QueryProblem[];
}
