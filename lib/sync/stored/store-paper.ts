import { mergeEntry } from '../../merge/merge-entry';
import type { StampedEntry } from '../../paper/paper';
import { db } from '../../store/database';
import { changePaperCount } from '../../store/paper-count';
import { rowOf, stampedFrom } from '../../store/paper-row';
import { forgetSightings } from '../../store/read/sightings';
import { type PaperDocument, paperKey } from '../document';
import type { Parts } from './move-papers';
import { wholeEntry } from './read-documents';
import { orphans, type StoredShelf } from './stored-shelf';

/**
 * Stores the document of a paper. Call it inside a read-write transaction with `replicaTables`,
 * after `movePapers`.
 * @returns the entry before and after that
 */
export async function storePaper(
  document: PaperDocument,
  shelf: StoredShelf,
  parts: Parts,
  rev: number,
): Promise<{ before: StampedEntry | undefined; after: StampedEntry }> {
  const { paper, sightings, sent, parted } = document;
  const { id } = paper;
  if (!(await db.papers.get(id))) await changePaperCount(1);
  await db.papers.put(rowOf(paper, rev));
  const row = shelf.entries.get(id);
  const stubs = orphans(paper.ids, shelf.papers, shelf.entries);
  const known = [
    ...(row ? [wholeEntry(row)] : []),
    ...(parts.get(id) ?? []),
    ...stubs.map(wholeEntry),
  ];
  // What stubs keep does not travel, so it is merged again with what this machine knows. Each keeps
  // its own paper: a note of another paper is not an earlier state of the note of this one.
  const after = known.reduce<StampedEntry>(mergeEntry, document.entry);
  await db.entries.bulkDelete(stubs.flatMap((stub) => (stub.paper === id ? [] : stub.paper)));
  const isBlank = after.savedAt === undefined && after.removedAt === undefined;
  if (row || !isBlank) await db.entries.put({ ...after, rev });
  const before = shelf.get(paperKey(id));
  if (before?.kind === 'paper' && before.parted !== parted) await forgetSightings([id]);
  await db.sightings.bulkPut(sightings);
  if (parted !== '' || Object.keys(sent).length > 0)
    await db.travel.put({ paper: id, sent, parted });
  return { before: row && stampedFrom(row), after };
}
