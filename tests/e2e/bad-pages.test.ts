import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPapers } from '../made/demo';
import { listingPage } from '../made/huggingface';
import { makePapers } from '../made/papers';
import { openSession, type Session } from './browsers';
import { openPopup } from './popup';

const at = (day: number) => `https://huggingface.co/papers/date/2026-10-0${day}`;
const plain = (titles: string[]) =>
  listingPage(
    demoPapers()
      .slice(0, titles.length)
      .map((paper, index) => ({ ...paper, title: titles[index] ?? '' })),
    { json: false },
  );

const BROKEN = listingPage(demoPapers()).replace('data-props="{', 'data-props="{{');
const CHANGED = listingPage(demoPapers(), { json: false }).replace(/<h3>.*?<\/h3>/g, '<p>?</p>');
const MARKUP = plain(['<img src=x onerror="document.title=\'run\'"> in a title', 'Two', 'Three']);
const HUGE = plain(['x'.repeat(10_000_000), 'A title that can be kept']);
const MANY = listingPage(
  makePapers(3000).map(({ abstract: _, ...paper }) => paper),
  { json: false },
);
const LINKS = listingPage(demoPapers()).replaceAll('https://github.com/', 'javascript:alert(1)//');
/** Cards are forms, whose fields hide the properties of these names. */
const formed = (names: string) =>
  listingPage(demoPapers(), { json: false })
    .replaceAll('<article ', '<form ')
    .replaceAll('</article>', '</form>')
    .replace(/<form [^>]*>/g, (tag) =>
      [tag, ...names.split(' ').map((name) => `<input type="hidden" name="${name}">`)].join(''),
    )
    .replace(
      '<main>',
      '<i id="offprintStop"></i><i id="offprintSite"></i><i id="offprintCovers"></i><main>',
    )
    .replace('</main>', '</main><offprint-mark>Put by the page</offprint-mark>');
const FORMS = formed('parentElement parentNode nextElementSibling previousElementSibling children');
const METHODS = formed(
  'closest matches contains querySelector querySelectorAll textContent append',
);

const pages = new Map(
  [BROKEN, CHANGED, MARKUP, HUGE, MANY, LINKS, FORMS, METHODS].map((html, index) => [
    at(index + 1),
    html,
  ]),
);

describe('a bad page', () => {
  let session: Session;

  beforeAll(async () => {
    session = await openSession('chromium', pages);
  });
  afterAll(() => session?.close());

  const visit = async (day: number): Promise<[Page, number]> => {
    const page = await session.visit(at(day));
    await page.waitForSelector('offprint-mark, offprint-bar');
    return [page, await page.$$eval('offprint-mark', (marks) => marks.length)];
  };
  const banner = async (page: Page): Promise<string> => {
    const popup = await openPopup(session, page);
    await popup.waitForSelector('.here p:not(:empty)');
    const text = await popup.$eval('.here', (each) => each.textContent ?? '');
    await popup.close();
    return text;
  };

  it('with broken data is read from what it shows, and the popup says so', async () => {
    const [page, marks] = await visit(1);
    expect(marks).toBe(9);
    expect(await banner(page)).toMatch(/9 papers.*data that the page carries could not be read/);
  });

  it('with changed markup is reported, with a report to look at', async () => {
    const [page, marks] = await visit(2);
    expect(marks).toBe(0);
    expect(await banner(page)).toMatch(/This page changed: 0 of 9.*Report/);
  });

  it('with markup in titles runs nothing, neither there nor in the popup', async () => {
    const [page, marks] = await visit(3);
    expect(marks).toBe(3);
    const popup = await openPopup(session, page);
    await (await popup.waitForSelector('aria/Save 3[role="button"]'))?.click();
    await popup.waitForFunction(() => document.querySelectorAll('.list .row').length === 3);
    expect(await popup.$$('.list img')).toHaveLength(0);
    expect(await popup.$eval('.list', (list) => list.textContent)).toContain('<img src=x onerror=');
    expect([await page.title(), await popup.title()]).toEqual(['Daily Papers', 'Offprint']);
  });

  it('with a title of 10 MB keeps the other papers and says why', async () => {
    const [page, marks] = await visit(4);
    expect(marks).toBe(1);
    expect(await banner(page)).toMatch(/10,000,000 characters can’t be kept/);
  });

  it('with thousands of cards is read as far as is bearable, and marked where the user looks', async () => {
    const [page] = await visit(5);
    await page.evaluate(() => window.scrollTo(0, document.body.scrollHeight / 2));
    const isMarked =
      '[...document.querySelectorAll("article")].some((card) => Math.abs(card.getBoundingClientRect().top - 300) < 200 && card.querySelector("offprint-mark"))';
    await page.waitForFunction(isMarked);
    expect(await page.$$eval('offprint-mark', (marks) => marks.length)).toBeLessThan(100);
    expect(await banner(page)).toMatch(
      /Only the first 2,000 papers of this page were read; 1,000 or more were left/,
    );
  });

  it('with script links keeps the papers and none of the links', async () => {
    const [page, marks] = await visit(6);
    expect(marks).toBe(9);
    const popup = await openPopup(session, page);
    expect(await popup.$$('a[href^="javascript"]')).toHaveLength(0);
  });

  it('whose cards are forms with fields named like their parents is read', async () => {
    const [page, marks] = await visit(7);
    expect(marks).toBe(9);
    expect(await page.$$eval('body > offprint-mark', (own) => own.length)).toBe(0);
    expect(await banner(page)).toMatch(/9 papers/);
  });

  it('whose cards are forms with fields named like their methods does not hang', async () => {
    const page = await session.visit(at(8));
    await new Promise((resolve) => setTimeout(resolve, 1000));
    expect(await page.title()).toBe('Daily Papers');
    expect(await banner(page)).not.toBe('');
  });
});
