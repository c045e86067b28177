import type { Query } from '../query/query';
import { boundsOf, FLAGS, kindIn } from './columns';
import type { Context } from './context';
import { exactMatches } from './exact';
import { bonus, complement, intersection, type Matches, none, passing, union } from './matches';
import type { OpenSegment } from './open-segment';
import { stopsIn } from './stop-parts';
import { togetherWith } from './together';
import { wordMatches } from './word';

/** Scores the papers of a segment for a query. */
export function evaluate(segment: OpenSegment, query: Query, context: Context): Matches {
  if (query.kind === 'all') return all(segment, query.of, context);
  if (query.kind === 'any')
    return query.of.map((part) => evaluate(segment, part, context)).reduce(union);
  if (query.kind === 'not') return complement(evaluate(segment, query.of, context));
  const outside = context.outside.get(query);
  if (outside) return passing(segment, (ordinal) => outside.has(segment.ids[ordinal] ?? ''));
  if (query.kind === 'exact') return exactMatches(segment, query, context);
  if (query.kind === 'word') return wordMatches(segment, query, context);
  return filter(segment, query);
}

/** All parts must match, except words that say nothing, which only add to the score. */
function all(segment: OpenSegment, parts: readonly Query[], context: Context): Matches {
  const score = (part: Query) =>
    part.kind === 'word'
      ? wordMatches(segment, part, context, togetherWith(parts, part))
      : evaluate(segment, part, context);
  const stops = stopsIn(parts, context.strict);
  const needed = parts.filter((part) => !stops.has(part));
  const matches = needed.map(score).reduce(
    intersection,
    passing(segment, () => true),
  );
  return [...stops].map(score).reduce(bonus, matches);
}

/** The flag of each state; 0 for those that are answered outside the index. */
const STATE_FLAGS: Record<(Query & { kind: 'is' })['state'], number> = {
  ...FLAGS,
  new: 0,
  hidden: 0,
  merged: 0,
};

/** The papers that have the flag. */
function flagged(segment: OpenSegment, flag: number): Matches {
  const { flags } = segment.columns;
  return passing(segment, (ordinal) => ((flags[ordinal] ?? 0) & flag) !== 0);
}

function filter(segment: OpenSegment, query: Query): Matches {
  const { columns } = segment;
  if (query.kind === 'has') return flagged(segment, FLAGS[query.part]);
  if (query.kind === 'is') return flagged(segment, STATE_FLAGS[query.state]);
  if (query.kind === 'work') {
    return passing(segment, (ordinal) => {
      const kind = kindIn(columns.flags[ordinal] ?? 0);
      return kind !== undefined && query.kinds.includes(kind);
    });
  }
  if (query.kind !== 'number' && query.kind !== 'date') return none(segment);
  const range = boundsOf(query);
  if (!range) return none(segment);
  const values = columns[range.column];
  return passing(segment, (ordinal) => {
    const value = values[ordinal] ?? 0;
    return value >= range.from && value <= range.to;
  });
}
