import { db } from '../database';

/** Told after each step of an import or of its preview. */
export type OnProgress = (done: number, total: number) => void;

/** How an import tells how far it is, and learns that it is no longer wanted. */
export interface ImportWatch {
  onProgress?: OnProgress;
  signal?: AbortSignal;
}

/** Counts the steps of a long transaction and lets the page draw in between. */
export interface Steps {
  /** Does the work for a few rows at a time. */
  each<T>(rows: readonly T[], work: (rows: T[]) => unknown): Promise<void>;
}

/** Rows that are dealt with at once: a few hundredths of a second. */
const SLICE = 100;

/**
 * Inside a transaction with `meta`, whose question keeps the transaction open while the page draws.
 * @param total rows in all
 */
export function stepsOf(total: number, { onProgress, signal }: ImportWatch): Steps {
  let done = 0;
  return {
    async each(rows, work) {
      for (let from = 0; from < rows.length; from += SLICE) {
        signal?.throwIfAborted();
        const slice = rows.slice(from, from + SLICE);
        await work(slice);
        await db.meta.get('rev');
        done += slice.length;
        onProgress?.(Math.min(done, total), total);
      }
    },
  };
}
