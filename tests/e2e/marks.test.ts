import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { arxivList } from '../made/arxiv';
import { makePapers } from '../made/papers';
import { type BrowserName, openSession, type Session } from './browsers';
import { markOn } from './closed-roots';
import { DAILY, pages } from './site-pages';

const LIST = 'https://arxiv.org/list/cs/recent?skip=0&show=100';

/** Every third title and every fifth list of authors fills several lines. */
const papers = makePapers(100).map((paper, at) => ({
  ...paper,
  title: at % 3 === 0 ? `${paper.title} ${paper.title} ${paper.title}` : paper.title,
  authors: at % 5 === 0 ? Array(6).fill(paper.authors).flat() : (paper.authors ?? []),
}));

/**
 * Runs in the page: returns the titles of rows whose mark covers text, and the number of marked
 * rows.
 */
function look(): { covered: string[]; marked: number } {
  const covered: string[] = [];
  const hosts = [...document.querySelectorAll('dd > offprint-mark')];
  for (const host of hosts) {
    const mark = host.getBoundingClientRect();
    const row = host.parentElement;
    if (!row) continue;
    const range = document.createRange();
    const walker = document.createTreeWalker(row, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      range.selectNode(walker.currentNode);
      const isCovered = [...range.getClientRects()].some(
        ({ top, right, bottom, left }) =>
          top < mark.bottom && bottom > mark.top && left < mark.right && right > mark.left,
      );
      if (isCovered) covered.push(row.textContent ?? '');
    }
  }
  return { covered, marked: hosts.length };
}

describe.each(['chromium', 'firefox'] satisfies BrowserName[])('marks of a list in %s', (name) => {
  let session: Session;
  let page: Page;

  beforeAll(async () => {
    session = await openSession(name, new Map([[LIST, arxivList(papers)]]));
    page = await session.visit(LIST);
    await page.waitForSelector('offprint-bar');
  });
  afterAll(() => session?.close());

  const rowInView = (top: boolean) =>
    page.waitForFunction(
      (first) => {
        const rows = [...document.querySelectorAll('dd')];
        const row = first ? rows[0] : rows.at(-1);
        return row?.querySelector('offprint-mark') !== null;
      },
      {},
      top,
    );

  it.each([1280, 700, 320])('stand beside its words at a width of %i', async (width) => {
    await page.setViewport({ width, height: 900 });
    await page.evaluate(() => window.scrollTo(0, 0));
    await rowInView(true);
    // The page is read again once it has settled at its new width.
    await page.waitForFunction(`(${look})().covered.length === 0`, {}).catch(() => 0);
    const { covered, marked } = await page.evaluate(look);
    expect(covered).toEqual([]);
    expect(marked).toBeGreaterThan(3);
  });

  it('are where the user is, and gone where he was', async () => {
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
    await rowInView(false);
    expect((await page.evaluate(look)).marked).toBeLessThan(50);
    expect(await page.$('dd:first-of-type offprint-mark')).toBeNull();
  });
});

it('in a mode of few colours a mark has only its own signs', async () => {
  const session = await openSession('chromium', pages);
  try {
    const page = await session.visit(DAILY);
    const connection = await page.createCDPSession();
    const features = [{ name: 'forced-colors', value: 'active' }];
    await connection.send('Emulation.setEmulatedMedia', { features });
    const signs = await (await markOn(page, 1)).evaluate((mark) =>
      ['::before', '::after'].map((sign) => getComputedStyle(mark, sign).borderTopColor),
    );
    // It is new, and matches no smart list.
    expect(signs[0]).toBe('rgba(0, 0, 0, 0)');
    expect(signs[1]).not.toBe('rgba(0, 0, 0, 0)');
  } finally {
    await session.close();
  }
});
