import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { FakeZotero } from '../zotero/server';
import { type BrowserName, openSession, type Session } from './browsers';
import { openPermitted } from './permitted';
import { waitForRows } from './popup';
import { buttonNamed } from './steps';

/** The port of Zotero. A real one that runs here must be quit first. */
const PORT = 23119;

const BIB = `@article{ek2026, title = {On the Slow and Winding Rivers of the North}, author = {Ek, Bo and Berg, Jo}, year = {2026},
  journal = {Rivers}, doi = {10.1000/river.1}, keywords = {rivers, to read}}
@article{berg2026, title = {Floods in Small Valleys}, author = {Berg, Jo}, year = {2026}, doi = {10.1000/river.2}}
`;

const zotero = new FakeZotero();

async function drop(page: Page, name: string, text: string): Promise<void> {
  await page.evaluate(
    (fileName, content) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([content], fileName));
      for (const type of ['dragover', 'drop'])
        document.body.dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
        );
    },
    name,
    text,
  );
}

const press = async (page: Page, label: string) => (await buttonNamed(page, label)).click();
const shows = (page: Page, text: string) =>
  page.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, text);

/** Opens the library with two papers and the export panel for both. */
async function openExport(session: Session): Promise<Page> {
  const page = await session.open('library.html');
  await page.waitForSelector('main.library');
  await drop(page, 'rivers.bib', BIB);
  await press(page, 'Import 2 papers');
  await press(page, 'Show the list');
  await waitForRows(page, 2);
  await page.keyboard.press('ArrowDown');
  await page.waitForSelector('.list .row:focus');
  await page.keyboard.press('e');
  await page.waitForSelector('.zotero h2');
  return page;
}

const kept = () =>
  zotero.library.map(({ item, tags, target }) => [item.title, tags, target]).sort();

afterAll(() => zotero.close());

describe('a browser that was not asked', () => {
  it('does not let Offprint reach Zotero', async () => {
    await zotero.open(PORT);
    const session = await openSession('chromium', new Map());
    try {
      const page = await openExport(session);
      await buttonNamed(page, 'Send to Zotero…');
      expect(zotero.received).toEqual([]);
    } finally {
      await session.close();
      await zotero.close();
    }
  });
});

describe.each(['chromium', 'firefox'] satisfies BrowserName[])(
  'sending to Zotero in %s',
  (name) => {
    let session: Session;
    let page: Page;

    beforeAll(async () => {
      zotero.library.length = 0;
      zotero.received.length = 0;
      // The version that can't move papers, with another library selected than the one chosen
      // below.
      zotero.version = '7.0.32';
      zotero.selected = 'C9';
      await zotero.open(PORT);
      session =
        name === 'chromium'
          ? await openPermitted('chromium', new Map())
          : await openSession('firefox', new Map(), { grantAll: true });
      page = await openExport(session);
    });
    afterAll(async () => {
      await session?.close();
      await zotero.close();
    });

    it('puts the papers into the chosen collection with the user’s own tags', async () => {
      if (name === 'firefox') await press(page, 'Send to Zotero…');
      await page.waitForFunction(
        () => document.querySelectorAll('.zotero select option').length === 5,
      );
      await page.select('.zotero select', 'C5');
      await press(page, 'Send to Zotero');
      await shows(page, '2 papers are in Zotero.');
      expect(kept()).toEqual([
        ['Floods in Small Valleys', [], 'C5'],
        ['On the Slow and Winding Rivers of the North', ['rivers', 'to read'], 'C5'],
      ]);
      const agents = zotero.received.map(({ headers }) => headers['user-agent']);
      for (const agent of agents) expect(agent).toMatch(/^Mozilla\//);
    });

    it('sends them once, and waits with what is sent while Zotero is closed', async () => {
      await shows(page, 'Already in Zotero: 2 of 2.');
      await zotero.close();
      await press(page, 'Send again');
      await shows(page, '2 papers are waiting for Zotero.');
      expect(zotero.library).toHaveLength(2);
      await page.close();
    });

    it('sends what waits once Zotero runs', async () => {
      await zotero.open(PORT);
      const settings = await session.open('popup.html#settings');
      await shows(settings, '2 papers are waiting for Zotero.');
      await press(settings, 'Send now');
      await shows(settings, 'Everything has been sent.');
      expect(zotero.library).toHaveLength(4);
      await settings.close();
    });
  },
);

describe.each(['chromium', 'firefox'] satisfies BrowserName[])(
  'sending to Zotero 11 with its local API in %s',
  (name) => {
    it('writes the papers once Zotero’s user allows it, and knows those it has', async () => {
      const eleven = new FakeZotero();
      eleven.version = '11.0';
      eleven.api.enabled = true;
      eleven.api.answers.push('always');
      eleven.api.add('users/0', { itemType: 'journalArticle', DOI: '10.1000/RIVER.2' });
      await eleven.open(PORT);
      const session =
        name === 'chromium'
          ? await openPermitted('chromium', new Map())
          : await openSession('firefox', new Map(), { grantAll: true });
      try {
        const page = await openExport(session);
        if (name === 'firefox') await press(page, 'Send to Zotero…');
        await shows(page, 'Already in Zotero: 1 of 2.');
        await shows(page, 'Choose “Always Allow”');
        await page.select('.zotero select', 'C5');
        await press(page, 'Send to Zotero');
        await shows(page, '2 papers are in Zotero.');
        expect(eleven.api.prompts).toEqual(['Offprint']);
        expect(eleven.library).toMatchObject([
          {
            item: { title: expect.stringMatching('Rivers of the North') },
            tags: ['rivers', 'to read'],
            target: 'C5',
          },
        ]);
        const saved = eleven.received.filter(({ path }) => path.endsWith('/saveItems'));
        expect(saved).toEqual([]);
        const [write] = eleven.api.received.filter(({ path }) => path.endsWith('/users/0/items'));
        expect(write?.headers['zotero-server-id']).toBe('SERVERAAAAAA');
      } finally {
        await session.close();
        await eleven.close();
      }
    });
  },
);
