/*
 * Runs in the popup or the library before its own scripts: measures when something appears. In
 * Firefox it runs once the page is loaded: what was there before has a time that is too late.
 */

/**
 * The moment to wait for. `firstRows`: there is a row, of the snapshot or the list. `trueRows`: the
 * list matches the store. `answered`: the list is the complete answer to the query as it is after
 * the last key. `reported`: the footer reports the effect of the last key.
 * Of the library: `changed`: the query is another one than before the last click, and the list is
 * its complete answer. `counted`: so are the numbers beside it. `faceted`: the sidebar has its
 * facets. `detailed`: the details are those of another row, the current one.
 */
export type Moment =
  | 'firstRows'
  | 'trueRows'
  | 'answered'
  | 'reported'
  | 'changed'
  | 'counted'
  | 'faceted'
  | 'detailed';

interface Stopwatch {
  /**
   * Waits for a moment.
   * @returns ms since the last key or click; for rows and facets, since the start of the navigation
   * @throws Error if the moment has not come within `limit` ms
   */
  wait(moment: Moment, limit: number): Promise<number>;
}

declare global {
  var stopwatch: Stopwatch;
}

const shownAt = new Map<Moment, number>();
/** Moments that the next frame is the first to show. */
const pending = new Set<Moment>();
let waiting: (() => void)[] = [];
let pressedAt = 0;
/** The query after the last key. */
let queryAfterKey: string | undefined;
/** The text of the footer before the last key. */
let footerBefore = '';
/** What the library showed before the last click or key. */
let before: Shown | undefined;
let checking = false;

const isShown: Record<Moment, () => boolean> = {
  firstRows: () => document.querySelector('.row h2') !== null,
  trueRows: isSettled,
  answered: () =>
    queryAfterKey !== undefined && queryAfterKey === searchBox()?.value && isSettled(),
  reported: () => footerText() !== '' && footerText() !== footerBefore,
  changed: () => before !== undefined && searchBox()?.value !== before.query && isSettled(),
  counted: () => before !== undefined && isShown.changed() && shownNow().numbers !== before.numbers,
  faceted: () => document.querySelector('.sidebar .facet .sidebar-count') !== null,
  detailed: () => {
    const { detail, row } = shownNow();
    return before !== undefined && row !== before.row && detail === row;
  },
};

/** Moments that count from the start of the navigation. */
const SINCE_START: readonly Moment[] = ['firstRows', 'trueRows', 'faceted'];
/** Moments that come anew after each key or click. */
const AFTER_ACTION = ['answered', 'reported', 'changed', 'counted', 'detailed'] as const;

globalThis.stopwatch = {
  wait: (moment, limit) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${moment}: not after ${limit} ms`)), limit);
      const check = () => {
        const at = shownAt.get(moment);
        if (at === undefined) return waiting.push(check);
        clearTimeout(timer);
        return resolve(SINCE_START.includes(moment) ? at : at - pressedAt);
      };
      check();
    }),
};

addEventListener('keydown', begin, true);
addEventListener('pointerdown', begin, true);
addEventListener(
  'change',
  (event) => {
    if (event.target instanceof HTMLSelectElement) begin(event);
  },
  true,
);
addEventListener(
  'input',
  ({ target }) => {
    if (target === searchBox()) queryAfterKey = searchBox()?.value;
    checkFrame();
  },
  true,
);
new MutationObserver(checkFrame).observe(document, {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['aria-busy', 'class'],
});
// Where the page is loaded, nothing may change any more.
checkFrame();

/** @param timeStamp when the browser received the event, before a busy page handles it */
function begin({ timeStamp }: Event): void {
  pressedAt = timeStamp;
  queryAfterKey = undefined;
  footerBefore = footerText();
  before = shownNow();
  for (const moment of AFTER_ACTION) {
    shownAt.delete(moment);
    pending.delete(moment);
  }
}

/** Checks which moments the next frame shows, and records the time once that frame is drawn. */
function checkFrame(): void {
  if (checking) return;
  checking = true;
  requestAnimationFrame(() => {
    checking = false;
    const moments = Object.keys(isShown) as Moment[];
    const shown = moments.filter((moment) => !shownAt.has(moment) && isShown[moment]());
    for (const moment of shown) pending.add(moment);
    if (shown.length > 0) afterFrame(takeTime);
  });
}

function afterFrame(work: () => void): void {
  const { port1, port2 } = new MessageChannel();
  port1.onmessage = () => {
    port1.close();
    work();
  };
  port2.postMessage(undefined);
}

function takeTime(): void {
  for (const moment of pending) shownAt.set(moment, performance.now());
  pending.clear();
  const checks = waiting;
  waiting = [];
  for (const check of checks) check();
}

/** Whether the list is complete: nothing is pending, and no row is blank. */
function isSettled(): boolean {
  const list = document.querySelector('.list ol[aria-busy="false"]');
  return (
    list !== null && list.querySelector('.row h2') !== null && !list.querySelector('.row-blank')
  );
}

function searchBox(): HTMLInputElement | null {
  return document.querySelector('input[type="search"]');
}

function footerText(): string {
  return document.querySelector('.footer [role="status"]')?.textContent ?? '';
}

interface Shown {
  query: string | undefined;
  /** The sidebar with its numbers. */
  numbers: string | undefined;
  /** The title of the current row, and that of the details. */
  row: string | undefined;
  detail: string | undefined;
}

function shownNow(): Shown {
  const text = (selector: string) => document.querySelector(selector)?.textContent ?? undefined;
  return {
    query: searchBox()?.value,
    numbers: text('.sidebar'),
    row: text('.list .row[aria-current] h2'),
    detail: text('.beside h2'),
  };
}
