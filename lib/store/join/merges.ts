import { db } from '../database';
import type { MergeRow } from '../rows';

/** The merges that made a paper what it is, the latest first: of papers into it, and of others into those. */
export async function mergesOf(paper: string): Promise<MergeRow[]> {
  const into = await db.merges.where('kept').equals(paper).toArray();
  const before = await Promise.all(into.map(({ gone }) => mergesOf(gone)));
  return [...into, ...before.flat()].sort((a, b) => b.seq - a.seq);
}

/** Ids of the papers into which others went. */
export async function mergedPapers(): Promise<string[]> {
  return (await db.merges.orderBy('kept').uniqueKeys()).map(String);
}

/** Ids of the papers that went into others after a revision of the store. */
export async function goneSince(rev: number): Promise<string[]> {
  const keys = await db.merges
    .where('[rev+gone]')
    .above([rev + 1])
    .keys();
  // An index of a number and a text has such pairs for keys.
  return (keys as unknown as [number, string][]).map(([, gone]) => gone);
}

/** Forgets of what papers that are forgotten were made. Inside a read-write transaction with `merges`. */
export async function forgetMerges(papers: string[]): Promise<void> {
  if (papers.length === 0) return;
  const merges = db.merges.where('kept').anyOf(papers);
  const gone = (await merges.toArray()).map((merge) => merge.gone);
  await merges.delete();
  await forgetMerges(gone);
}
