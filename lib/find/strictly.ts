import { timeIn } from '../search/flat/columns';
import { evaluate } from '../search/flat/evaluate';
import type { OpenSegment } from '../search/flat/open-segment';
import { strictContext } from '../search/match-items';
import type { Query } from '../search/query/query';
import { readQuery } from '../search/query/read-query';
import { fromStore } from './answer';
import { whenLoaded } from './when-loaded';

/** How many papers a smart list has, and how many of them were first met after a time. */
export interface ListCount {
  count: number;
  fresh: number;
}

/**
 * Counts the papers that match a query as smart lists match: without typos.
 * @param text the query as typed
 * @param since ms; papers that were first met after it are fresh
 * @param now ms
 */
export async function countStrictly(
  segments: readonly OpenSegment[],
  text: string,
  since: number,
  now: number,
): Promise<ListCount> {
  const result = { count: 0, fresh: 0 };
  await eachMatch(segments, text, now, ({ columns }, ordinal) => {
    result.count++;
    if (timeIn(columns, ordinal, 'met') > since) result.fresh++;
  });
  return result;
}

/**
 * The papers that match a query as smart lists and rules match: without typos, in no order.
 * @param text the query as typed
 * @param now ms
 */
export async function findStrictly(
  segments: readonly OpenSegment[],
  text: string,
  now: number,
): Promise<string[]> {
  const ids: string[] = [];
  await eachMatch(segments, text, now, (segment, ordinal) => {
    ids.push(segment.ids[ordinal] ?? '');
  });
  return ids;
}

async function eachMatch(
  segments: readonly OpenSegment[],
  text: string,
  now: number,
  each: (segment: OpenSegment, ordinal: number) => void,
): Promise<void> {
  const query: Query | undefined = readQuery(text, now).parsed.query;
  if (!query) return;
  const context = strictContext(await fromStore(segments, query, now));
  const found = await whenLoaded(segments, () =>
    segments.map((segment) => ({ segment, ...evaluate(segment, query, context) })),
  );
  for (const { segment, scores } of found) {
    for (let ordinal = 0; ordinal < segment.count; ordinal++)
      if (scores[ordinal] && !segment.gone[ordinal]) each(segment, ordinal);
  }
}
