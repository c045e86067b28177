import { sendMessage } from '../../lib/messages';
import { addTags } from '../../lib/store/edit/edit';
import { listIds } from '../../lib/store/read/list';
import { readStatus } from '../../lib/sync/stored/status';
import { takePart, type Wish } from '../../lib/sync/stored/take-part';

/* Runs in a page of the extension. */

declare global {
  var syncBench: typeof bench;
}

const bench = {
  /** Takes part in a collection. Nothing is exchanged yet. */
  begin: (wish: Wish) => takePart(wish, Date.now()),
  /** Has the background meet the server; returns how long that takes, in ms. */
  async meet(): Promise<number> {
    const started = performance.now();
    await sendMessage('sync', true);
    const ms = performance.now() - started;
    const { problem } = await readStatus();
    if (problem) throw new Error(`The run failed: ${JSON.stringify(problem)}`);
    return ms;
  },
  /** Tags some papers. */
  async edit(count: number, tag: string): Promise<void> {
    await addTags(await listIds({ scope: 'saved' }, count), [tag], Date.now());
  },
  /** The number of saved papers. */
  count: async () => (await listIds({ scope: 'saved' }, 1_000_000)).length,
};
globalThis.syncBench = bench;
