import { Dexie } from 'dexie';
import { browser } from 'wxt/browser';
import { answerText } from '../messages';
import type { StoreFailure } from '../paper/answer-problem';
import { BlockedError } from './blocked';
import { wasTakenOver } from './database';
import { OwnLimitError } from './own/own-limit-error';
import { stopReason } from './stop-reason';

/** Why a write failed. */
export function storeFailure(error: unknown): StoreFailure {
  if (error instanceof OwnLimitError) return error.problem;
  if (error instanceof BlockedError) return { kind: 'blocked' };
  const { name } = rootCause(error);
  if (name === Dexie.errnames.QuotaExceeded) return { kind: 'disk_full' };
  if (name === Dexie.errnames.Abort) return { kind: 'write_stopped' };
  return openFailure(name) ?? { kind: 'not_stored', value: causeOf(error) };
}

/** Why a read failed. */
export function readFailure(error: unknown): StoreFailure {
  if (error instanceof BlockedError) return { kind: 'blocked' };
  const { name } = rootCause(error);
  return openFailure(name) ?? { kind: 'not_read', value: causeOf(error) };
}

function openFailure(name: string): StoreFailure | undefined {
  const isPrivate = browser.extension?.inIncognitoContext === true;
  if (isPrivate && name === Dexie.errnames.InvalidState) return { kind: 'private_window' };
  if (name === Dexie.errnames.VersionChange || name === Dexie.errnames.DatabaseClosed)
    return { kind: 'updated' };
  if (name !== Dexie.errnames.Version) return undefined;
  return { kind: wasTakenOver() ? 'updated' : 'newer_store' };
}

/** A message for the user: why a write failed, what is safe, and what to do. */
export function explainFailure(error: unknown): string {
  return answerText(storeFailure(error));
}

/** The same for a read that failed. */
export function explainReadFailure(error: unknown): string {
  return answerText(readFailure(error));
}

/** The browser's name and message of an error. */
export function causeOf(error: unknown): string {
  const { name, message } = rootCause(error);
  return `${name || 'error'}: ${message}`;
}

/** Dexie wraps the cause of an aborted transaction, and the failures of a bulk write. */
function rootCause(error: unknown): { name: string; message: string } {
  if (!(error instanceof Error)) return { name: '', message: String(error) };
  const failures: unknown = 'failures' in error ? error.failures : undefined;
  const [failed]: unknown[] = Array.isArray(failures) ? failures : [];
  const inner: unknown = failed ?? ('inner' in error ? error.inner : error.cause);
  return inner instanceof Error ? rootCause(inner) : (stopReason(error) ?? error);
}
