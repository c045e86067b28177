import { isOwn } from './host';

/** A page that redraws its list does so in bursts; this long without one and it is done. */
const QUIET_MS = 300;
/** A page that never rests is read nevertheless. */
const LATEST_MS = 2000;

/**
 * Calls back when the page has changed and come to rest, also after a navigation without a load, or has another width.
 * Changes of Offprint's own nodes don't count. Stops with the signal.
 * @returns tells whether the page has changed and was not called back for yet
 */
export function whenQuiet(signal: AbortSignal, callback: () => void): () => boolean {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since = 0;
  const settle = () => {
    timer = undefined;
    callback();
  };
  const stir = () => {
    const now = Date.now();
    if (timer === undefined) since = now;
    clearTimeout(timer);
    timer = setTimeout(settle, Math.min(QUIET_MS, since + LATEST_MS - now));
  };
  const observer = new MutationObserver((changes) => {
    if (changes.some(isForeign)) stir();
  });
  observer.observe(document, { childList: true, subtree: true, characterData: true });
  // The page shows where it is before it has drawn it: a navigation starts the waiting, it does not end it.
  for (const type of ['popstate', 'pageshow', 'resize']) addEventListener(type, stir, { signal });
  // Tells of pushState too. Firefox has it since 147; before, a page that changes nothing else goes unnoticed.
  globalThis.navigation?.addEventListener('currententrychange', stir, { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  stir();
  return () => timer !== undefined;
}

function isForeign(change: MutationRecord): boolean {
  if (change.type !== 'childList') return true;
  return [...change.addedNodes, ...change.removedNodes].some((node) => !isOwn(node));
}
