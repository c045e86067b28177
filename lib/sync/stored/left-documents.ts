import { db } from '../../store/database';
import type { SyncDocument } from '../document';
import { isTooLong } from '../envelope';
import { readDocuments } from './read-documents';
import { replicaTables } from './stored-replica';
import { readState } from './stored-state';

/** Something that stays on this machine. */
export interface LeftDocument {
  id: string;
  /** The title of a paper, the name of a list or a tag; empty for anything else. */
  name: string;
  /** Whether it is too long to travel. Otherwise the server refuses it. */
  isTooLong: boolean;
}

/**
 * What this machine could not send.
 * @param most at most so many
 */
export function readLeft(most: number): Promise<LeftDocument[]> {
  return db.transaction('r', replicaTables(), async () => {
    const ids = (await readState())?.refused?.ids ?? [];
    const documents: LeftDocument[] = [];
    // One after another: each may be long.
    for (const id of ids.slice(0, most)) {
      const [document] = (await readDocuments([id])).travelling;
      if (document) documents.push({ id, name: nameOf(document), isTooLong: isTooLong(document) });
    }
    return documents;
  });
}

function nameOf(document: SyncDocument): string {
  if (document.kind === 'paper') return document.paper.title;
  if (document.kind === 'list' || document.kind === 'tag')
    return document.value && 'name' in document.value ? document.value.name : '';
  return '';
}
