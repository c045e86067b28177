import type { Paper } from '../../paper/paper';
import { db } from '../database';
import type { ApartRow } from '../rows';

/** The row of a pair of papers: their ids in alphabetical order. */
export function pairOf(a: string, b: string): ApartRow {
  return a < b ? { a, b } : { a: b, b: a };
}

/** The primary key of a row. */
export function apartKey({ a, b }: ApartRow): [string, string] {
  return [a, b];
}

/** Whether the user said that two papers are not the same. Papers match by any identifier. */
export type IsApart = (a: Paper, b: Paper) => boolean;

/**
 * Reads every pair that is not the same paper. Call it inside a transaction that includes `apart`.
 * @param more pairs that are about to be stored
 */
export async function readApart(more: readonly ApartRow[] = []): Promise<IsApart> {
  const rows = [...(await db.apart.toArray()), ...more];
  return (a, b) => rows.some((row) => isPair(row, a, b));
}

/** Every pair of identifiers that the user said are not the same paper. */
export async function listApart(): Promise<[string, string][]> {
  return (await db.apart.toArray()).map(apartKey);
}

/** The stored pairs of which both papers are among these. */
export async function apartPairs(papers: Paper[]): Promise<ApartRow[]> {
  const rows = await db.apart.toArray();
  return rows.filter((row) => papers.some((a) => papers.some((b) => isPair(row, a, b))));
}

/** Deletes pairs. Call it inside a read-write transaction that includes `apart`. */
export async function forgetApart(pairs: ApartRow[]): Promise<void> {
  await db.apart.bulkDelete(pairs.map(apartKey));
}

function isPair(row: ApartRow, a: Paper, b: Paper): boolean {
  const names = (x: Paper, y: Paper) => x.ids.includes(row.a) && y.ids.includes(row.b);
  return a.id !== b.id && (names(a, b) || names(b, a));
}
