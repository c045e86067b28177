import type { ZoteroRow } from '../../lib/store/rows';
import { id, NOW } from './fresh-store';

/** A paper of the queue of Zotero that waits to be sent to the collection `C1`. */
export function zoteroRow(number: number, more: Partial<ZoteroRow> = {}): ZoteroRow {
  return { paper: id(number), state: 'waiting', target: 'C1', tries: 0, next: NOW, ...more };
}
