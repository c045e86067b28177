import { isRecord } from '../text/json';
import type { HttpAnswer } from './http';
import { SyncError } from './problem';

/**
 * The JSON object of an answer.
 * @throws SyncError `foreign` for a web page, `damaged_answer` for an answer that was cut
 */
export function objectOf(answer: HttpAnswer): Record<string, unknown> {
  const value = jsonOf(answer);
  if (!isRecord(value)) throw new SyncError({ kind: 'foreign' });
  return value;
}

/** The JSON array of an answer; throws like `objectOf`. */
export function arrayOf(answer: HttpAnswer): unknown[] {
  const value = jsonOf(answer);
  if (!Array.isArray(value)) throw new SyncError({ kind: 'foreign' });
  return value;
}

function jsonOf({ text, headers }: HttpAnswer): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const isPage = headers.get('Content-Type')?.startsWith('text/html');
    throw new SyncError({ kind: isPage ? 'foreign' : 'damaged_answer' });
  }
}

/** Whether what arrived can't be read, though the server sent it. */
export function isDamage(error: unknown): boolean {
  return (
    error instanceof SyncError &&
    ['damaged_answer', 'foreign', 'long_answer'].includes(error.problem.kind)
  );
}

/** For `catch`: undefined for what is damaged; throws every other error again. */
export function ifDamaged(error: unknown): undefined {
  if (!isDamage(error)) throw error;
}
