import { Dexie } from 'dexie';

/** A message for the user: why a write failed, what is safe, and what to do. */
export function explainFailure(error: unknown): string {
  const { name } = rootCause(error);
  if (name === Dexie.errnames.QuotaExceeded) {
    return 'The disk is full, so this was not stored. Everything stored before is safe. Free some space, then try again.';
  }
  if (name === Dexie.errnames.VersionChange || name === Dexie.errnames.DatabaseClosed) {
    return 'Offprint was updated while this was open. Close and open it again.';
  }
  if (name === Dexie.errnames.Version) {
    return 'The stored papers come from a newer Offprint. Update the extension; nothing was changed.';
  }
  return `This was not stored (${causeOf(error)}). Everything stored before is safe.`;
}

/** The same for a read that failed. */
export function explainReadFailure(error: unknown): string {
  const { name } = rootCause(error);
  const known: string[] = [
    Dexie.errnames.VersionChange,
    Dexie.errnames.DatabaseClosed,
    Dexie.errnames.Version,
  ];
  if (known.includes(name)) return explainFailure(error);
  return `The browser could not read the store (${causeOf(error)}). Nothing was changed. If trying again does not help, restart the browser.`;
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
  return inner instanceof Error ? rootCause(inner) : error;
}
