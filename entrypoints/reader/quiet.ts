import { isOwn } from './host';

/** A page redraws its list in bursts; it counts as settled after this time without a change. */
const QUIET_MS = 300;
/** A page that never settles is read after this time. */
const MAX_WAIT_MS = 2000;

/**
 * Calls back when the page has settled after a change, a navigation without a load, or a change of
 * its width. Changes of Offprint's own nodes don't count. Stops with the signal.
 * @returns a function that returns whether a change is still pending
 */
export function whenQuiet(signal: AbortSignal, callback: () => void): () => boolean {
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let latest: typeof quiet;
  const stopTimers = () => {
    clearTimeout(quiet);
    clearTimeout(latest);
    quiet = latest = undefined;
  };
  const end = () => {
    stopTimers();
    callback();
  };
  const restartTimer = () => {
    clearTimeout(quiet);
    quiet = setTimeout(end, QUIET_MS);
    latest ??= setTimeout(end, MAX_WAIT_MS);
  };
  const observer = new MutationObserver((changes) => {
    if (changes.some(isForeign)) restartTimer();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  // The address changes before the content is drawn: a navigation starts the wait and does not end
  // it.
  for (const type of ['popstate', 'resize']) addEventListener(type, restartTimer, { signal });
  // Detects `pushState` too. Firefox supports it since 147; in older versions a navigation without
  // other changes is missed.
  globalThis.navigation?.addEventListener('currententrychange', restartTimer, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    stopTimers();
  });
  restartTimer();
  return () => quiet !== undefined;
}

function isForeign(change: MutationRecord): boolean {
  if (change.type !== 'childList') return true;
  return [...change.addedNodes, ...change.removedNodes].some((node) => !isOwn(node));
}
