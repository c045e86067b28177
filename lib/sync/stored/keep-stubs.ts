import { db, nextRev } from '../../store/database';
import { documentId, type SyncDocument } from '../document';
import { readDocuments } from './read-documents';

/**
 * Stores stubs that came for papers that this machine has only seen, and that the user told apart.
 * Such a paper has no document, so that its stub is kept, as on machines without the paper. Call it
 * inside a read-write transaction with `replicaTables`, after what `receive` returned was stored.
 * @returns the revisions in which only that was stored
 */
export async function keepStubs(incoming: readonly SyncDocument[]): Promise<number[]> {
  const stubs = incoming.filter((each) => each.kind === 'moved');
  if (stubs.length === 0) return [];
  const { travelling } = await readDocuments(stubs.map(documentId));
  const there = new Set(travelling.map(documentId));
  const missing = stubs.filter((stub) => !there.has(documentId(stub)));
  if (missing.length === 0) return [];
  const rev = await nextRev();
  await db.sync.bulkPut(missing.map((document) => ({ id: documentId(document), rev, document })));
  return [rev];
}
