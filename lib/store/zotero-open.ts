import type { Paper } from '../paper/paper';
import { db } from './database';
import { getItems } from './read/list';
import type { OpenReason } from './rows';
import { requeue } from './zotero';

/** Papers that failed for the same reason. */
export interface OpenPapers {
  reason: OpenReason;
  /** The ids of all of them. */
  ids: string[];
  /** The first of them. */
  papers: Paper[];
}

/**
 * The papers that are not in Zotero, of which nobody knows, or which lack something there; grouped
 * by reason.
 * @param most papers of each group that are read
 */
export async function listOpen(most: number): Promise<OpenPapers[]> {
  const groups = new Map<OpenReason, string[]>();
  for (const { paper, reason } of await db.zotero.where('state').equals('failed').toArray()) {
    if (!reason || reason === 'found') continue;
    const group = groups.get(reason) ?? [];
    groups.set(reason, group);
    group.push(paper);
  }
  return Promise.all(
    [...groups].map(async ([reason, ids]) => {
      const items = await getItems(ids.slice(0, most));
      return { reason, ids, papers: items.map(({ paper }) => paper) };
    }),
  );
}

/** Queues these papers again if they failed, whatever the reason. @param now ms */
export async function retryPapers(papers: readonly string[], now: number): Promise<void> {
  await db.transaction('rw', db.zotero, () =>
    db.zotero
      .where('paper')
      .anyOf(papers)
      .and(({ state }) => state === 'failed')
      .modify((row) => requeue(row, now)),
  );
}
