import type { Paper } from '../../paper/paper';
import { db } from '../database';
import type { ApartRow } from '../rows';

/** The pair of two papers' ids, in the order of their texts. */
export function pairOf(a: string, b: string): ApartRow {
  return a < b ? { a, b } : { a: b, b: a };
}

/** Tells of two papers whether the user said that they are not the same. Papers are known by any of their identifiers. */
export type IsApart = (a: Paper, b: Paper) => boolean;

/** What the user said so far, and what comes with it now. Inside a transaction with `apart`. */
export async function readApart(more: readonly ApartRow[] = []): Promise<IsApart> {
  const rows = [...(await db.apart.toArray()), ...more];
  return (a, b) => rows.some((row) => isPair(row, a, b));
}

/** Every pair of identifiers of which the user said that they are not the same paper. */
export async function listApart(): Promise<[string, string][]> {
  return (await db.apart.toArray()).map(({ a, b }) => [a, b]);
}

/** The pairs among these papers that are not to be joined. */
export async function apartPairs(papers: Paper[]): Promise<ApartRow[]> {
  const rows = await db.apart.toArray();
  return rows.filter((row) => papers.some((a) => papers.some((b) => isPair(row, a, b))));
}

/** Forgets what the user said of these pairs. Inside a read-write transaction with `apart`. */
export async function forgetApart(pairs: ApartRow[]): Promise<void> {
  await db.apart.bulkDelete(pairs.map(({ a, b }): [string, string] => [a, b]));
}

function isPair(row: ApartRow, a: Paper, b: Paper): boolean {
  const names = (x: Paper, y: Paper) => x.ids.includes(row.a) && y.ids.includes(row.b);
  return a.id !== b.id && (names(a, b) || names(b, a));
}
