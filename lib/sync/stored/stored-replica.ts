import { announceChange } from '../../announce';
import { db, nextRev } from '../../store/database';
import { joinTables } from '../../store/join/join';
import { documentId, type SyncDocument } from '../document';
import type { Replica, SyncState } from '../replica';
import { applyWritten } from './apply-written';
import { changedSince, cleanAfter, type Waiting } from './changed-since';
import { keepStubs } from './keep-stubs';
import { readDocuments } from './read-documents';
import { loadShelf } from './stored-shelf';
import { readState, type StoredState, writeState } from './stored-state';

/** This machine takes part in no collection: the user has stopped it, or deleted everything. */
export class NotTakingPart extends Error {
  override name = 'NotTakingPart';
}

/** The tables that a replica uses. */
export const replicaTables = () => [...joinTables(), db.came, db.zotero];

/**
 * The collection in the store of this browser profile.
 * @param now ms
 * @throws NotTakingPart from each function when sync was stopped meanwhile
 */
export function storedReplica(now: () => number): Replica {
  let waiting: Waiting | undefined;

  const change = (update: (state: StoredState) => StoredState) =>
    db.transaction('rw', db.meta, async () => writeState(update(await current())));

  return {
    async state() {
      return withoutClean(await current());
    },
    setState: (changed) =>
      change((last) => {
        const state = { ...last, ...changed };
        return { ...state, clean: cleanAfter(state.pushed, state.clean) };
      }),
    offerAll: (changed) => change((state) => ({ ...state, ...changed, clean: [] })),
    async changed(pushed) {
      const { clean } = await current();
      const next = await db.transaction('r', replicaTables(), async () =>
        changedSince(pushed, clean, waiting),
      );
      waiting = next.waiting;
      return next.changed;
    },
    read: (ids) =>
      db.transaction('r', replicaTables(), async () => (await readDocuments(ids)).travelling),
    async receive(incoming, work, changed) {
      const isChanged = await db.transaction('rw', replicaTables(), async () => {
        const state = await current();
        const shelf = await loadShelf(incoming);
        const written = work(shelf);
        const applied = await apply(written, shelf, now(), state.cursor === undefined);
        const clean = [...state.clean, ...applied, ...(await keepStubs(incoming))];
        await writeState({ ...state, ...changed, clean });
        return written.some(({ document }) => isShown(document));
      });
      if (isChanged) await announceChange();
    },
  };

  async function current(): Promise<StoredState> {
    const state = await readState();
    if (!state) throw new NotTakingPart();
    return state;
  }
}

async function apply(
  written: Parameters<typeof applyWritten>[0],
  shelf: Parameters<typeof applyWritten>[1],
  now: number,
  isFirst: boolean,
): Promise<number[]> {
  const [same, waiting] = [
    written.filter(({ waits }) => !waits),
    written.filter(({ waits }) => waits),
  ];
  const revs = {
    clean: same.length > 0 ? await nextRev() : 0,
    waits: waiting.length > 0 ? await nextRev() : 0,
  };
  await applyWritten(written, shelf, { revs, now, isFirst });
  return same.length > 0 ? [revs.clean] : [];
}

function isShown(document: SyncDocument): boolean {
  return documentId(document).startsWith('paper:');
}

function withoutClean({ clean: _, ...state }: StoredState): SyncState {
  return state;
}
