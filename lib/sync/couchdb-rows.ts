import { isRecord } from '../text/json';
import { LONGEST_BODY, type Outcome, type Outgoing, type Remote } from './port';
import { SyncError } from './problem';

/** A document with its id and revision. */
export type Doc = Record<string, unknown>;

/** The id of the check document. Names of other documents have only hexadecimal digits. */
export const CHECK_ID = 'offprint';

const NAME = /^[0-9a-f]{32}$/;
const REVISION = /^\d+-[0-9a-z]{1,64}$/i;
/** Most revisions of one document that are read at a time. Those that are merged are deleted. */
const MOST_REVISIONS = 20;

/**
 * A row of `_changes`. `deleted` by somebody else; Offprint marks those that it deletes, they are
 * `retired`. The content of a document that is too long is `unread`.
 */
export type ChangeRow = { id: string; revisions: string[] } & (
  | { kind: 'stored'; doc: Record<string, unknown> }
  | { kind: 'deleted' | 'retired' | 'unread' }
);

/** The answer of `_changes`. */
export interface ChangesAnswer {
  rows: ChangeRow[];
  last: string;
  /** Number of further changes; older servers don't say it. */
  pending: number | undefined;
}

/** Checks the answer of `_changes`. */
export function changesOf(answer: Record<string, unknown>): ChangesAnswer {
  const { results, last_seq: last, pending } = answer;
  if (!Array.isArray(results) || !(typeof last === 'string' || typeof last === 'number'))
    throw new SyncError({ kind: 'foreign' });
  return {
    rows: results.flatMap((row: unknown) => changeOf(row) ?? []),
    last: String(last),
    pending: typeof pending === 'number' ? pending : undefined,
  };
}

function changeOf(row: unknown): ChangeRow | undefined {
  if (!isRecord(row) || typeof row['id'] !== 'string') return undefined;
  const { id, doc, deleted, changes } = row;
  const changed: unknown[] = Array.isArray(changes) ? changes : [];
  const revisions = changed.flatMap((each) =>
    isRecord(each) && typeof each['rev'] === 'string' ? each['rev'] : [],
  );
  const named = { id, revisions };
  if (deleted === true)
    return { ...named, kind: isRecord(doc) && doc['retired'] === true ? 'retired' : 'deleted' };
  return isRecord(doc) ? { ...named, kind: 'stored', doc } : { ...named, kind: 'unread' };
}

/** Whether the id is one that Offprint gives to a document. */
export function isName(id: string): boolean {
  return NAME.test(id);
}

/** The body of a document; undefined if it is not one of Offprint's, or too long. */
export function bodyOf(doc: Record<string, unknown>): string | undefined {
  const { body } = doc;
  return typeof body === 'string' && body.length <= LONGEST_BODY ? body : undefined;
}

/** The revisions that hold different bodies, the one that CouchDB chose first. */
export function revisionsOf(doc: Record<string, unknown>): string[] {
  const { _rev: rev, _conflicts: others } = doc;
  const all = [rev, ...(Array.isArray(others) ? others : [])];
  const valid = all.filter(
    (each): each is string => typeof each === 'string' && REVISION.test(each),
  );
  return valid.slice(0, MOST_REVISIONS);
}

/** The documents of an answer of `_all_docs`, by their ids. */
export function docsOf(answer: Record<string, unknown>): Map<string, Record<string, unknown>> {
  const { rows } = answer;
  if (!Array.isArray(rows)) throw new SyncError({ kind: 'foreign' });
  return new Map(
    rows.flatMap((row: unknown) => {
      const doc = isRecord(row) ? row['doc'] : undefined;
      return isRecord(doc) && typeof doc['_id'] === 'string' ? [[doc['_id'], doc] as const] : [];
    }),
  );
}

/** The same of an answer without documents: only their revisions. */
export function headsOf(answer: Record<string, unknown>): Map<string, Record<string, unknown>> {
  const { rows } = answer;
  if (!Array.isArray(rows)) throw new SyncError({ kind: 'foreign' });
  return new Map(
    rows.flatMap((row: unknown) => {
      if (!isRecord(row) || typeof row['id'] !== 'string' || !isRecord(row['value'])) return [];
      const { rev, deleted } = row['value'];
      return deleted === true ? [] : [[row['id'], { _id: row['id'], _rev: rev }] as const];
    }),
  );
}

/** What became of a document; `rev` is its new revision if it was stored. */
export interface Stored {
  outcome: Outcome;
  rev?: string;
}

/** What an answer of `_bulk_docs` says of each document, by its id. */
export function outcomesOf(answer: unknown[]): Map<string, Stored> {
  return new Map(
    answer.flatMap((row) =>
      isRecord(row) && typeof row['id'] === 'string' ? [[row['id'], outcomeOf(row)] as const] : [],
    ),
  );
}

function outcomeOf({ error, rev }: Record<string, unknown>): Stored {
  if (error === undefined && typeof rev === 'string') return { outcome: 'stored', rev };
  if (error === 'conflict') return { outcome: 'conflict' };
  const isLarge = error === 'too_large' || error === 'document_too_large';
  return { outcome: isLarge ? 'too_large' : 'refused' };
}

/** A document as `read` and `pull` return it. */
export function remoteOf(name: string, bodies: string[], revisions: string[]): Remote {
  return { name, bodies, version: revisions.join(' ') };
}

/** A document as `_bulk_docs` takes it. */
export function docOf({ name, body, version }: Outgoing): Doc {
  const rev = version?.split(' ')[0];
  return { _id: name, body, ...(rev && { _rev: rev }) };
}

/** Deletes each revision of a document. What is stored instead merges the bodies of all. */
export function deletionsOf({ name, version = '' }: Omit<Outgoing, 'body'>): Doc[] {
  const revisions = version.split(' ').filter((rev) => rev !== '');
  return revisions.map((rev) => ({ _id: name, _rev: rev, _deleted: true, retired: true }));
}

/** Whether the document of this id is read. */
export function isRead(id: string): boolean {
  return id === CHECK_ID || isName(id);
}

/** The number with which sequences and revisions begin; they rise with every change. */
export function numberOf(sequence: string): number {
  return Number.parseInt(sequence, 10) || 0;
}
