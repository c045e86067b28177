import type { Item } from '../../paper/paper';
import { db } from '../database';
import { goneSince } from '../join/merges';
import { getItems, listIds } from './list';

/** The papers of one search index: those saved, or all others. */
export type IndexScope = 'saved' | 'rest';

/** Papers that an index must read again, how to read them, and its revision afterwards. */
export interface Changes {
  ids: string[];
  rev: number;
  /** Items that belong in the index; ids without an item don't. */
  read(ids: string[]): Promise<Item[]>;
}

/**
 * Papers that changed or were deleted after a revision; for revision 0 the whole scope, oldest
 * first.
 */
export async function changesFor(scope: IndexScope, since: number): Promise<Changes> {
  const rev = await currentRev();
  const read = async (ids: string[]) =>
    (await getItems(ids)).filter(({ entry }) => (entry !== undefined) === (scope === 'saved'));
  if (rev === since) return { ids: [], rev, read };
  if (since === 0) return { ids: await everything(scope), rev, read };
  const [papers, entries, gone] = await Promise.all([
    db.papers.where('rev').above(since).primaryKeys(),
    db.entries.where('rev').above(since).primaryKeys(),
    goneSince(since),
  ]);
  return { ids: [...new Set([...papers, ...entries, ...gone])], rev, read };
}

/** The revision of the store, which rises with every change of what lists and search show. */
export async function currentRev(): Promise<number> {
  const value = (await db.meta.get('rev'))?.value;
  return typeof value === 'number' ? value : 0;
}

/** The number of papers in a scope. */
export async function countIn(scope: IndexScope): Promise<number> {
  const [saved, all] = await Promise.all([
    db.entries.where('savedAt').above(-Infinity).count(),
    db.papers.count(),
  ]);
  return scope === 'saved' ? saved : all - saved;
}

/** Ids of all papers in a scope, oldest first. */
export async function everything(scope: IndexScope): Promise<string[]> {
  const saved = await listIds({ scope: 'saved' });
  if (scope === 'saved') return saved.reverse();
  const known = new Set(saved);
  const all = await listIds({ scope: 'seen' });
  return all.reverse().filter((id) => !known.has(id));
}
