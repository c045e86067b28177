import type { Table } from 'dexie';
import { OWN_KINDS } from '../../paper/own/own-record';
import { db } from '../../store/database';
import { ownTable } from '../../store/own/own-table';
import { currentRev } from '../../store/read/index-changes';
import type { Revised } from '../../store/rows';
import { paperKey } from '../../store/travel/records';
import { isRecord } from '../../text/json';
import { BATCH } from '../port';
import type { Changed } from '../replica';
import { readDocuments } from './read-documents';

/**
 * How far changes were sent: all up to revision `from`, and of those up to revision `to` the
 * documents whose id is not after `after`.
 */
interface Sent {
  from: number;
  to: number;
  after: string;
}

/** Ids of the documents that follow a cursor, so that they need not be listed for each batch. */
export interface Waiting {
  pushed: string;
  sent: Sent;
  ids: string[];
}

/**
 * The next documents that changed on this machine. Call it inside a transaction with
 * `replicaTables`.
 * @param clean revisions after the cursor in which only changes of the server were stored
 * @param last what the call before returned
 */
export async function changedSince(
  pushed: string | undefined,
  clean: readonly number[],
  last: Waiting | undefined,
): Promise<{ changed: Changed; waiting: Waiting | undefined }> {
  const { sent, ids } =
    last && last.pushed === pushed ? last : await listSince(readSent(pushed), clean);
  const batch = ids.slice(0, BATCH);
  const rest = ids.slice(BATCH);
  const { travelling, revs } = await readDocuments(batch);
  // What was changed since it was listed has a later revision, and is listed again.
  const documents = travelling.filter((_, index) =>
    (revs[index] ?? []).some((rev) => rev > sent.from && rev <= sent.to && !clean.includes(rev)),
  );
  const more = rest.length > 0;
  const next = more
    ? { ...sent, after: batch.at(-1) ?? sent.after }
    : { from: sent.to, to: sent.to, after: '' };
  const cursor = JSON.stringify(next);
  return {
    changed: { documents, pushed: cursor, more },
    waiting: more ? { pushed: cursor, sent: next, ids: rest } : undefined,
  };
}

async function listSince(start: Sent, clean: readonly number[]): Promise<Omit<Waiting, 'pushed'>> {
  const isWithin = start.to > start.from;
  const to = isWithin ? start.to : await currentRev();
  const sent = { from: start.from, to, after: isWithin ? start.after : '' };
  const ids = new Set<string>();
  for (const [above, upTo] of gaps(sent, clean))
    for (const id of await idsBetween(above, upTo)) ids.add(id);
  return { sent, ids: [...ids].filter((id) => id > sent.after).sort() };
}

/** The ids of the documents with a row whose revision is above the first and up to the second. */
async function idsBetween(above: number, upTo: number): Promise<string[]> {
  const keysOf = (table: Table<Revised, string>) =>
    table.where('rev').between(above, upTo, false, true).primaryKeys();
  const entries = await keysOf(db.entries);
  const known = new Set(entries);
  // At the start all entries are listed anyway.
  const papers = above === 0 ? [] : await keysOf(db.papers);
  const others = papers.filter((id) => !known.has(id));
  const changed = await db.entries.where('paper').anyOf(others).primaryKeys();
  const ids = [...entries, ...changed].map(paperKey);
  ids.push(...(await keysOf(db.sync)));
  for (const kind of OWN_KINDS)
    ids.push(...(await keysOf(ownTable(kind))).map((key) => `${kind}:${key}`));
  return ids;
}

/**
 * The revisions between the clean ones, which are all after `from`, as pairs of which the first is
 * not part.
 */
function gaps({ from, to }: Sent, clean: readonly number[]): [number, number][] {
  const found: [number, number][] = [];
  let start = from;
  for (const rev of [...clean, to + 1].sort((a, b) => a - b)) {
    if (rev - 1 > start) found.push([start, Math.min(rev - 1, to)]);
    start = rev;
  }
  return found.filter(([above, upTo]) => above < upTo);
}

function readSent(pushed: string | undefined): Sent {
  const value: unknown = pushed === undefined ? undefined : JSON.parse(pushed);
  // Nothing else writes cursors.
  return isRecord(value) ? (value as unknown as Sent) : { from: 0, to: 0, after: '' };
}

/**
 * The number of documents that follow a cursor. Only the first batch is read: further entries are
 * counted, also those without a document because the user neither saved nor removed the paper.
 * Call it like `changedSince`.
 */
export async function countSince(
  pushed: string | undefined,
  clean: readonly number[],
): Promise<number> {
  const { changed, waiting } = await changedSince(pushed, clean, undefined);
  return changed.documents.length + (waiting?.ids.length ?? 0);
}

/** The clean revisions that still matter after that cursor. */
export function cleanAfter(pushed: string | undefined, clean: readonly number[]): number[] {
  const { from } = readSent(pushed);
  return clean.filter((rev) => rev > from);
}
