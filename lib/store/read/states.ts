import type { PaperState } from '../../paper/capture';
import { isNew } from '../../paper/capture';
import { isSaved } from '../../paper/paper';
import { db } from '../database';
import { hiddenAmong } from '../own/read-hidden';
import type { PaperRow } from '../rows';
import { rowsWithIds } from './matching-rows';

/**
 * The states of the papers with these identifiers, in their order; unknown identifiers are left
 * out.
 * @param now ms
 */
export async function statesOf(ids: string[], now: number): Promise<PaperState[]> {
  return statesIn(await rowsWithIds(ids), ids, now);
}

/**
 * The same of papers that have been read.
 * @param papers all that have one of the identifiers
 * @param added ids of those without an entry
 */
export async function statesIn(
  papers: readonly PaperRow[],
  ids: readonly string[],
  now: number,
  added: ReadonlySet<string> = new Set(),
): Promise<PaperState[]> {
  const known = papers.filter(({ id }) => !added.has(id)).map(({ id }) => id);
  const [entries, hidden] = await Promise.all([
    db.entries.bulkGet(known),
    hiddenAmong(papers.flatMap((paper) => paper.ids)),
  ]);
  const byPaper = new Map(known.map((id, index) => [id, entries[index]]));
  // Where two papers share an identifier, the state of the saved one is shown.
  const savedLast = [...papers].sort(
    (a, b) => Number(isSaved(byPaper.get(a.id))) - Number(isSaved(byPaper.get(b.id))),
  );
  const byId = new Map(savedLast.flatMap((paper) => paper.ids.map((id) => [id, paper] as const)));
  return [...new Set(ids)].flatMap((id) => {
    const paper = byId.get(id);
    if (!paper) return [];
    const entry = byPaper.get(paper.id);
    const isHidden = !isSaved(entry) && paper.ids.some((each) => hidden.has(each));
    const isFresh = !isHidden && isNew(paper, now);
    const state = isSaved(entry) ? 'saved' : isFresh ? 'new' : 'seen';
    return {
      id,
      state,
      tags: isSaved(entry) ? entry.tags : [],
      firstSeen: paper.firstSeen,
      ...(isSaved(entry) && { savedAt: entry.savedAt }),
      ...(isHidden && { hidden: true }),
    };
  });
}

/**
 * The ids of the papers with these identifiers, in their order; unknown identifiers are left out.
 */
export async function paperIds(ids: string[]): Promise<string[]> {
  const papers = await Promise.all(
    [...new Set(ids)].map((id) => db.papers.where('ids').equals(id).primaryKeys()),
  );
  return [...new Set(papers.flatMap((found) => found.at(-1) ?? []))];
}
