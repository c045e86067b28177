import { Dexie } from 'dexie';
import { answerText } from '../answer-text';
import type { StoreFailure } from '../paper/answer-problem';

/** What went wrong when something was to be stored. */
export function storeFailure(error: unknown): StoreFailure {
  const { name } = rootCause(error);
  if (name === Dexie.errnames.QuotaExceeded) return { kind: 'disk_full' };
  return versionFailure(name) ?? { kind: 'not_stored', value: causeOf(error) };
}

/** What went wrong when something was to be read. */
export function readFailure(error: unknown): StoreFailure {
  const { name } = rootCause(error);
  return versionFailure(name) ?? { kind: 'not_read', value: causeOf(error) };
}

function versionFailure(name: string): StoreFailure | undefined {
  if (name === Dexie.errnames.VersionChange || name === Dexie.errnames.DatabaseClosed)
    return { kind: 'updated' };
  return name === Dexie.errnames.Version ? { kind: 'newer_store' } : undefined;
}

/** What could not be stored, what is safe, and what to do, in words for the user. */
export function explainFailure(error: unknown): string {
  return answerText(storeFailure(error));
}

/** The same for what could not be read. */
export function explainReadFailure(error: unknown): string {
  return answerText(readFailure(error));
}

/** The browser's own name and words for it. */
export function causeOf(error: unknown): string {
  const { name, message } = rootCause(error);
  return `${name || 'error'}: ${message}`;
}

/** Dexie wraps the cause of an aborted transaction, and those of rows written together. */
function rootCause(error: unknown): { name: string; message: string } {
  if (!(error instanceof Error)) return { name: '', message: String(error) };
  const failures: unknown = 'failures' in error ? error.failures : undefined;
  const [failed]: unknown[] = Array.isArray(failures) ? failures : [];
  const inner: unknown = failed ?? ('inner' in error ? error.inner : error.cause);
  return inner instanceof Error ? rootCause(inner) : error;
}
