import { getItems } from '../store/read/list';
import type { ZoteroRow } from '../store/rows';
import { dropRows } from '../store/zotero';
import type { ZoteroItem } from './item';
import { itemsToSend } from './items-to-send';

/** A library in one database of Zotero. */
export interface Destination {
  /** `users/0`, `groups/7` */
  library: string;
  /** `Zotero-Server-ID` */
  server: string;
  /** Waits so many ms. */
  wait: (ms: number) => Promise<void>;
}

/** A paper to be sent through the local API. */
export interface Unsent {
  row: ZoteroRow;
  item: ZoteroItem;
  tags: readonly string[];
}

/** What requests before have made of a paper. */
export interface Made {
  /** The key of its item; absent if there is none. */
  item?: string;
  /** The fields of what is below the item. */
  below: readonly Record<string, unknown>[];
}

/** A paper, and what is in Zotero of it. */
export type Begun = Unsent & { made: Made };

/**
 * Reads papers that are to be sent. Rows of papers that are no longer in the store are deleted.
 * @param now ms
 */
export async function unsentPapers(rows: readonly ZoteroRow[], now: number): Promise<Unsent[]> {
  const ids = rows.map(({ paper }) => paper);
  const items = new Map((await itemsToSend(ids, now)).map((item) => [item.id, item]));
  const tags = new Map(
    (await getItems(ids)).map(({ paper, entry }) => [paper.id, entry?.tags ?? []]),
  );
  await dropRows(ids.filter((paper) => !items.has(paper)));
  return rows.flatMap((row) => {
    const item = items.get(row.paper);
    return item ? [{ row, item, tags: tags.get(row.paper) ?? [] }] : [];
  });
}
