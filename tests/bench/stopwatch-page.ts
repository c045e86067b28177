/* Runs in the popup, before its own scripts: takes the time at which something has been put on the screen. */

/**
 * What is waited for. `firstRows`: any rows are shown. `trueRows`: the list is what the store holds. `answered`: the list
 * is the whole answer to what the last key made of the query. `reported`: the footer says what the last key did.
 */
export type Moment = 'firstRows' | 'trueRows' | 'answered' | 'reported';

interface Stopwatch {
  /**
   * Waits for a moment.
   * @returns ms since the last key was pressed, of rows since the navigation began
   * @throws Error when it has not come after so many ms
   */
  wait(moment: Moment, limit: number): Promise<number>;
}

declare global {
  var stopwatch: Stopwatch;
}

const shownAt = new Map<Moment, number>();
/** What the next frame shows first. */
const due = new Set<Moment>();
let waiting: (() => void)[] = [];
let pressedAt = 0;
/** The query that the last key made. */
let asked: string | undefined;
/** What the footer said before the last key. */
let saidBefore = '';
let looking = false;

const isShown: Record<Moment, () => boolean> = {
  firstRows: () => document.querySelector('.list .row h2') !== null,
  trueRows: isSettled,
  answered: () => asked !== undefined && asked === searchBox()?.value && isSettled(),
  reported: () => said() !== '' && said() !== saidBefore,
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
    // When the browser got the key, which is before a busy page hears of it.
    pressedAt = timeStamp;
    asked = undefined;
    saidBefore = said();
    for (const moment of ['answered', 'reported'] as const) {
      shownAt.delete(moment);
      due.delete(moment);
    }
  },
  true,
);
addEventListener(
  'input',
  ({ target }) => {
    if (target === searchBox()) asked = searchBox()?.value;
    look();
  },
  true,
);
new MutationObserver(look).observe(document, {
  childList: true,
  subtree: true,
  characterData: true,
  attributeFilter: ['aria-busy', 'class'],
});

/** Looks at what the next frame shows, and takes the time once that frame is drawn. */
function look(): void {
  if (looking) return;
  looking = true;
  requestAnimationFrame(() => {
    looking = false;
    const moments = Object.keys(isShown) as Moment[];
    const shown = moments.filter((moment) => !shownAt.has(moment) && isShown[moment]());
    for (const moment of shown) due.add(moment);
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
  for (const moment of due) shownAt.set(moment, performance.now());
  due.clear();
  const checks = waiting;
  waiting = [];
  for (const check of checks) check();
}

/** Whether the list is whole: nothing is still to come, and no row is a blank. */
function isSettled(): boolean {
  const list = document.querySelector('.list ol[aria-busy="false"]');
  return (
    list !== null && list.querySelector('.row h2') !== null && !list.querySelector('.row-blank')
  );
}

function searchBox(): HTMLInputElement | null {
  return document.querySelector('input[type="search"]');
}

function said(): string {
  return document.querySelector('.footer [role="status"]')?.textContent ?? '';
}
