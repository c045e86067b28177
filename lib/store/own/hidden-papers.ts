import { db } from '../database';
import type { Operation } from '../edit/journal';
import { changeRecords } from './change-records';
import { hiddenAmong } from './read-hidden';

/**
 * Marks stored papers as of no interest: listings cover them. A paper that is saved is never
 * covered.
 * @param ids of papers
 * @param now ms
 * @returns undefined when nothing changed
 * @throws OwnLimitError
 */
export async function hidePapers(
  ids: readonly string[],
  now: number,
): Promise<Operation | undefined> {
  const papers = await db.papers.bulkGet([...ids]);
  return changeRecords(
    'hide',
    async () => {
      const hidden = await hiddenAmong(papers.flatMap((paper) => paper?.ids ?? []));
      return papers.flatMap((paper) => {
        if (!paper || paper.ids.some((id) => hidden.has(id))) return [];
        return {
          kind: 'hidden' as const,
          key: paper.id,
          value: { ids: paper.ids, title: paper.title },
        };
      });
    },
    now,
  );
}

/**
 * Shows papers again on listings.
 * @param ids any identifiers of them
 * @param now ms
 */
export function showPapers(ids: readonly string[], now: number): Promise<Operation | undefined> {
  return changeRecords(
    'unhide',
    async () => {
      const keys = await db.hidden
        .where('value.ids')
        .anyOf([...ids])
        .primaryKeys();
      return [...new Set(keys)].map((key) => ({ kind: 'hidden' as const, key, value: null }));
    },
    now,
  );
}
