import { beforeEach } from 'vitest';
import { db } from '../../lib/store/database';
import { save } from '../../lib/store/edit/edit';
import { enqueue } from '../../lib/store/zotero';
import { sendWaiting } from '../../lib/zotero/send';
import { id, NOW, see } from '../store/fresh-store';
import { withZotero } from './with-zotero';

/** Numbers of the papers in the store. */
export const NUMBERS = [1, 2, 3, 4];

/** Waits for nothing: this Zotero has done what it does when it answers. */
export const noWait = async () => {};

/** A Zotero 11 with its local API on, and a store with papers. Call it after `freshStore`. */
export function withLocalApi() {
  const held = withZotero();
  beforeEach(async () => {
    await save(await see(NUMBERS), NOW);
    held.zotero.version = '11.0.SOURCE.f2a42bec';
    held.zotero.api.enabled = true;
  });
  return {
    held,
    /** Queues papers and sends what waits. */
    async send(numbers: readonly number[], target = 'C5', again = false): Promise<void> {
      await enqueue(numbers.map(id), target, again, NOW);
      await sendWaiting(() => NOW, noWait);
    },
    /** What is known of each paper in the queue. */
    states: async () => (await db.zotero.toArray()).map(({ state, reason }) => reason ?? state),
    /** The requests that wrote. */
    writes: () =>
      held.zotero.api.received.filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/items'),
      ),
    /** The requests of the connector that save or change something. */
    byConnector: () =>
      held.zotero.received.map(({ path }) => path).filter((path) => !path.endsWith('Collection')),
  };
}
