import Dexie from 'dexie';

/*
 * The store answers one question after another. Questions that go through whole indexes stand in a lane of their own: one
 * at a time, and none while the user is at it, or what a key needs would wait behind all of them.
 */

/** How long after a key the lane stays closed, ms. */
const HOLD_MS = 600;

const waiting: (() => void)[] = [];
let busy = false;
let closedUntil = 0;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Closes the lane for a moment; what is on its way in it goes on. Called with each key that the user presses. */
export function userIsTyping(): void {
  closedUntil = performance.now() + HOLD_MS;
}

/** Runs a question in the lane. What Dexie watches stays watched: the waiting is done by its own promise. */
export async function whenQuiet<T>(ask: () => Promise<T>): Promise<T> {
  await new Dexie.Promise<void>((resolve) => {
    waiting.push(() => resolve());
    letIn();
  });
  try {
    return await ask();
  } finally {
    busy = false;
    letIn();
  }
}

function letIn(): void {
  if (busy || waiting.length === 0) return;
  clearTimeout(timer);
  const wait = closedUntil - performance.now();
  if (wait > 0) {
    timer = setTimeout(letIn, wait);
    return;
  }
  busy = true;
  waiting.shift()?.();
}
