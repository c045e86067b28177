/* Runs in the popup before its own scripts: measures when something appears on the screen. */

/**
 * The moment to wait for. `firstRows`: there is a row, of the snapshot or the list. `trueRows`: the
 * list matches the store. `answered`: the list is the complete answer to the query as it is after
 * the last key. `reported`: the footer reports the effect of the last key.
 */
export type Moment = 'firstRows' | 'trueRows' | 'answered' | 'reported';

interface Stopwatch {
  /**
   * Waits for a moment.
   * @returns ms since the last key was pressed; for rows, since the start of the navigation
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
let checking = false;

const isShown: Record<Moment, () => boolean> = {
  firstRows: () => document.querySelector('.row h2') !== null,
  trueRows: isSettled,
  answered: () =>
    queryAfterKey !== undefined && queryAfterKey === searchBox()?.value && isSettled(),
  reported: () => footerText() !== '' && footerText() !== footerBefore,
};

globalThis.stopwatch = {
  wait: (moment, limit) =>
    new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error(`${moment}: not after ${limit} ms`)), limit);
      const check = () => {
        const at = shownAt.get(moment);
        if (at === undefined) return waiting.push(check);
        clearTimeout(timer);
        return resolve(moment === 'firstRows' || moment === 'trueRows' ? at : at - pressedAt);
      };
      check();
    }),
};

addEventListener(
  'keydown',
  ({ timeStamp }) => {
    // The time when the browser received the key, before a busy page handles the event.
    pressedAt = timeStamp;
    queryAfterKey = undefined;
    footerBefore = footerText();
    for (const moment of ['answered', 'reported'] as const) {
      shownAt.delete(moment);
      pending.delete(moment);
    }
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
