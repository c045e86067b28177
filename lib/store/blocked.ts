import { db } from './database';

/** Another window may take so long to finish what it is storing before the user is told, in ms. */
const GRACE_MS = 1000;

/**
 * The database can't be opened until a window of an older version, which has it open, is closed.
 * What was asked of it then goes on.
 */
export class BlockedError extends Error {
  override name = 'BlockedError';
}

const listeners = new Set<(blocked: boolean) => void>();
let blocked = false;
let timer: ReturnType<typeof setTimeout> | undefined;

function set(value: boolean): void {
  clearTimeout(timer);
  if (value === blocked) return;
  blocked = value;
  for (const each of listeners) each(value);
}

db.on('blocked', () => {
  clearTimeout(timer);
  timer = setTimeout(set, GRACE_MS, true);
});
db.on('ready', () => set(false), true);

/**
 * Reports when opening the database is blocked, also if it already is, and when it no longer is.
 * Returns the function that stops it.
 */
export function watchBlocked(onChange: (blocked: boolean) => void): () => void {
  listeners.add(onChange);
  if (blocked) onChange(true);
  return () => void listeners.delete(onChange);
}

/**
 * The result of work with the store.
 * @throws BlockedError while the database can't be opened; the work goes on nevertheless
 */
export function unlessBlocked<T>(work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = watchBlocked((isBlocked) => {
      if (isBlocked) reject(new BlockedError('an older version has the database open'));
    });
    work.then(resolve, reject).finally(stop);
  });
}
