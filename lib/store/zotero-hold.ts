import { db } from './database';
import type { ZoteroHold, ZoteroRow } from './rows';

/**
 * Stores how papers are sent, before they are. Papers that no longer wait, were handed over already
 * or have another target by now are left out.
 * @param hold of a paper, by its place in the batch
 */
export function holdPapers(
  batch: readonly ZoteroRow[],
  hold: (row: ZoteroRow, index: number) => ZoteroHold,
): Promise<ZoteroRow[]> {
  return db.transaction('rw', db.zotero, async () => {
    const stored = await db.zotero.bulkGet(batch.map(({ paper }) => paper));
    const rows = stored.flatMap((row, index): ZoteroRow[] => {
      if (row?.state !== 'waiting' || row.session !== undefined) return [];
      if (row.target !== batch[index]?.target) return [];
      return [{ ...row, api: row.api ?? hold(row, index) }];
    });
    await db.zotero.bulkPut(rows);
    return rows;
  });
}

/** Records papers that Zotero has, unless something is known of them. */
export async function addFound(found: readonly ZoteroRow[]): Promise<void> {
  await db.transaction('rw', db.zotero, async () => {
    const stored = await db.zotero.bulkGet(found.map(({ paper }) => paper));
    await db.zotero.bulkPut(found.filter((_, index) => stored[index] === undefined));
  });
}

/** Those of the papers of which nothing is known, in their order. */
export async function unknownPapers(papers: readonly string[]): Promise<string[]> {
  const stored = await db.zotero.bulkGet([...papers]);
  return papers.filter((_, index) => stored[index] === undefined);
}
