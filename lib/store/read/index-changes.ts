import type { Item } from '../../paper/paper';
import { db } from '../database';
import { goneSince } from '../join/merges';
import { getItems, listIds } from './list';

/** What one search index holds: the collection, or every other paper that is known. */
export type IndexScope = 'saved' | 'rest';

/** Papers that an index must take in, how to read them, and the revision at which it is then. */
export interface Changes {
  ids: string[];
  rev: number;
  /** Items that belong in the index; ids without one belong out of it. */
  read(ids: string[]): Promise<Item[]>;
}

/** Papers and entries that changed or went after a revision; everything in the scope, oldest first, after revision 0. */
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

/** The revision of the store: it rises with every change of what lists and search show. */
export async function currentRev(): Promise<number> {
  const value = (await db.meta.get('rev'))?.value;
  return typeof value === 'number' ? value : 0;
}

/** How many papers a scope holds. */
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
