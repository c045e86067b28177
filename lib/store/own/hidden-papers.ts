import type { HiddenPaper } from '../../paper/own/hidden-paper';
import { db } from '../database';
import type { Operation } from '../edit/journal';
import { changeRecords } from './change-records';

/** A paper of no interest, and the key under which it is kept. */
export type KeyedHidden = HiddenPaper & { key: string };

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

/** The papers of no interest, the latest first. */
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
