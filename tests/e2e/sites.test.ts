import { readFileSync } from 'node:fs';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserName, Session } from './browsers';
import { openPermitted, untilMarks } from './permitted';
import { openPopup, rowTitles } from './popup';

interface Expected {
  drafts: { ids: string[]; title: string }[];
}

const html = (name: string) => readFileSync(`tests/fixtures/${name}.html`, 'utf8');
const expected = (name: string) =>
  JSON.parse(readFileSync(`tests/fixtures/${name}.json`, 'utf8')) as Expected;
const idsOf = (name: string) => [...new Set(expected(name).drafts.map(({ ids }) => ids[0]))];

/** One listing of each group of sites. */
const LISTINGS = {
  'arxiv/new': 'https://arxiv.org/list/cs.CL/new',
  'openreview/group': 'https://openreview.net/group?id=Rivers.org/2026/Conference',
  'semanticscholar/search': 'https://www.semanticscholar.org/search?q=rivers',
  'pubmed/search': 'https://pubmed.ncbi.nlm.nih.gov/?term=rivers',
  'springer/search': 'https://link.springer.com/search?query=rivers',
  'acm/search': 'https://dl.acm.org/action/doSearch?AllField=rivers',
  'alphaxiv/feed': 'https://www.alphaxiv.org/',
  'dblp/person': 'https://dblp.org/pid/56/953.html',
};
const PAGES = new Map(Object.entries(LISTINGS).map(([name, url]) => [url, html(name)]));

/** Replaces the rows of a listing, like a page that is rendered by scripts. */
async function show(
  page: Page,
  source: string,
  url: string | null,
  append: boolean,
): Promise<void> {
  await page.evaluate(
    (source, url, append) => {
      if (url) history.pushState({}, '', url);
      const fresh = new DOMParser().parseFromString(source, 'text/html');
      if (!append) document.body.replaceChildren(...fresh.body.childNodes);
      else document.body.append(...fresh.body.childNodes);
    },
    source,
    url,
    append,
  );
}

/** Renames the rows, so that they are new papers. */
const renamed = (source: string, from: RegExp, to: string) => source.replace(from, to);

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('in %s', (browser) => {
  let session: Session;
  beforeAll(async () => {
    session = await openPermitted(browser, PAGES);
  });
  afterAll(() => session?.close());

  describe.each(Object.entries(LISTINGS))('%s', (name, url) => {
    it('is read, marked, saved and found', async () => {
      const page = await session.visit(url);
      const { length } = expected(name).drafts;
      await untilMarks(page, length);
      const [first] = expected(name).drafts;
      const popup = await openPopup(session, page);
      await popup.waitForFunction(
        (count) => document.querySelector('.here p')?.textContent?.includes(String(count)),
        {},
        idsOf(name).length,
      );
      const save = await popup.waitForSelector('.here > button:last-of-type');
      await save?.click();
      await popup.waitForFunction(
        (count) => document.querySelectorAll('.list .row').length >= count,
        {},
        1,
      );
      const [word = ''] = first?.title.match(/[A-Za-z]{5,}/g) ?? [];
      await popup.type('input[type=search]', `title:${word}`);
      await popup.waitForFunction(
        (wanted) =>
          [...document.querySelectorAll('.list .row h2 mark')].some(
            ({ textContent }) => textContent?.toLowerCase() === wanted,
          ),
        {},
        word.toLowerCase(),
      );
      expect((await rowTitles(popup)).join()).toContain(word);
      await popup.close();
      await page.close();
    });
  });

  describe('a page that is drawn by scripts', () => {
    it.each([
      [
        'openreview/group',
        'https://openreview.net/group?id=Rivers.org/2026/Conference#tab-reject',
        /forum\?id=(.)/g,
        'forum?id=N$1',
      ],
      [
        'semanticscholar/search',
        'https://www.semanticscholar.org/search?q=rivers&page=2',
        /\/([0-9a-f]{6})[0-9a-f]{34}/g,
        '/$1beef000000000000000000000000000000',
      ],
    ] as const)('moves on without a load: %s', async (name, next, from, to) => {
      const page = await session.visit(LISTINGS[name]);
      const { length } = expected(name).drafts;
      await untilMarks(page, length);
      await show(page, renamed(html(name), from, to), next, false);
      await untilMarks(page, length);
      const popup = await openPopup(session, page);
      await popup.waitForFunction(
        (count) => document.querySelector('.here p')?.textContent?.includes(String(count)),
        {},
        idsOf(name).length,
      );
      await popup.close();
      await page.close();
    });

    it.each([
      ['alphaxiv/feed', /(\d{4})\.(\d)\d{4}/g, '$1.$29999'],
      ['dblp/person', /(journals|conf)\/(\w+)\//g, '$1/$2x/'],
    ] as const)('grows while it is scrolled: %s', async (name, from, to) => {
      const page = await session.visit(LISTINGS[name]);
      const { length } = expected(name).drafts;
      await untilMarks(page, length);
      await show(page, renamed(html(name), from, to), null, true);
      await page.waitForFunction(
        (count) => document.querySelectorAll('offprint-mark').length > count,
        {},
        length,
      );
      await page.close();
    });
  });
});
