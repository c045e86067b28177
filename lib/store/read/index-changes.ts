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
  /** Whether papers may have been deleted without a trace, so that all ids must be compared. */
  deleted: boolean;
  /** Items that belong in the index; ids without an item don't. */
  read(ids: string[]): Promise<Item[]>;
}

/**
 * Papers that changed or were deleted after a revision; for revision 0 the whole scope, oldest
 * first.
 * @param most for revision 0: of more papers than these only one more is read. All papers count
 *   then, whatever the scope
 */
export async function changesFor(
  scope: IndexScope,
  since: number,
  most = Infinity,
): Promise<Changes> {
  const { rev, deletedAt } = await revisions();
  const read = async (ids: string[]) =>
    (await getItems(ids)).filter(({ entry }) => (entry !== undefined) === (scope === 'saved'));
  if (rev === since) return { ids: [], rev, deleted: false, read };
  if (since === 0) {
    const some = most < Infinity ? await oldest(scope, most + 1) : [];
    const ids = some.length > most ? some : await everything(scope);
    return { ids, rev, deleted: false, read };
  }
  const [papers, seenAgain, entries, gone] = await Promise.all([
    db.papers.where('rev').above(since).primaryKeys(),
    db.papers.where('seenRev').above(since).primaryKeys(),
    db.entries.where('rev').above(since).primaryKeys(),
    goneSince(since),
  ]);
  const ids = [...new Set([...papers, ...seenAgain, ...entries, ...gone])];
  return { ids, rev, deleted: deletedAt > since, read };
}

/** Ids of the first papers of a scope; for `rest` of all papers. */
async function oldest(scope: IndexScope, count: number): Promise<string[]> {
  const all = scope === 'saved' ? db.entries.orderBy('savedAt') : db.papers.orderBy('lastSeen');
  return all.limit(count).primaryKeys();
}

async function revisions(): Promise<{ rev: number; deletedAt: number }> {
  const rows = await db.meta.bulkGet(['rev', 'deleted']);
  const [rev = 0, deletedAt = 0] = rows.map((row) =>
    typeof row?.value === 'number' ? row.value : 0,
  );
  return { rev, deletedAt };
}

/** The revision of the store, which rises with every change of what lists and search show. */
export async function currentRev(): Promise<number> {
  const value = (await db.meta.get('rev'))?.value;
  return typeof value === 'number' ? value : 0;
}

/** Ids of all papers in a scope, oldest first. */
export async function everything(scope: IndexScope): Promise<string[]> {
  const saved = await listIds({ scope: 'saved' });
  if (scope === 'saved') return saved.reverse();
  const known = new Set(saved);
  const all = await listIds({ scope: 'seen' });
  return all.reverse().filter((id) => !known.has(id));
}
