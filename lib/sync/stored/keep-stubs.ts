import { db, nextRev } from '../../store/database';
import { sameJson } from '../../text/json';
import { documentId, type MovedDocument, type SyncDocument } from '../document';
import { mergeMoved } from '../merge-documents';
import { readDocuments } from './read-documents';

/**
 * Stores stubs that came for papers that this machine has only seen, and that the user told apart.
 * Such a paper has no document, so that its stub is kept, as on machines without the paper. Call it
 * inside a read-write transaction with `replicaTables`, after what `receive` returned was stored.
 * @returns the revisions in which only what the server holds was stored
 */
export async function keepStubs(incoming: readonly SyncDocument[]): Promise<number[]> {
  const stubs = await onSeen(incoming.filter((each) => each.kind === 'moved'));
  if (stubs.length === 0) return [];
  const { travelling } = await readDocuments(stubs.map(documentId));
  const there = new Map(travelling.map((each) => [documentId(each), each]));
  const kept = new Map<string, MovedDocument>();
  for (const stub of stubs) {
    const id = documentId(stub);
    const ours = kept.get(id) ?? there.get(id);
    if (!ours || ours.kind === 'moved') kept.set(id, ours ? mergeMoved(ours, stub) : stub);
  }
  // The server must get the one that stays.
  const waiting = stubs.filter((stub) => !isKept(stub, kept)).map(documentId);
  const news = [...kept].filter(
    ([id, document]) => waiting.includes(id) || !sameJson(there.get(id), document),
  );
  await putStubs(news.filter(([id]) => waiting.includes(id)));
  return putStubs(news.filter(([id]) => !waiting.includes(id)));
}

/** Those whose papers are here. */
async function onSeen(stubs: readonly MovedDocument[]): Promise<MovedDocument[]> {
  const papers = await db.papers.bulkGet(stubs.map(({ id }) => id));
  return stubs.filter((_, index) => papers[index]);
}

function isKept(stub: MovedDocument, kept: ReadonlyMap<string, MovedDocument>): boolean {
  const document = kept.get(documentId(stub));
  return !document || sameJson(document, stub);
}

/** @returns the revision in which they were stored, if there are any */
async function putStubs(stubs: readonly [string, MovedDocument][]): Promise<number[]> {
  if (stubs.length === 0) return [];
  const rev = await nextRev();
  await db.sync.bulkPut(stubs.map(([id, document]) => ({ id, rev, document })));
  return [rev];
}
