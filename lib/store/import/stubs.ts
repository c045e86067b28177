import type { RemovedPaper, StampedEntry } from '../../paper/paper';
import { db } from '../database';
import type { Matcher } from '../join/match';
import { stampedFrom } from '../paper-row';

/** The entries of removed papers. */
export interface Stubs {
  /** With the paper under which each is kept. */
  entries: [paper: string, entry: StampedEntry][];
  /** Ids of stored stubs that are kept under another paper from now on. */
  replaced: string[];
}

/**
 * Under which papers the stubs of a file are kept. A paper that is not here has no row: its stub is
 * kept under each of its identifiers, and applies when the paper comes, in whatever order files are
 * imported. The stored stubs of papers that come now are returned too.
 * @param matcher to which all papers of the file were added
 */
export async function stubsOf(removed: readonly RemovedPaper[], matcher: Matcher): Promise<Stubs> {
  const entries = removed.flatMap(({ ids, entry }): Stubs['entries'] => {
    const [row] = matcher.withIds(ids);
    return row ? [[row.id, entry]] : ids.map((id) => [id, { ...entry, paper: id }]);
  });
  const { rows } = matcher.changes();
  const others = rows.flatMap(({ id, ids }) =>
    ids.flatMap((each): [string, string][] => (each === id ? [] : [[id, each]])),
  );
  const stored = await db.entries.bulkGet(others.map(([, other]) => other));
  const papers = await db.papers.bulkGet(others.map(([, other]) => other));
  const alone = others.flatMap(([paper, other], index): [string, string, StampedEntry][] => {
    const row = stored[index];
    return row && !papers[index] ? [[paper, other, stampedFrom(row)]] : [];
  });
  return {
    entries: [
      ...entries,
      ...alone.map(([paper, , entry]) => [paper, entry] as [string, StampedEntry]),
    ],
    replaced: alone.map(([, other]) => other),
  };
}
