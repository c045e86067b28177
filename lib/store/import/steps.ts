import { db } from '../database';

/** Called after each step of an import or a preview. */
export type OnProgress = (done: number, total: number) => void;

/** The progress callback of an import, and the signal that cancels it. */
export interface ImportWatch {
  onProgress?: OnProgress;
  signal?: AbortSignal;
}

/** Splits a long transaction into steps, between which the page can draw. */
export interface Steps {
  /** Calls `work` with a few rows at a time, at most `size` of them. */
  each<T>(rows: readonly T[], work: (rows: T[]) => unknown, size?: number): Promise<void>;
}

/** Rows of one step: they take a few hundredths of a second. */
export const SLICE = 100;
/** The same of merges of papers and of what reverses them. */
export const FEW_MERGES = 10;

/**
 * Call it inside a transaction with `meta`: a request to it keeps the transaction open between
 * steps.
 * @param total the number of rows of all calls of `each`
 */
export function stepsOf(total: number, { onProgress, signal }: ImportWatch): Steps {
  let done = 0;
  return {
    async each(rows, work, size = SLICE) {
      for (let from = 0; from < rows.length; from += size) {
        signal?.throwIfAborted();
        const slice = rows.slice(from, from + size);
        await work(slice);
        await db.meta.get('rev');
        done += slice.length;
        onProgress?.(Math.min(done, total), total);
      }
    },
  };
}

/** Works on one row after the other. */
export async function inTurn<T>(
  rows: readonly T[],
  work: (row: T) => Promise<unknown>,
): Promise<void> {
  for (const row of rows) await work(row);
}
