import { COUNT_KINDS } from '../../paper/paper';

/** Fields whose text can be searched: `title:attention`. Without a field all of them are. */
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
] as const;
export type TextField = (typeof TEXT_FIELDS)[number];

/** `published:>2024-06`: days, also whole months and years. `saved:<30d`, `seen:week`: counted back from today. */
export const DATE_FIELDS = ['published', 'saved', 'seen'] as const;
export type DateField = (typeof DATE_FIELDS)[number];

/** `upvotes:>50`, `stars:>1k`, `rank:<5`, `year:2020-2023`. */
export const NUMBER_FIELDS = ['year', ...COUNT_KINDS, 'rank'] as const;
export type NumberField = (typeof NUMBER_FIELDS)[number];

export const STATES = ['unread', 'reading', 'read', 'saved', 'seen', 'new', 'merged'] as const;
export type State = (typeof STATES)[number];

export const PARTS = ['code', 'note', 'pdf', 'abstract', 'doi', 'tag', 'venue', 'author'] as const;
export type Part = (typeof PARTS)[number];

export const SORTS = ['relevance', 'saved', 'seen', 'published', ...COUNT_KINDS] as const;
export type Sort = (typeof SORTS)[number];

/** What is asked for. Days are `YYYY-MM-DD`, `from` and `to` are included. */
export type Query =
  | { kind: 'all'; of: Query[] }
  | { kind: 'any'; of: Query[] }
  | { kind: 'not'; of: Query }
  /** One word as it was typed; it may be the beginning of a longer one, and may hold a typo. */
  | { kind: 'word'; text: string; field?: TextField }
  /** Words that must stand together, in this order. */
  | { kind: 'phrase'; text: string; field?: TextField }
  /** A canonical identifier. */
  | { kind: 'id'; id: string }
  | { kind: 'date'; field: DateField; from?: string; to?: string }
  | { kind: 'number'; field: NumberField; from?: number; to?: number }
  | { kind: 'is'; state: State }
  | { kind: 'has'; part: Part }
  /** The kind of list on which it stood, or its name: `trending`, `search`. */
  | { kind: 'list'; name: string };

/** Something in what was typed that can't be read. `at` and `end` are places in the text. */
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
  /** What was typed there. */
  text: string;
}

/** A text as it was understood. What could not be read is left out of `query` and told in `problems`. */
export interface ParsedQuery {
  /** Undefined when nothing is asked for. */
  query?: Query;
  sort?: Sort;
  problems: QueryProblem[];
}
