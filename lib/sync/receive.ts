import { sameJson } from '../text/json';
import {
  documentId,
  type PairDocument,
  pairKey,
  paperKey,
  type RecordDocument,
  type SyncDocument,
} from './document';
import type { Entries } from './entries';
import { joinPair, receiveMoved, receivePaper } from './join-documents';
import { mergePair, mergeRecord, mergeSettings } from './merge-documents';
import { parseDocument } from './parse-document';
import { type Overlay, overlay, type Shelf } from './shelf';

/** A document that has to be stored. */
export interface Written {
  document: SyncDocument;
  /** Whether the server does not hold it yet. */
  waits: boolean;
}

/**
 * Merges documents of the server into a collection. Papers that are the same by their identifiers,
 * or because the user said so, are joined; stubs of joined papers are followed.
 * @param incoming several of one id if the server holds several states of it
 * @param now ms
 * @returns what has to be stored, in one transaction
 */
export function receive(
  shelf: Shelf,
  incoming: readonly SyncDocument[],
  entries: Entries,
  now: number,
): Written[] {
  const over = overlay(shelf);
  const pairs = incoming.filter((each) => each.kind === 'pair');
  // All decisions must be known before any of them joins papers, and before papers meet.
  for (const each of pairs) over.put(mergePlain(over.get(documentId(each)), each));
  for (const { a, b } of pairs) joinPair(over, a, b, entries);
  for (const document of stubsLast(incoming)) receiveOne(over, document, entries);
  const voided = new Set(pairs.flatMap((each) => voidedBy(each, shelf, over)));
  const statesOf = new Map<string, SyncDocument[]>();
  for (const each of incoming) {
    const states = statesOf.get(documentId(each));
    if (states) states.push(each);
    else statesOf.set(documentId(each), [each]);
  }
  const touched = new Set([...over.written.keys(), ...statesOf.keys(), ...voided]);
  return [...touched].flatMap((id): Written[] => {
    const document = over.get(id);
    if (!document) return [];
    const theirs = statesOf.get(id) ?? [];
    const changed = !sameJson(shelf.get(id), document);
    const differs = theirs.some((each) => !sameJson(each, document) && !isSent(each, document));
    if (!changed && !differs && !voided.has(id)) return [];
    return [{ document, waits: differs || theirs.length === 0 || voided.has(id) }];
  });

  /**
   * Whether other machines would read the document as what is there. Otherwise a value that they
   * don't accept would be sent with every run.
   */
  function isSent(there: SyncDocument, document: SyncDocument): boolean {
    const read = parseDocument(JSON.stringify(document), entries, now);
    return sameJson(read, there);
  }
}

/**
 * The id of a stub that a decision makes invalid. It is offered, because this machine has no paper
 * in its place; one that has it then sends it.
 */
function voidedBy({ a, b }: PairDocument, before: Shelf, over: Overlay): string[] {
  const says = (shelf: Shelf) => {
    const pair = shelf.get(pairKey(a, b));
    return pair?.kind === 'pair' ? pair.says : undefined;
  };
  if (says(over) !== 'apart' || says(before) === 'apart') return [];
  return [a, b].flatMap((id) => {
    const document = over.get(paperKey(id));
    const isStub = document?.kind === 'moved' && [a, b].includes(document.into);
    return isStub ? [paperKey(id)] : [];
  });
}

/** A paper must be known before the stub that points to it. Pairs are left out. */
function stubsLast(documents: readonly SyncDocument[]): SyncDocument[] {
  const place = ({ kind }: SyncDocument) => Number(kind === 'moved');
  return documents.filter(({ kind }) => kind !== 'pair').sort((x, y) => place(x) - place(y));
}

function receiveOne(over: Overlay, document: SyncDocument, entries: Entries): void {
  if (document.kind === 'paper') receivePaper(over, document, entries);
  else if (document.kind === 'moved') receiveMoved(over, document, entries);
  else over.put(mergePlain(over.get(documentId(document)), document));
}

function mergePlain(ours: SyncDocument | undefined, theirs: SyncDocument): SyncDocument {
  if (ours?.kind === 'pair' && theirs.kind === 'pair') return mergePair(ours, theirs);
  if (ours?.kind === 'settings' && theirs.kind === 'settings') return mergeSettings(ours, theirs);
  return isRecordDocument(ours) && isRecordDocument(theirs) ? mergeRecord(ours, theirs) : theirs;
}

function isRecordDocument(document: SyncDocument | undefined): document is RecordDocument {
  return document !== undefined && 'key' in document;
}
