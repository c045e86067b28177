import { STATUSES } from '../../paper/paper';
import { WORK_KINDS } from '../../paper/publication';
import { EXACT_FIELDS, type ExactField, PARTS, type Query } from '../query/query';
import { FLAGS, kindIn } from './columns';
import type { Context } from './context';
import { evaluate } from './evaluate';
import { termsMarked } from './exact';
import { contextOf } from './find';
import { type OpenSegment, readTerm } from './open-segment';

/** What papers are counted by. `has` counts each of `PARTS`. */
export const FACETS = [...EXACT_FIELDS, 'year', 'kind', 'status', 'has'] as const;
export type Facet = (typeof FACETS)[number];

/** A value of a facet, as `facetQuery` writes it, and the number of papers that have it. */
export interface FacetCount {
  value: string;
  count: number;
}

/** By segment and ordinal: 1 for the papers that are counted. */
export type Matched = readonly Uint8Array[];

/**
 * The papers that match a query, to be counted by `facetCounts`; without a query all papers. One
 * call serves all facets.
 * @param outside papers of the parts that only the store can answer, as for `find`
 */
export function matchedPapers(
  segments: readonly OpenSegment[],
  query?: Query,
  outside: Context['outside'] = new Map(),
): Matched {
  const context = contextOf(segments, outside);
  return segments.map((segment) => {
    const scores = query && evaluate(segment, query, context).scores;
    return papersWhere(segment, (ordinal) => scores?.[ordinal] !== 0);
  });
}

/** Those of the papers with these ids that match a query, to be counted by `facetCounts`. */
export function matchedAmong(
  segments: readonly OpenSegment[],
  ids: ReadonlySet<string>,
  query: Query,
): Matched {
  const all = matchedPapers(segments, query);
  return segments.map((segment, index) =>
    papersWhere(
      segment,
      (ordinal) => all[index]?.[ordinal] === 1 && ids.has(segment.ids[ordinal] ?? ''),
    ),
  );
}

/** The papers of a segment that are not gone and pass. */
function papersWhere({ count, gone }: OpenSegment, passes: (ordinal: number) => boolean) {
  const papers = new Uint8Array(count);
  for (let at = 0; at < count; at++) if (!gone[at] && passes(at)) papers[at] = 1;
  return papers;
}

/**
 * Counts papers by the values of a facet. It takes a few milliseconds for 100,000 papers.
 * @param matched of the same segments
 * @returns the most frequent value first, then by name; years from the newest, `status` and `has`
 *   in their own order. Values without papers are left out.
 */
export function facetCounts(
  segments: readonly OpenSegment[],
  matched: Matched,
  facet: Facet,
): FacetCount[] {
  const counts = new Map<string, number>();
  segments.forEach((segment, index) => {
    const papers = matched[index] ?? new Uint8Array(segment.count);
    const add = (value: string, count: number) =>
      count > 0 && counts.set(value, (counts.get(value) ?? 0) + count);
    for (const [value, count] of valuesIn(segment, papers, facet)) add(value, count);
  });
  const all = [...counts].map(([value, count]) => ({ value, count }));
  if (facet === 'year') return all.sort((a, b) => Number(b.value) - Number(a.value));
  if (facet === 'status') return inOrder(all, STATUSES);
  if (facet === 'has') return inOrder(all, PARTS);
  return all.sort((a, b) => b.count - a.count || a.value.localeCompare(b.value));
}

/** The number of papers among those matched. */
export function countMatched(matched: Matched): number {
  let count = 0;
  for (const papers of matched) for (const each of papers) count += each;
  return count;
}

function valuesIn(
  segment: OpenSegment,
  papers: Uint8Array,
  facet: Facet,
): Iterable<readonly [string, number]> {
  const exact = EXACT_FIELDS.find((field) => field === facet);
  if (exact) return termCounts(segment, papers, exact);
  if (facet === 'year') return yearCounts(segment, papers);
  const { flags } = segment.columns;
  if (facet === 'kind') return kindCounts(flags, papers);
  const names = facet === 'status' ? STATUSES : PARTS;
  return names.map((name) => [name, countFlagged(flags, papers, FLAGS[name])]);
}

function countFlagged(flags: Uint32Array, papers: Uint8Array, flag: number): number {
  let count = 0;
  for (let at = 0; at < papers.length; at++) if (papers[at] && (flags[at] ?? 0) & flag) count++;
  return count;
}

function* termCounts(segment: OpenSegment, papers: Uint8Array, field: ExactField) {
  for (const index of termsMarked(segment, field)) {
    let count = 0;
    readTerm(segment, index, (ordinal) => {
      count += papers[ordinal] ?? 0;
    });
    if (count > 0) yield [segment.terms.at(index)?.slice(1) ?? '', count] as const;
  }
}

/** Years have four digits. */
const MOST_YEARS = 10_000;

function* yearCounts({ columns: { published } }: OpenSegment, papers: Uint8Array) {
  const counts = new Uint32Array(MOST_YEARS);
  for (let at = 0; at < papers.length; at++) {
    const year = papers[at] ? Math.floor((published[at] ?? 0) / 10_000) : 0;
    if (year < MOST_YEARS) counts[year] = (counts[year] ?? 0) + 1;
  }
  // Papers without a year are not counted.
  for (let year = 1; year < MOST_YEARS; year++) {
    const count = counts[year] ?? 0;
    if (count > 0) yield [String(year), count] as const;
  }
}

function* kindCounts(flags: Uint32Array, papers: Uint8Array) {
  const counts = new Map<string, number>();
  for (let at = 0; at < papers.length; at++) {
    const kind = papers[at] ? kindIn(flags[at] ?? 0) : undefined;
    if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  for (const kind of WORK_KINDS) yield [kind, counts.get(kind) ?? 0] as const;
}

function inOrder(counts: FacetCount[], order: readonly string[]): FacetCount[] {
  return counts.sort((a, b) => order.indexOf(a.value) - order.indexOf(b.value));
}
