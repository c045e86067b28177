import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites';
import { pmlr } from '../../lib/sites/pmlr';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const LIST = 'https://proceedings.mlr.press/v301/';
const scrape = (html: string, address: string) =>
  readAll(pmlr.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(pmlr, 'volume', LIST, now);
testSite(pmlr, 'paper', 'https://proceedings.mlr.press/v301/lima23a', now);
testSite(pmlr, 'paper-without-meta', 'http://proceedings.mlr.press/v301/chen23ab.html', now);

testPages(pmlr, {
  hosts: ['proceedings.mlr.press', 'www.proceedings.mlr.press'],
  papers: {
    '/v139/sun21c.html': 'pmlr:v139/sun21c',
  },
  listings: {
    '/v139/': { list: 'volume', period: 'v139' },
    '/v139': { list: 'volume', period: 'v139' },
    '/r10/index.html': { list: 'volume', period: 'r10' },
  },
  none: ['/', '/moss/v139/', '/x139/', '/v139/moss.html', '/v139x', '/v/', '/v139/index.html.txt'],
});

describe('page', () => {
  it.each([
    ['https://proceedings.mlr.press/v235/', 'v235'],
    ['http://proceedings.mlr.press/v1', 'v1'],
    ['https://proceedings.mlr.press/r4/index.html#regular', 'r4'],
  ])('%s is a listing', (address, period) => {
    const url = new URL(address);
    expect(pmlr.page(url)).toEqual({ kind: 'listing', listing: { list: 'volume', period } });
    expect(siteFor(url)).toBe(pmlr);
  });

  it.each([
    ['https://proceedings.mlr.press/v139/sun21c', 'pmlr:v139/sun21c'],
    ['http://proceedings.mlr.press/v139/sun21c.html?x#abstract', 'pmlr:v139/sun21c'],
    ['https://proceedings.mlr.press/v139/sun21c/sun21c-supp.pdf', 'pmlr:v139/sun21c'],
    ['https://proceedings.mlr.press/r0/o-hara95a.html', 'pmlr:r0/o-hara95a'],
  ])('%s is a paper', (address, id) => {
    expect(pmlr.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each([
    'https://proceedings.mlr.press/',
    'https://proceedings.mlr.press/faq.html',
    'https://proceedings.mlr.press/v301/assets/bib/bibliography.bib',
    'https://example.org/v301/',
  ])('%s is neither', (address) => {
    expect(pmlr.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<div class="paper">Elsewhere</div>', address)).toMatchObject({
      cards: [],
      expected: 0,
    });
  });
});

describe('volumes', () => {
  it('may be empty', () => {
    const html = '<h2>Volume 301: Conference</h2><p>Editors</p>';
    expect(scrape(html, LIST)).toMatchObject({ cards: [], expected: 0, problems: [] });
  });

  it('without the classes of their rows are read by their links', () => {
    const html = `<main><div><p>One</p><p>[<a href="one23a.html">abs</a>]</p></div>
      <div><p>Two</p><p>[<a href="two23a.html">abs</a>][<a href="two23a/two23a.pdf">PDF</a>]</p></div></main>`;
    const page = scrape(html, LIST);
    expect(page.cards.map((card) => card.draft.title)).toEqual(['One', 'Two']);
    expect(page.expected).toBe(2);
  });

  it('with missing titles or links are reported', () => {
    const untitled = scrape('<div class="paper"><a href="one23a.html">abs</a></div>', LIST);
    expect([untitled.cards.length, untitled.expected, untitled.problems.length]).toEqual([0, 1, 1]);
    const unlinked = scrape('<div class="paper"><p class="title">One</p></div>', LIST);
    expect([unlinked.cards.length, unlinked.expected]).toEqual([0, 1]);
  });
});

it('reports a paper page without a title', () => {
  const page = scrape('<article></article>', 'https://proceedings.mlr.press/v301/lima23a.html');
  expect([page.cards.length, page.expected, page.problems.length]).toEqual([0, 1, 1]);
});

describe('rows', () => {
  const read = (html: string) =>
    scrape(
      `<div class="paper"><p class="title">On Moss</p><a href="https://proceedings.mlr.press/v301/fern23a.html">abs</a>${html}</div>`,
      LIST,
    ).cards[0]?.draft;
  const PAGE = 'https://proceedings.mlr.press/v301/fern23a.html';

  it('have no fields for missing parts', () => {
    expect(read('')).toEqual({
      ids: ['pmlr:v301/fern23a'],
      title: 'On Moss',
      kind: 'paper-conference',
      publication: { 'collection-title': 'Proceedings of Machine Learning Research' },
      links: { page: PAGE },
      rank: 1,
    });
  });

  it('have files by their labels, and identifiers elsewhere', () => {
    const html = `<a href="/a.pdf">Download PDF</a><a href="https://moss.example/s">Software</a><a href="https://moss.example/">Paper website</a>
      <a href="https://openreview.net/forum?id=abcde">OpenReview</a><a href="https://arxiv.org/abs/2401.00011">x</a><a href="https://doi.org/10.1234/moss">x</a><a href="https://moss.example/10.1234/fern">x</a>`;
    expect(read(html)).toMatchObject({
      ids: ['pmlr:v301/fern23a', 'openreview:abcde', 'arxiv:2401.00011', 'doi:10.1234/moss'],
      links: {
        page: PAGE,
        pdf: 'https://proceedings.mlr.press/a.pdf',
        code: 'https://moss.example/s',
        project: 'https://moss.example/',
      },
    });
    const others = ['My PDF', 'PDF of moss', 'My code', 'Codes', 'My website', 'Websites'];
    expect(read(others.map((text) => `<a href="/x">${text}</a>`).join(''))?.links).toEqual({
      page: PAGE,
    });
  });

  it.each([
    ['Proceedings of Birds, PMLR 130:1-9, 2021.', 'Proceedings of Birds'],
    ['; Birds, JMLR 1:2', 'Birds'],
    ['Birds, PMLRS 1', undefined],
    ['PMLR 1', undefined],
  ])('have the venue of “%s”', (text, venue) =>
    expect(read(`<p class="info">${text}</p>`)?.venue).toBe(venue),
  );
});

it.each([
  ['Proceedings of Birds, PMLR 130:1-9, 2021.', '2021'],
  ['Proceedings of Birds, PMLR 130:1-9, 2021', '2021'],
  ['Birds, 2021, PMLR 130', undefined],
  ['Birds, 12021', undefined],
])('reads the year of “%s” on a page', (text, year) => {
  const { cards } = scrape(
    `<article><h1>On Moss</h1><div id="info">${text}</div></article>`,
    'https://proceedings.mlr.press/v301/fern23a.html',
  );
  expect(cards[0]?.draft.published).toBe(year);
});

it('takes the heading of the article for the title of a page', () => {
  const html = '<h1>PMLR</h1><article><h1>On Moss</h1></article>';
  const [card] = scrape(html, 'https://proceedings.mlr.press/v301/fern23a.html').cards;
  expect(card?.draft.title).toBe('On Moss');
});
