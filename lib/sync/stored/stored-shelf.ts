import { mergeEntry } from '../../merge/merge-entry';
import { blankEntry } from '../../paper/entry-state';
import type { StampedEntry } from '../../paper/paper';
import { db } from '../../store/database';
import { sightingsOf } from '../../store/read/list';
import type { EntryRow, PaperRow, SyncRow } from '../../store/rows';
import { type PairDocument, type PaperDocument, paperKey, type SyncDocument } from '../document';
import { hasId, namesId, type Shelf } from '../shelf';
import { ownDocuments, paperDocument, wholeEntry } from './read-documents';
import { travelRows } from './travel-rows';

/** A shelf of stored documents, and the rows from which they were made. */
export interface StoredShelf extends Shelf {
  papers: ReadonlyMap<string, PaperRow>;
  /** By paper. Those of removed papers that are not here may be under any identifier. */
  entries: ReadonlyMap<string, EntryRow>;
}

/**
 * Reads what concerns incoming documents: all papers, stubs and pairs that are connected with them
 * by identifiers. Papers that were only seen are among them, without anything by the user, so that
 * their facts are merged. Call it inside a transaction with `replicaTables`.
 */
export async function loadShelf(incoming: readonly SyncDocument[]): Promise<StoredShelf> {
  const { papers, others, ids } = await gather(incoming);
  const plain = incoming.flatMap((each) => ('values' in each || 'key' in each ? idOf(each) : []));
  for (const row of [...(await db.sync.bulkGet(plain)), ...(await ownDocuments(plain))])
    if (row) others.set(row.id, row);
  const rows = await db.entries.bulkGet(ids);
  const entries = new Map(ids.flatMap((id, index) => (rows[index] ? [[id, rows[index]]] : [])));
  const documents = await papersOf(papers, entries);
  for (const each of incoming) {
    if (each.kind !== 'paper' || papers.has(each.paper.id)) continue;
    const stub = orphanOf(each, papers, entries);
    if (stub) documents.set(paperKey(each.paper.id), stub);
  }
  const all = new Map<string, SyncDocument>([
    ...[...others].map(([id, row]) => [id, row.document] as const),
    ...documents,
  ]);
  return { papers, entries, ...shelfOf(all) };
}

/** The papers, stubs and pairs that are connected with documents, and all their identifiers. */
async function gather(incoming: readonly SyncDocument[]) {
  const papers = new Map<string, PaperRow>();
  const others = new Map<string, SyncRow>();
  const ids = new Set<string>();
  for (let fresh = namesIn(incoming); fresh.length > 0; ) {
    for (const id of fresh) ids.add(id);
    const found = await db.papers.where('ids').anyOf(fresh).distinct().toArray();
    const byId = await db.papers.bulkGet(fresh);
    const stubs = await db.sync.bulkGet(fresh.map(paperKey));
    const pairs = await db.sync.where('names').anyOf(fresh).distinct().toArray();
    const rows = [...found, ...byId].filter((row) => row !== undefined);
    for (const row of rows) papers.set(row.id, row);
    const more = [...stubs, ...pairs].filter((row) => row !== undefined);
    for (const row of more) others.set(row.id, row);
    const names = [
      ...rows.flatMap((row) => [row.id, ...row.ids]),
      ...namesIn(more.map(({ document }) => document)),
    ];
    fresh = [...new Set(names)].filter((id) => !ids.has(id));
  }
  return { papers, others, ids: [...ids] };
}

/** The identifiers that documents name. */
function namesIn(documents: readonly SyncDocument[]): string[] {
  const names = documents.flatMap((each) => {
    if (each.kind === 'paper') return [each.paper.id, ...each.paper.ids];
    if (each.kind === 'moved') return [each.id, each.into];
    return each.kind === 'pair' ? [each.a, each.b] : [];
  });
  return [...new Set(names)];
}

async function papersOf(
  papers: ReadonlyMap<string, PaperRow>,
  entries: ReadonlyMap<string, EntryRow>,
): Promise<Map<string, SyncDocument>> {
  const travels = await travelRows([...papers.keys()]);
  const documents = new Map<string, SyncDocument>();
  for (const [index, row] of [...papers.values()].entries()) {
    const entry = entries.get(row.id);
    const whole = entry ? wholeEntry(entry) : blankEntry(row.id);
    const travel = travels[index] ?? { sent: {}, parted: '' };
    const { sent, parted } = travel;
    const sightings = await sightingsOf(row.id);
    documents.set(paperKey(row.id), paperDocument(row, whole, sightings, { sent, parted }));
  }
  return documents;
}

/**
 * The document of an incoming paper that is not here, if the user removed it elsewhere and its stub
 * came with a backup.
 */
function orphanOf(
  { paper, parted }: PaperDocument,
  papers: ReadonlyMap<string, PaperRow>,
  entries: ReadonlyMap<string, EntryRow>,
): PaperDocument | undefined {
  const stubs = orphans([paper.id, ...paper.ids], papers, entries);
  const [first, ...others] = stubs.map(
    (stub): StampedEntry => ({ ...wholeEntry(stub), paper: paper.id }),
  );
  if (!first) return undefined;
  const entry = others.reduce(mergeEntry, first);
  return { kind: 'paper', paper, entry, sightings: [], sent: {}, parted };
}

/** The stubs of papers that are not here, under these identifiers. */
export function orphans(
  ids: readonly string[],
  papers: ReadonlyMap<string, PaperRow>,
  entries: ReadonlyMap<string, EntryRow>,
): EntryRow[] {
  return [...new Set(ids)].flatMap((id) => (papers.has(id) ? [] : (entries.get(id) ?? [])));
}

function idOf(document: SyncDocument): string[] {
  if (document.kind === 'settings') return ['settings'];
  return 'key' in document ? [`${document.kind}:${document.key}`] : [];
}

function shelfOf(all: ReadonlyMap<string, SyncDocument>): Shelf {
  const byId = new Map<string, Set<SyncDocument>>();
  for (const document of all.values())
    for (const id of namesIn([document])) {
      const there = byId.get(id);
      if (there) there.add(document);
      else byId.set(id, new Set([document]));
    }
  const withOne = (ids: readonly string[]) => [
    ...new Set(ids.flatMap((id) => [...(byId.get(id) ?? [])])),
  ];
  return {
    get: (id) => all.get(id),
    withIds: (ids) => withOne(ids).filter((each): each is PaperDocument => hasId(each, ids)),
    pairsWith: (ids) => withOne(ids).filter((each): each is PairDocument => namesId(each, ids)),
  };
}
