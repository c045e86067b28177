import { db } from '../database';
import type { MergeRow } from '../rows';

/** All merges of a paper, the latest first: of papers into it, and of others into those. */
export async function mergesOf(paper: string): Promise<MergeRow[]> {
  const into = await db.merges.where('kept').equals(paper).toArray();
  const before = await Promise.all(into.map(({ gone }) => mergesOf(gone)));
  return [...into, ...before.flat()].sort((a, b) => b.seq - a.seq);
}

/** Ids of the papers into which others were merged. */
export async function mergedPapers(): Promise<string[]> {
  return (await db.merges.orderBy('kept').uniqueKeys()).map(String);
}

/** Ids of the papers that were merged into others after a revision of the store. */
export async function goneSince(rev: number): Promise<string[]> {
  const keys = await db.merges
    .where('[rev+gone]')
    .above([rev + 1])
    .keys();
  // The keys of a compound index are arrays of its values.
  return (keys as unknown as [number, string][]).map(([, gone]) => gone);
}

/**
 * Deletes the merges of papers that are deleted. Call it inside a read-write transaction with
 * `merges`.
 */
export async function forgetMerges(papers: string[]): Promise<void> {
  if (papers.length === 0) return;
  // A collection of `anyOf` can be read only once.
  const merges = await db.merges.where('kept').anyOf(papers).toArray();
  await db.merges.bulkDelete(merges.map(({ seq }) => seq));
  await forgetMerges(merges.map(({ gone }) => gone));
}
