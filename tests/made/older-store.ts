import { Dexie } from 'dexie';
import { paperOf } from '../../lib/merge/merge';
import { rowOf } from '../../lib/store/paper-row';

const PAPER = paperOf({ ids: ['arxiv:2611.00001'], title: 'Paper 1' }, 'arxiv', 1);
const ENTRY = { paper: PAPER.id, savedAt: 1, tags: ['moss'], note: '', status: 'unread' };

/**
 * Replaces the store by one of an older version with one saved paper, and opens it as a window of
 * that version that does not close it when it is asked to. Our own connections must be closed.
 */
export async function holdOlder(): Promise<IDBDatabase> {
  await Dexie.delete('offprint');
  const made = new Dexie('offprint');
  made.version(9).stores({
    papers: 'id, *ids, *sources, lastSeen, rev, titleKey',
    sightings: '[paper+listing+day], list, day, rank',
    entries: 'paper, savedAt, removedAt, *tags, [status+savedAt], citekey, rev',
    journal: '++seq, undone',
    meta: 'key',
    merges: '++seq, kept, gone, [rev+gone], citekey',
    apart: '[a+b]',
    segments: '++seq, scope',
    health: '[site+day], day',
    zotero: 'paper, state',
  });
  await made.open();
  await made.table('papers').put(rowOf(PAPER, 1));
  await made.table('entries').put({ ...ENTRY, rev: 1 });
  await made.table('meta').put({ key: 'rev', value: 1 });
  made.close();
  return new Promise((resolve, reject) => {
    const request = indexedDB.open('offprint');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
