import type { StampedEntry } from '../../paper/paper';
import { idOrder } from '../../paper/registries';
import { db } from '../../store/database';
import { storeJoins } from '../../store/join/join';
import { changePaperCount } from '../../store/paper-count';
import { paperFrom, rowOf } from '../../store/paper-row';
import type { MergeReason } from '../../store/rows';
import { type MovedDocument, type PaperDocument, pairKey, paperKey } from '../document';
import { wholeEntry } from './read-documents';
import type { StoredShelf } from './stored-shelf';

/** Entries that become part of others, by the paper that they become part of. */
export type Parts = Map<string, StampedEntry[]>;

/**
 * Moves sightings, entries and journal of papers that are part of others now, and records how to
 * reverse it. Call it inside a read-write transaction with `replicaTables`.
 * @param papers that are stored after it
 * @param now ms
 */
export async function movePapers(
  moved: readonly MovedDocument[],
  papers: readonly PaperDocument[],
  shelf: StoredShelf,
  rev: number,
  now: number,
): Promise<Parts> {
  const parts: Parts = new Map();
  const placeOf = places(moved, papers, shelf);
  // A stub points to an id that comes before its own: so papers move on with all that they got.
  for (const { id, into } of [...moved].sort((a, b) => idOrder(b.id, a.id))) {
    const place = placeOf(into);
    const entry = shelf.entries.get(id);
    const all = [...(parts.get(id) ?? []), ...(entry ? [wholeEntry(entry)] : [])];
    parts.set(place, [...(parts.get(place) ?? []), ...all]);
    const comes = papers.find(({ paper }) => paper.id === place);
    await movePaper({ id, into: place }, comes, shelf, rev, now);
  }
  return parts;
}

async function movePaper(
  { id, into }: Pick<MovedDocument, 'id' | 'into'>,
  comes: PaperDocument | undefined,
  shelf: StoredShelf,
  rev: number,
  now: number,
): Promise<void> {
  const [gone, there] = await db.papers.bulkGet([id, into]);
  const kept = there ? paperFrom(there) : comes?.paper;
  if (gone && kept) {
    const pair = shelf.get(pairKey(id, into));
    const why: MergeReason = pair?.kind === 'pair' && pair.says === 'same' ? 'hand' : 'id';
    await storeJoins([{ kept, gone: paperFrom(gone), why, stored: true }], rev, now);
    await db.papers.delete(id);
    if (!there) await db.papers.put(rowOf(kept, rev));
    await changePaperCount(there ? -1 : 0);
  }
  await db.entries.delete(id);
  await db.travel.delete(id);
}

/** Where the paper of an id is stored: the stubs may point to further stubs. */
function places(
  moved: readonly MovedDocument[],
  papers: readonly PaperDocument[],
  shelf: StoredShelf,
): (id: string) => string {
  const next = new Map(moved.map(({ id, into }) => [id, into]));
  const written = new Set(papers.map(({ paper }) => paper.id));
  const intoOf = (id: string) => {
    const document = shelf.get(paperKey(id));
    return next.get(id) ?? (document?.kind === 'moved' ? document.into : undefined);
  };
  return function placeOf(id): string {
    const into = written.has(id) ? undefined : intoOf(id);
    return into === undefined ? id : placeOf(into);
  };
}

/**
 * Makes papers that were part of others papers of their own again. Call it like `movePapers`.
 */
export async function partPapers(
  papers: readonly PaperDocument[],
  shelf: StoredShelf,
): Promise<void> {
  const parted = papers.filter(({ paper }) => shelf.get(paperKey(paper.id))?.kind === 'moved');
  const ids = parted.map(({ paper }) => paper.id);
  if (ids.length === 0) return;
  await db.sync.bulkDelete(ids.map(paperKey));
  await db.merges.where('gone').anyOf(ids).delete();
}
