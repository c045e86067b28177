/** A known-item query: the text that is typed, and an identifier of the paper that is meant. */
export interface KnownItem {
  kind: string;
  text: string;
  id: string;
}

/** How well the queries of one kind were answered. */
export interface Score {
  kind: string;
  n: number;
  /** Mean of 1 / place of the paper; 0 for a query that does not find it. */
  mrr: number;
  /** Queries with the paper among the first three, in per cent. */
  top3: number;
  /** Queries without any answer, in per cent. */
  empty: number;
}

/** The place of the paper in the answer, from 1; 0 if it is not there, undefined if it is empty. */
export type Place = number | undefined;

/** The place of a paper, which any of its identifiers may name. */
export function placeOf(answer: readonly string[], ids: ReadonlySet<string>): Place {
  return answer.length === 0 ? undefined : answer.findIndex((id) => ids.has(id)) + 1;
}

/** The score of the queries of a kind. */
export function scoreOf(kind: string, places: readonly Place[]): Score {
  const n = places.length;
  const inverse = places.map((place) => (place ? 1 / place : 0));
  const first = places.filter((place) => place && place <= 3);
  const empty = places.filter((place) => place === undefined);
  return {
    kind,
    n,
    mrr: rounded(inverse.reduce((sum, each) => sum + each, 0) / n),
    top3: rounded((100 * first.length) / n),
    empty: rounded((100 * empty.length) / n),
  };
}

/** The means over kinds. */
export function meanOf(scores: readonly Score[]): Score {
  const mean = (name: 'mrr' | 'top3' | 'empty') =>
    rounded(scores.reduce((sum, score) => sum + score[name], 0) / scores.length);
  const n = scores.reduce((sum, score) => sum + score.n, 0);
  return { kind: 'all', n, mrr: mean('mrr'), top3: mean('top3'), empty: mean('empty') };
}

function rounded(value: number): number {
  return Math.round(value * 1000) / 1000;
}
