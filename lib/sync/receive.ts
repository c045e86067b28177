import { sameJson } from '../text/json';
import { documentId, type RecordDocument, type SyncDocument } from './document';
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
  for (const document of decisionsFirst(incoming)) receiveOne(over, document, entries);
  const statesOf = new Map<string, SyncDocument[]>();
  for (const each of incoming) {
    const states = statesOf.get(documentId(each));
    if (states) states.push(each);
    else statesOf.set(documentId(each), [each]);
  }
  const touched = new Set([...over.written.keys(), ...statesOf.keys()]);
  return [...touched].flatMap((id): Written[] => {
    const document = over.get(id);
    if (!document) return [];
    const theirs = statesOf.get(id) ?? [];
    const changed = !sameJson(shelf.get(id), document);
    const differs = theirs.some((each) => !sameJson(each, document) && !isSent(each, document));
    if (!changed && !differs) return [];
    return [{ document, waits: differs || theirs.length === 0 }];
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
 * Whether two papers may be joined must be known before they meet, and a paper before the stub that
 * points to it.
 */
function decisionsFirst(documents: readonly SyncDocument[]): SyncDocument[] {
  const place = ({ kind }: SyncDocument) => ['pair', 'paper', 'moved'].indexOf(kind);
  return [...documents].sort((a, b) => place(a) - place(b));
}

function receiveOne(over: Overlay, document: SyncDocument, entries: Entries): void {
  if (document.kind === 'paper') receivePaper(over, document, entries);
  else if (document.kind === 'moved') receiveMoved(over, document, entries);
  else over.put(mergePlain(over.get(documentId(document)), document));
  if (document.kind === 'pair') joinPair(over, document.a, document.b, entries);
}

function mergePlain(ours: SyncDocument | undefined, theirs: SyncDocument): SyncDocument {
  if (ours?.kind === 'pair' && theirs.kind === 'pair') return mergePair(ours, theirs);
  if (ours?.kind === 'settings' && theirs.kind === 'settings') return mergeSettings(ours, theirs);
  return isRecordDocument(ours) && isRecordDocument(theirs) ? mergeRecord(ours, theirs) : theirs;
}

function isRecordDocument(document: SyncDocument | undefined): document is RecordDocument {
  return document !== undefined && 'key' in document;
}
