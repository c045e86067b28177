/** What the Tab key stops at. */
const STOPS =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), ' +
  'textarea:not([disabled]), summary, [tabindex]:not([tabindex="-1"])';

/** An element around the focus, and which of its stops the focus was on, counted from 0. */
interface Place {
  around: Element;
  at: number;
}

/**
 * Keeps the focus in a page whose parts come and go. When the element with the focus is removed or
 * disabled, the one that has taken its place gets the focus, or the last one before it. A list of
 * papers does this itself.
 * @returns the function that stops it
 */
export function keepFocus(root: HTMLElement): () => void {
  let focused: HTMLElement | undefined;
  let places: Place[] = [];
  const onFocusIn = ({ target }: FocusEvent) => {
    focused = target instanceof HTMLElement ? target : undefined;
    places = focused ? placesOf(focused, root) : [];
  };
  // The user takes the focus away by a click beside everything.
  const onPointerDown = () => {
    focused = undefined;
  };
  const restore = () => {
    if (!focused || document.activeElement !== document.body) return;
    if (focused.isConnected && focused.matches(STOPS)) return focused.focus();
    for (const { around, at } of places) {
      const stops = around.isConnected ? stopsIn(around) : [];
      const next = stops[Math.min(at, stops.length - 1)];
      if (next) return next.focus();
    }
  };
  const observer = new MutationObserver(restore);
  observer.observe(root, { childList: true, subtree: true, attributeFilter: ['disabled'] });
  root.addEventListener('focusin', onFocusIn);
  document.addEventListener('pointerdown', onPointerDown, true);
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', onFocusIn);
    document.removeEventListener('pointerdown', onPointerDown, true);
  };
}

/** The nearest element comes first. */
function placesOf(focused: HTMLElement, root: Element): Place[] {
  if (focused.closest('.list')) return [];
  const places: Place[] = [];
  let around = focused.parentElement;
  while (around && root.contains(around)) {
    places.push({ around, at: Math.max(0, stopsIn(around).indexOf(focused)) });
    around = around.parentElement;
  }
  return places;
}

function stopsIn(around: Element): HTMLElement[] {
  return [...around.querySelectorAll<HTMLElement>(STOPS)].filter(
    (each) => !each.closest('[hidden], details:not([open]) > :not(summary)'),
  );
}
