import Dexie from 'dexie';

/*
 * IndexedDB answers one request after another. Queries that read whole indexes wait in this queue:
 * one runs at a time, and none while the user is typing. Otherwise the queries that a key press
 * needs would wait for all of them.
 */

/** How long after a key press no query starts, ms. */
const HOLD_MS = 600;

const waiting: (() => void)[] = [];
let busy = false;
let quietFrom = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/**
 * Call it with each key press: no query of the queue starts for a moment. A running one continues.
 */
export function userIsTyping(): void {
  quietFrom = performance.now() + HOLD_MS;
}

/**
 * Runs a query when the queue reaches it. Dexie's promise is used so that `liveQuery` observes the
 * query.
 */
export async function whenQuiet<T>(query: () => Promise<T>): Promise<T> {
  await new Dexie.Promise<void>((resolve) => {
    waiting.push(() => resolve());
    startNext();
  });
  try {
    return await query();
  } finally {
    busy = false;
    startNext();
  }
}

function startNext(): void {
  if (busy || waiting.length === 0) return;
  clearTimeout(timer);
  const wait = quietFrom - performance.now();
  if (wait > 0) {
    timer = setTimeout(startNext, wait);
    return;
  }
  busy = true;
  waiting.shift()?.();
}
