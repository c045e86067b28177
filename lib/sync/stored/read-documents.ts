import { withStamps } from '../../merge/merge-entry';
import { OWN_KINDS, type OwnRecord } from '../../paper/own/own-record';
import type { Sighting, StampedEntry } from '../../paper/paper';
import { db } from '../../store/database';
import { ownTable } from '../../store/own/own-table';
import { paperFrom, stampedFrom } from '../../store/paper-row';
import { sightingsOf } from '../../store/read/list';
import type { EntryRow, PaperRow, SyncRow } from '../../store/rows';
import type { PaperDocument, SyncDocument } from '../document';
import { mergeSightings } from '../merge-sightings';
import { travelling } from '../stamped-entries';
import { travelRows } from './travel-rows';

const PAPER = 'paper:';

/** Documents as other machines get them, and the highest revision of what each was made from. */
export interface Read {
  travelling: SyncDocument[];
  /** Revisions of the rows of each of them. */
  revs: number[][];
}

/**
 * Reads documents by their ids. Papers that were only seen have none. Call it inside a transaction
 * with `replicaTables`.
 */
export async function readDocuments(ids: readonly string[]): Promise<Read> {
  const papers = ids.flatMap((id) => (id.startsWith(PAPER) ? id.slice(PAPER.length) : []));
  const rows = await db.papers.bulkGet(papers);
  const entries = await db.entries.bulkGet(papers);
  const travels = await travelRows(papers);
  const others = [...(await db.sync.bulkGet([...ids])), ...(await ownDocuments(ids))];
  const found = new Map<string, [SyncDocument, number[]]>();
  for (const [index, id] of papers.entries()) {
    const [row, entry, travel] = [rows[index], entries[index], travels[index]];
    if (!row || !entry || !travel || !isDecided(entry)) continue;
    const document = paperDocument(
      row,
      travelling(stampedFrom(entry)),
      await sightingsOf(id),
      travel,
    );
    found.set(PAPER + id, [document, [row.rev, entry.rev]]);
  }
  for (const other of others) {
    if (other && !found.has(other.id)) found.set(other.id, [other.document, [other.rev]]);
  }
  const read = ids.flatMap((id) => {
    const each = found.get(id);
    return each ? [each] : [];
  });
  return { travelling: read.map(([document]) => document), revs: read.map(([, revs]) => revs) };
}

/** The smart lists, tags and papers of no interest among the documents of these ids. */
export async function ownDocuments(ids: readonly string[]): Promise<SyncRow[]> {
  const rows: SyncRow[] = [];
  for (const kind of OWN_KINDS) {
    const keys = ids.flatMap((id) => (id.startsWith(`${kind}:`) ? id.slice(kind.length + 1) : []));
    for (const row of await ownTable(kind).bulkGet(keys)) {
      if (!row) continue;
      const { rev, ...record } = row;
      // The table of a kind has records of that kind.
      const document = { kind, ...record } as OwnRecord;
      rows.push({ id: `${kind}:${row.key}`, rev, document });
    }
  }
  return rows;
}

/** Whether the user has saved or removed the paper. */
function isDecided({ savedAt, removedAt }: EntryRow): boolean {
  return savedAt !== undefined || removedAt !== undefined;
}

/** The document of a paper. The sightings may be in any order. */
export function paperDocument(
  row: PaperRow,
  entry: StampedEntry,
  sightings: readonly Sighting[],
  { sent, parted }: Pick<PaperDocument, 'sent' | 'parted'>,
): PaperDocument {
  return {
    kind: 'paper',
    paper: paperFrom(row),
    entry,
    sightings: mergeSightings(sightings, []),
    sent,
    parted,
  };
}

/** The entry with a stamp for each value, and what its stub keeps. */
export function wholeEntry(row: EntryRow): StampedEntry {
  return withStamps(stampedFrom(row));
}
