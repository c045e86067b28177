import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPapers } from '../made/demo';
import { listingPage } from '../made/huggingface';
import { type BrowserName, openSession, type Served, type Session } from './browsers';
import { markOn } from './closed-roots';
import { copyBody, overridingScript, replacingScript } from './odd-page';
import { DAILY, HUNDRED, pages } from './site-pages';
import { markStates, pressMark } from './steps';

const at = (day: string) => `https://huggingface.co/papers/date/2026-09-${day}`;
const [STRICT, OVERRIDDEN, REPLACED, COPIED, FRAMING] = ['01', '02', '03', '04', '05'].map(at) as [
  string,
  string,
  string,
  string,
  string,
];
const FOREIGN = 'https://evil.example/framing';
const papers = demoPapers();
const few = listingPage(papers.slice(0, 3), { json: false });
const literal = (text: string) => JSON.stringify(text).replaceAll('<', '\\u003c');
const framing = (address: string) =>
  `<iframe src="${address}" width="900" height="900"></iframe><iframe srcdoc="&lt;article&gt;&lt;h3&gt;&lt;a href='/papers/2611.09999'&gt;In a frame&lt;/a&gt;&lt;/h3&gt;&lt;/article&gt;"></iframe>`;

const odd = new Map<string, Served>([
  ...pages,
  [
    STRICT,
    {
      html: few,
      policy:
        "sandbox allow-scripts; default-src 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
    },
  ],
  [OVERRIDDEN, few.replace('<head>', `<head><script>(${overridingScript})()</script>`)],
  [
    REPLACED,
    few.replace(
      '<head>',
      `<head><script>(${replacingScript})(${literal(listingPage(papers.slice(3, 5), { json: false }))})</script>`,
    ),
  ],
  [COPIED, few],
  [FRAMING, few.replace('</main>', `</main>${framing(HUNDRED)}`)],
  [FOREIGN, `<!doctype html><title>Framing</title>${framing(HUNDRED)}`],
]);

/** Pages whose scripts or policies get in the way of a content script. */
describe.each(['chromium', 'firefox'] satisfies BrowserName[])('an odd page in %s', (name) => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession(name, odd);
  });
  afterAll(() => session?.close());

  const visit = async (address: string): Promise<Page> => {
    const page = await session.visit(address);
    await page.waitForSelector('offprint-bar');
    return page;
  };

  it('with a strict policy is read, and its marks have their style', async () => {
    const page = await visit(STRICT);
    expect(await markStates(page)).toHaveLength(3);
    const box = await (await markOn(page, 1)).boundingBox();
    expect([box?.width, box?.height]).toEqual([18, 18]);
    await pressMark(page, 1);
  });

  it('whose scripts override methods, and define our elements, is read and marked', async () => {
    const page = await visit(OVERRIDDEN);
    expect(await markStates(page)).toHaveLength(3);
    await (await markOn(page, 2)).click();
    await expect.poll(async () => (await markStates(page))[1], { timeout: 30_000 }).toBe('saved');
  });

  it('that replaces its whole document is read anew, and its keys work', async () => {
    const page = await session.visit(REPLACED);
    await page.waitForFunction(() => document.querySelectorAll('article').length === 2);
    await page.waitForSelector('offprint-bar');
    expect(await markStates(page)).toEqual(['new', 'new']);
    await page.focus('article:nth-child(2) h3 a');
    await page.keyboard.press('s');
    await expect.poll(() => markStates(page), { timeout: 30_000 }).toEqual(['new', 'saved']);
  });

  it('that puts a copy in place of its body has no dead marks', async () => {
    const page = await visit(COPIED);
    await page.evaluate(copyBody);
    // A copy of a mark has no content.
    const isAlive = () => markOn(page, 3).then(Boolean, () => false);
    await expect.poll(isAlive, { timeout: 30_000 }).toBe(true);
    const copies = 'body > offprint-bar, article > offprint-mark';
    expect(await page.$$(copies)).toHaveLength(4);
    await pressMark(page, 3);
  });

  it('in a frame is neither read nor marked, whichever page frames it', async () => {
    const before = await storedRows(session, 'papers');
    for (const address of [FRAMING, FOREIGN]) {
      const page = await session.visit(address);
      const frames = page.frames().filter((frame) => frame !== page.mainFrame());
      expect(frames).toHaveLength(2);
      if (address === FRAMING) await page.waitForSelector('offprint-bar');
      await new Promise((resolve) => setTimeout(resolve, 1000));
      for (const frame of frames) {
        expect(await frame.$$('article')).not.toHaveLength(0);
        expect(await frame.$$('offprint-mark, offprint-bar')).toHaveLength(0);
      }
      await page.close();
    }
    expect(await storedRows(session, 'papers')).toBe(before);
  });

  it('that comes back from the back/forward cache marks and saves as things are by now', async () => {
    const before = await storedRows(session, 'entries');
    const page = await visit(DAILY);
    await page.evaluate(() => Object.assign(globalThis, { isSame: true }));
    await page.goto(HUNDRED);
    await page.waitForSelector('offprint-mark');
    const other = await visit(DAILY);
    await pressMark(other, 6);
    await other.close();
    await endBackground(session, name);
    await page.bringToFront();
    // The driver would wait for a load.
    await page.evaluate(() => setTimeout(() => history.back()));
    await page.waitForFunction(() => Reflect.get(globalThis, 'isSame') === true);
    await expect.poll(async () => (await markStates(page))[5], { timeout: 30_000 }).toBe('saved');
    await pressMark(page, 7);
    expect(await storedRows(session, 'entries')).toBe(before + 2);
  });
});

/** The number of rows in a table. */
async function storedRows(session: Session, table: string): Promise<number> {
  const page = await session.open('popup.html');
  const count = await page.evaluate(async (name) => {
    const database = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open('offprint');
      request.onsuccess = () => resolve(request.result);
    });
    return new Promise<number>((resolve) => {
      const request = database.transaction(name).objectStore(name).count();
      request.onsuccess = () => resolve(request.result);
    });
  }, table);
  await page.close();
  return count;
}

/** Ends the background of the extension, as the browser does when it is idle (Chromium). */
async function endBackground({ browser }: Session, name: BrowserName): Promise<void> {
  if (name !== 'chromium') return;
  const target = await browser.waitForTarget((each) => each.type() === 'service_worker');
  await (await target.worker())?.close();
  const isRunning = () => browser.targets().some((each) => each.type() === 'service_worker');
  await expect.poll(isRunning, { timeout: 30_000 }).toBe(false);
}
