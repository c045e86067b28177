import { save, unsave } from '../../lib/store/edit/edit';
import { listIds } from '../../lib/store/read/list';

/* Runs in a page of the extension. */

declare global {
  var measureWrites: typeof measure;
}
globalThis.measureWrites = measure;

/** Removes papers and saves them again, one after the other; returns the duration of each in ms. */
async function measure(count: number): Promise<number[]> {
  const times: number[] = [];
  for (const id of await listIds({ scope: 'saved' }, count)) {
    for (const change of [unsave, save]) {
      const started = performance.now();
      await change([id], Date.now());
      times.push(performance.now() - started);
    }
  }
  return times;
}
