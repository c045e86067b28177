import { withEqualIds } from '../../paper/equal-ids';
import type { Paper } from '../../paper/paper';
import { db } from '../database';
import type { ApartRow } from '../rows';
import { decide, decisionsOn } from '../travel/pairs';

/** The row of a pair of papers: their ids in alphabetical order. */
export function pairOf(a: string, b: string): ApartRow {
  return a < b ? { a, b } : { a: b, b: a };
}

/** The primary key of a row. */
export function apartKey({ a, b }: ApartRow): [string, string] {
  return [a, b];
}

type Named = Pick<Paper, 'id' | 'ids'>;

/** Whether the user said that two papers are not the same. Papers match by any identifier. */
export type IsApart = (a: Named, b: Named) => boolean;

/**
 * Reads every pair that is not the same paper. Call it inside a transaction that includes `apart`.
 * @param more pairs that are about to be stored
 */
export async function readApart(more: readonly ApartRow[] = []): Promise<IsApart> {
  return isAmong([...(await db.apart.toArray()), ...more]);
}

/** Every pair of identifiers that the user said are not the same paper. */
export async function listApart(): Promise<[string, string][]> {
  return (await db.apart.toArray()).map(apartKey);
}

/** The stored pairs of which both papers are among these. */
export async function apartPairs(papers: Paper[]): Promise<ApartRow[]> {
  const rows = await db.apart.toArray();
  return rows.filter((row) => {
    const isPair = isAmong([row]);
    return papers.some((a) => papers.some((b) => isPair(a, b)));
  });
}

/**
 * Stores pairs of papers that are not the same. Call it inside a read-write transaction with
 * `joinTables`.
 * @param now ms
 * @returns those that were not stored yet
 */
export async function addApart(pairs: readonly ApartRow[], now: number): Promise<ApartRow[]> {
  const known = await db.apart.bulkGet(pairs.map(apartKey));
  const fresh = pairs.filter((_, index) => !known[index]);
  await db.apart.bulkPut(fresh);
  await decide(pairs, 'apart', now);
  return fresh;
}

/**
 * Deletes pairs. Call it inside a read-write transaction with `joinTables`.
 * @param now ms
 */
export async function forgetApart(pairs: readonly ApartRow[], now: number): Promise<void> {
  await db.apart.bulkDelete(pairs.map(apartKey));
  const decided = await decisionsOn(pairs);
  await decide(
    decided.flatMap(({ a, b, says }) => (says === 'apart' ? { a, b } : [])),
    'open',
    now,
  );
}

/** Whether two papers are one of the pairs, by their identifiers or by equal ones. */
function isAmong(rows: readonly ApartRow[]): IsApart {
  if (rows.length === 0) return () => false;
  const pairs = rows.map(({ a, b }) => [withEqualIds([a]), withEqualIds([b])] as const);
  return (x, y) => {
    if (x.id === y.id) return false;
    const [ours, theirs] = [x, y].map(({ ids }) => new Set(withEqualIds(ids)));
    const has = (ids: Set<string> | undefined, names: string[]) => names.some((id) => ids?.has(id));
    return pairs.some(
      ([a, b]) => (has(ours, a) && has(theirs, b)) || (has(ours, b) && has(theirs, a)),
    );
  };
}
