import { machineOf } from '../../paper/edit-stamp';
import { stampsIn } from '../../paper/entry-stamps';
import { OWN_KINDS, type OwnRecord } from '../../paper/own/own-record';
import { isSaved, type StampedEntry } from '../../paper/paper';
import { db, nextRev } from '../../store/database';
import { seeStamps } from '../../store/edit/clock';
import { ownTable } from '../../store/own/own-table';
import { withoutStamps } from '../../store/paper-row';
import type { CameRow } from '../../store/rows';
import { pairRow } from '../../store/travel/pairs';
import { type OtherDocument, otherId } from '../../store/travel/records';
import { sameJson } from '../../text/json';
import {
  documentId,
  type MovedDocument,
  type PairDocument,
  pairKey,
  type SyncDocument,
} from '../document';
import type { Written } from '../receive';
import { travelling } from '../stamped-entries';
import { movePapers, partPapers } from './move-papers';
import { settleCitekeys } from './settle-citekeys';
import { storePaper } from './store-paper';
import type { StoredShelf } from './stored-shelf';

/** How the documents are stored. */
interface Applying {
  /** The revisions of what the server holds, and of what waits for it. */
  revs: { clean: number; waits: number };
  /** ms */
  now: number;
  /** Whether everything comes from the server for the first time: then it is no news. */
  isFirst: boolean;
}

/**
 * Stores documents that `receive` returned. Call it inside a read-write transaction with
 * `replicaTables`.
 */
export async function applyWritten(
  written: readonly Written[],
  shelf: StoredShelf,
  { revs, now, isFirst }: Applying,
): Promise<void> {
  if (written.length === 0) return;
  const revOf = new Map(
    written.map(({ document, waits }) => [document, waits ? revs.waits : revs.clean]),
  );
  const documents = written.map(({ document }) => document);
  await seeStamps(stampsOf(documents), now);
  const papers = documents.filter((each) => each.kind === 'paper');
  const moved = documents.filter((each) => each.kind === 'moved');
  const others = documents.filter((each) => each.kind !== 'paper' && each.kind !== 'moved');
  const rev = Math.max(revs.clean, revs.waits);
  const joined = moved.filter((each) => !isApart(each, documents, shelf));
  const parts = await movePapers(joined, papers, shelf, rev, now);
  await partPapers(papers, shelf);
  const came: Omit<CameRow, 'seq'>[] = [];
  const richer: string[] = [];
  for (const document of papers) {
    const { before, after } = await storePaper(document, shelf, parts, revOf.get(document) ?? 0);
    if (!sameJson(travelling(after), travelling(document.entry))) richer.push(after.paper);
    const news = isFirst ? undefined : newsOf(before, after, now);
    if (news) came.push(news);
  }
  await offerAgain(richer);
  // The database numbers them.
  await db.came.bulkAdd(came as CameRow[]);
  for (const document of [...moved, ...others])
    await storeOther(document, revOf.get(document) ?? 0);
  await storePairs(others.filter((each) => each.kind === 'pair'));
  await settleCitekeys(
    papers.flatMap(({ entry }) => entry.citekey ?? []),
    now,
  );
}

/**
 * Makes papers wait for the server for which this machine kept more than was merged with what came,
 * such as a note of a paper that is part of another one now.
 */
async function offerAgain(papers: readonly string[]): Promise<void> {
  if (papers.length === 0) return;
  const rev = await nextRev();
  await db.entries
    .where('paper')
    .anyOf([...papers])
    .modify({ rev });
}

/** Whether the user told a paper apart from the one to which its stub points. */
function isApart(
  { id, into }: MovedDocument,
  written: readonly SyncDocument[],
  shelf: StoredShelf,
): boolean {
  const key = pairKey(id, into);
  const decided = written.find((each) => documentId(each) === key) ?? shelf.get(key);
  return decided?.kind === 'pair' && decided.says === 'apart';
}

function* stampsOf(documents: readonly SyncDocument[]): Generator<string> {
  for (const each of documents) {
    if (each.kind === 'paper') {
      yield* stampsIn([each.entry]);
      yield each.parted;
    } else if (each.kind === 'settings') {
      yield* Object.values(each.values).map(({ stamp }) => stamp);
    } else if (each.kind !== 'moved') yield each.stamp;
  }
}

/** What the user gets to know of a change by another machine. */
function newsOf(
  before: StampedEntry | undefined,
  after: StampedEntry,
  now: number,
): Omit<CameRow, 'seq'> | undefined {
  const [was, is] = [before && withoutStamps(before), withoutStamps(after)];
  if (sameJson(was, is) || !(isSaved(was) || isSaved(is))) return undefined;
  const latest = [...stampsIn([after])].sort().at(-1) ?? '';
  return {
    at: now,
    machine: machineOf(latest),
    paper: after.paper,
    before: was ?? null,
    after: is,
  };
}

async function storeOther(document: OtherDocument, rev: number): Promise<void> {
  const own = OWN_KINDS.find((kind) => kind === document.kind);
  if (own) {
    const { kind: _, ...record } = document as OwnRecord;
    await ownTable(own).put({ ...record, rev });
  } else if (document.kind === 'pair') await db.sync.put(pairRow(document, rev));
  else await db.sync.put({ id: otherId(document), rev, document });
}

async function storePairs(pairs: readonly PairDocument[]): Promise<void> {
  const [apart, others] = [
    pairs.filter(({ says }) => says === 'apart'),
    pairs.filter(({ says }) => says !== 'apart'),
  ];
  await db.apart.bulkPut(apart.map(({ a, b }) => ({ a, b })));
  await db.apart.bulkDelete(others.map(({ a, b }): [string, string] => [a, b]));
}
