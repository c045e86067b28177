import type { HiddenPaper } from '../../paper/own/hidden-paper';
import { isSaved } from '../../paper/paper';
import { db } from '../database';

/** A paper of no interest, and the key under which it is kept. */
export type KeyedHidden = HiddenPaper & { key: string };

/** The papers of no interest, the latest first; also those that are no longer stored. */
export async function hiddenPapers(): Promise<KeyedHidden[]> {
  const rows = await db.hidden.orderBy('rev').reverse().toArray();
  return rows.flatMap(({ key, value }) => (value ? { key, ...value } : []));
}

/** All identifiers of papers of no interest. */
export async function hiddenIds(): Promise<Set<string>> {
  return new Set((await db.hidden.orderBy('value.ids').keys()).map(String));
}

/** Those of the identifiers that belong to papers of no interest. */
export async function hiddenAmong(ids: readonly string[]): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const found = await db.hidden
    .where('value.ids')
    .anyOf([...ids])
    .keys();
  return new Set(found.map(String));
}

/** How many papers of no interest are no longer stored, or not on this machine. */
export async function countForgotten(): Promise<number> {
  const hidden = await hiddenPapers();
  const ids = hidden.flatMap((paper) => paper.ids);
  const stored = new Set(await db.papers.where('ids').anyOf(ids).keys());
  return hidden.filter((paper) => !paper.ids.some((id) => stored.has(id))).length;
}

/** The stored papers of no interest: those of them that are not saved. */
export async function hiddenKnown(): Promise<Set<string>> {
  const ids = [...(await hiddenIds())];
  const papers = await db.papers.where('ids').anyOf(ids).primaryKeys();
  const entries = await db.entries.bulkGet(papers);
  return new Set(papers.filter((_, index) => !isSaved(entries[index])));
}
