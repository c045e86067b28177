import type { Page } from 'puppeteer-core';

/** What is measured inside the popup's page. Times in ms. */
interface Stopwatch {
  /** From the start of the navigation until the first row was drawn. */
  rows?: number;
  /** When the last key came down, and what was drawn after it. */
  key?: number;
  marked?: number;
  changed?: number;
  told?: number;
}

declare global {
  var stopwatch: Stopwatch;
}

/** Starts a stopwatch in every page that the tab opens from now on. */
export function carryStopwatch(page: Page): Promise<unknown> {
  return page.evaluateOnNewDocument(() => {
    const watch: Stopwatch = {};
    globalThis.stopwatch = watch;
    addEventListener(
      'keydown',
      () => {
        watch.key = performance.now();
        delete watch.marked;
        delete watch.changed;
        delete watch.told;
      },
      true,
    );
    const wanted = {
      rows: '.list .row h2',
      marked: '.list mark',
      told: '[role="status"]:not(:empty)',
    };
    new MutationObserver(() => {
      const seen = Object.entries(wanted).filter(([, selector]) =>
        document.querySelector(selector),
      );
      requestAnimationFrame(() => {
        const now = performance.now();
        watch.changed = now;
        for (const [name] of seen) watch[name as keyof typeof wanted] ??= now;
      });
    }).observe(document, { childList: true, subtree: true, characterData: true });
  });
}

/** Waits until something was measured; ms, since the last key for all but `rows`. */
export async function measured(
  page: Page,
  name: keyof Stopwatch,
  timeout = 30_000,
): Promise<number> {
  await page.waitForFunction((key) => stopwatch[key] !== undefined, { timeout }, name);
  const watch = await page.evaluate(() => stopwatch);
  return (watch[name] ?? 0) - (name === 'rows' ? 0 : (watch.key ?? 0));
}

/** Presses a key and tells how long the page went on changing, ms; it is looked at for 400 ms. */
export async function settle(page: Page, key: string): Promise<number> {
  await page.keyboard.press(key as 'a');
  await new Promise((resolve) => setTimeout(resolve, 400));
  const watch = await page.evaluate(() => stopwatch);
  return Math.max(0, (watch.changed ?? watch.key ?? 0) - (watch.key ?? 0));
}
