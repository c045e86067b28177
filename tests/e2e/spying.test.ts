import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { demoPapers } from '../made/demo';
import { listingPage } from '../made/huggingface';
import { type BrowserName, openSession, type Session } from './browsers';
import { barTexts, coverStates, pressBar } from './closed-roots';
import { openPopup, waitForRows } from './popup';
import { DAILY } from './site-pages';
import { SPY_STYLE, type Spy, spyScript } from './spying-page';
import { markStates, pressMark, tagCurrent } from './steps';

const html = listingPage(demoPapers()).replace(
  '<head>',
  `<head>${SPY_STYLE}<script>(${spyScript})()</script>`,
);

declare const spy: Spy;

/**
 * A page measures all it can while the user moves over a mark and the bar and goes through them
 * with the keyboard. It measures the same whatever the user has saved, seen and tagged.
 */
describe.each([
  ['chromium', false],
  ['firefox', false],
  ['chromium', true],
  ['firefox', true],
] satisfies [BrowserName, boolean][])('a spying page in %s, covers %s', (name, covers) => {
  let session: Session;
  let first: string[];

  /** Opens the page, makes a user’s movements and returns what the page has learnt. */
  async function visit(): Promise<{ learnt: string[]; page: Page }> {
    const page = await session.visit(DAILY);
    const fonts: string[] = [];
    page.on('request', (request) => {
      if (request.url().includes('/spy-')) fonts.push(request.url());
    });
    await page.waitForSelector('offprint-bar');
    await page.mouse.move(1, 1);
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const look = (all = false) => page.evaluate((most) => spy.look(most), all);
    const learnt = await look(true);
    const mark = await page.$('article:nth-child(2) offprint-mark');
    await mark?.hover();
    await new Promise((resolve) => setTimeout(resolve, 300));
    learnt.push('over a mark', ...(await look(true)));
    for (const each of await page.$$('offprint-bar > div')) {
      await each.hover();
      learnt.push('over the bar', ...(await look()));
    }
    await page.mouse.move(1, 1);
    await page.evaluate(() =>
      document.querySelector<HTMLElement>('article:nth-child(2) a')?.focus(),
    );
    for (let count = 0; count < 8; count++) {
      await page.keyboard.press('Tab');
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
    learnt.push('after the keyboard', ...(await look()));
    await page.focus('offprint-bar > div[role=button]');
    await page.keyboard.press('Tab');
    learnt.push('in the bar', ...(await look()));
    learnt.push(...new Set(fonts));
    expect(await page.evaluate(() => [...spy.roots])).toEqual([]);
    return { learnt, page };
  }

  beforeAll(async () => {
    session = await openSession(name, new Map([[DAILY, html]]));
    if (covers) await turnCoversOn(session);
    const { learnt, page } = await visit();
    expect(await markStates(page)).toEqual(Array(9).fill('new'));
    first = learnt;
    // Tags, and a paper that was first seen three days ago.
    await pressMark(page, 2);
    if (covers) await hideCard(page, 4);
    const popup = await openPopup(session, page);
    await waitForRows(popup, 1);
    await tagCurrent(popup, 'secret ☃');
    await popup.evaluate(agePapers, 3 * 24 * 3600e3);
    await popup.close();
    await page.close();
  });
  afterAll(() => session?.close());

  it('learns nothing of seen and saved papers and of tags', async () => {
    const { learnt, page } = await visit();
    const states = await markStates(page);
    expect(states.map((state) => state === 'saved')).toEqual(states.map((_, at) => at === 1));
    expect(states).toContain('seen');
    expect(differences(first, learnt)).toEqual([]);
    if (covers) expect(await coverStates(page)).toContain('hidden');
    if (covers) expect(await coverStates(page)).toContain('dimmed');
    await page.close();
  });

  it('learns nothing of a page whose papers are all saved', async () => {
    const page = await session.visit(DAILY);
    await page.waitForSelector('offprint-bar');
    await pressBar(page, covers ? /^Save all 7/ : /^Save all 8/);
    if (covers) {
      await pressHide(page, 4);
      await expect.poll(() => coverStates(page)).not.toContain('hidden');
      await pressMark(page, 4);
    }
    await expect
      .poll(async () => (await markStates(page)).filter((state) => state === 'saved').length)
      .toBe(9);
    await page.close();
    const { learnt, page: saved } = await visit();
    expect(await barTexts(saved)).toEqual(['9 papers', 'All saved']);
    expect(differences(first, learnt)).toEqual([]);
  });
});

async function turnCoversOn(session: Session): Promise<void> {
  const popup = await session.open('popup.html');
  await popup.evaluate(async () => {
    const { browser, chrome } = globalThis as unknown as Record<string, Storage | undefined>;
    await (browser ?? chrome)?.storage.local.set({ settings: { dim: true, hide: true } });
  });
  await popup.close();
}

interface Storage {
  storage: { local: { set(items: object): Promise<void> } };
}

async function pressHide(page: Page, card: number): Promise<void> {
  await page.focus(`article:nth-child(${card}) a`);
  await page.keyboard.press('h');
}

async function hideCard(page: Page, card: number): Promise<void> {
  await pressHide(page, card);
  await vi.waitFor(async () => expect(await coverStates(page)).toContain('hidden'), 10_000);
}

/** What was learnt at one visit only. */
function differences(before: string[], after: string[]): string[] {
  const [one, other] = [new Set(before), new Set(after)];
  return [
    ...before.filter((each) => !other.has(each)).map((each) => `- ${each}`),
    ...after.filter((each) => !one.has(each)).map((each) => `+ ${each}`),
  ];
}

/** Runs in a page of the extension: makes all papers older. */
async function agePapers(ms: number): Promise<void> {
  const done = <T>(request: IDBRequest<T>) =>
    new Promise<T>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
  const database = await done(indexedDB.open('offprint'));
  const store = database.transaction('papers', 'readwrite').objectStore('papers');
  for (const paper of await done(store.getAll())) {
    await done(store.put({ ...paper, firstSeen: paper.firstSeen - ms }));
  }
  database.close();
}
