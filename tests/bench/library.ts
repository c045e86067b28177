import type { Page } from 'puppeteer-core';
import { bundle } from '../made/bundle';
import { longestFrame } from './longest-frame';
import type { Profile } from './profile';
import { progress, report } from './report';
import { openLibrary, pause, pressChange, waitFor } from './stopwatch';
import type { Moment } from './stopwatch-page';

const COLD_RUNS = 3;
const RUNS = 10;
const BULK_RUNS = 3;
/** So many papers are tagged at once. */
const BULK = 1000;
const SORTS = ['title', 'upvotes', 'published', 'author', 'met'];
/** The facets that are clicked. All papers of the made history are of one year and site. */
const FACETS = '.sidebar [role="treeitem"]';
const WHEELS = 40;
const WHEEL_PX = 700;
const WHEEL_MS = 25;
const REST_MS = 1500;
/** So often the list is scrolled to a row whose place is only estimated. */
const MOST_TRIES = 50;

const frames = bundle('tests/bench/frames-page.ts');

/**
 * Measures the library: opening, facets, orders, details, the tagging of a thousand papers, and
 * frames while scrolling.
 */
export async function benchLibrary(profile: Profile, size: number): Promise<void> {
  const times: Record<string, number[]> = {};
  const add = (name: string, ms: number) => {
    times[name] = [...(times[name] ?? []), ms];
  };
  // Firefox's stopwatch starts when the library is there.
  const coldRuns = profile.browser === 'chromium' ? COLD_RUNS : 0;
  progress(`opening the library, cold${coldRuns > 0 ? '' : ': measured in Chromium only'}`);
  for (let run = 0; run < coldRuns; run++) {
    const session = await profile.open();
    const page = await openLibrary(session);
    add('opened to rows, cold browser', await waitFor(page, 'trueRows'));
    add('opened to facets, cold browser', await waitFor(page, 'faceted'));
    await session.close();
  }
  const session = await profile.open();
  const page = await openLibrary(session);
  await waitFor(page, 'faceted');
  await pause(REST_MS);
  progress('facets');
  for (let run = 0; run < RUNS; run++) {
    for (const what of ['facet set', 'facet taken out']) {
      await clickFacet(page, run);
      add(`${what}, click to rows`, await waitFor(page, 'changed'));
      add(`${what}, click to numbers`, await waitFor(page, 'counted'));
      await pause(REST_MS);
    }
  }
  progress('orders');
  for (const sort of [...SORTS, ...SORTS]) {
    await page.select('.list-bar select', sort);
    add('another order, choice to rows', await waitFor(page, 'changed'));
  }
  progress('details');
  await page.click('.list [data-index="0"] .row-facts');
  await page.waitForSelector('.list .row:focus');
  for (let run = 0; run < RUNS; run++) {
    add(
      'details, key to title',
      await after(page, 'detailed', () => page.keyboard.press('ArrowDown')),
    );
    await pause(REST_MS / 5);
  }
  progress('a thousand papers at once');
  for (let run = 0; run < BULK_RUNS; run++) {
    const other = await openLibrary(session);
    await waitFor(other, 'faceted');
    await pause(REST_MS);
    const last = await selectMany(other, Math.min(BULK, size));
    add('papers at once: tagged, key to report', await tagSelected(other, `bench ${run}`));
    await other.click(`${last} .row-facts`);
    await other.waitForSelector('.list .row:focus');
    add('papers at once: undone, key to report', await pressChange(other, 'u'));
    await other.close();
  }
  await page.bringToFront();
  progress('scrolling');
  await page.evaluate(await frames);
  for (let run = 0; run < RUNS / 2; run++) {
    add('longest frame while scrolling', await longestFrame(page, scroll));
    add('frames over 50 ms while scrolling', await page.evaluate(() => frameTimes.late()));
  }
  await session.close();
  for (const [name, values] of Object.entries(times))
    report(`library: ${name}`, size, name.startsWith('frames') ? '' : 'ms', values);
}

async function after(page: Page, moment: Moment, act: () => Promise<unknown>): Promise<number> {
  await act();
  return waitFor(page, moment);
}

/** Clicks the facet of that place, of all that are there. */
async function clickFacet(page: Page, place: number): Promise<void> {
  const chosen = await page.$(`${FACETS}[aria-selected="true"]`);
  const all = await page.$$(FACETS);
  await (chosen ?? all[place % all.length])?.click();
}

/**
 * Selects the first papers of the list, by clicks on the first and the last one.
 * @returns the selector of the last one, which is in view
 */
async function selectMany(page: Page, count: number): Promise<string> {
  await (await page.waitForSelector('.list [data-index="0"] .row-lead input'))?.click();
  const last = `.list [data-index="${count - 1}"]`;
  for (let tries = 0; !(await page.$(last)); tries++) {
    if (tries === MOST_TRIES) throw new Error(`The row of number ${count} could not be reached`);
    await page.$eval(
      '.list',
      (list, wanted) => {
        const rows = [...list.querySelectorAll<HTMLElement>('[data-index]')];
        const height = rows.reduce((sum, row) => sum + row.offsetHeight, 0) / rows.length;
        const middle = Number(rows[Math.floor(rows.length / 2)]?.dataset['index']);
        list.scrollTop += (wanted - middle) * height;
      },
      count - 1,
    );
    await pause(200);
  }
  await page.keyboard.down('Shift');
  await page.click(`${last} .row-lead input`);
  await page.keyboard.up('Shift');
  return last;
}

async function tagSelected(page: Page, tag: string): Promise<number> {
  await page.waitForSelector('.selection button');
  await (await page.waitForSelector('.selection ::-p-text(Tag)'))?.click();
  await page.waitForSelector('.selection-part input');
  await page.keyboard.type(tag);
  const ms = await pressChange(page, 'Enter');
  await page.keyboard.press('Escape');
  return ms;
}

async function scroll(page: Page): Promise<void> {
  await page.mouse.move(500, 500);
  for (let time = 0; time < WHEELS; time++) {
    await page.mouse.wheel({ deltaY: WHEEL_PX });
    await pause(WHEEL_MS);
  }
}
