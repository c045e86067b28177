import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { hal } from '../../lib/sites/hal';
import { siteFor } from '../../lib/sites/index';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(hal.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(hal, 'paper', 'https://hal.science/hal-00328427v1', now);
testSite(hal, 'search', 'https://hal.science/search/index?q=moss', now);

testPages(hal, {
  hosts: ['hal.science', 'archives-ouvertes.fr'],
  papers: {
    '/hal-00328427v1': 'hal:hal-00328427',
  },
  listings: {
    '/search?q=moss': { list: 'search', query: 'moss' },
    '/search/index/?q=moss': { list: 'search', query: 'moss' },
    '/search/index/q/wet%20moss/page/2': { list: 'search', query: 'wet moss' },
    '/search/index/q/100%/': { list: 'search', query: '100%' },
    '/LAB-X/search/index': { list: 'search', period: 'LAB-X' },
    '/LAB-X/search': { list: 'search', period: 'LAB-X' },
    '/Lab-x/browse/author': { list: 'search', period: 'Lab-x' },
    '/browse/author/moss': { list: 'search' },
    '/browse': { list: 'search' },
    '/LAB-X_2': { list: 'collection', period: 'LAB-X_2' },
  },
  none: [
    '/',
    '/user/login',
    '/Lab-x',
    '/lAB',
    '/L',
    '/LAB-X/moss',
    '/moss/LAB-X',
    '/searches',
    '/browser/author',
  ],
});

describe('page', () => {
  it.each([
    ['https://hal.science/search/index?q=moss', { list: 'search', query: 'moss' }],
    [
      'https://hal.archives-ouvertes.fr/search/index/q/moss%20fern/page/2',
      { list: 'search', query: 'moss fern' },
    ],
    [
      'https://inria.hal.science/LAB-X/search/index?q=%2A',
      { list: 'search', period: 'LAB-X', query: '*' },
    ],
    ['https://hal.science/LAB-X', { list: 'collection', period: 'LAB-X' }],
  ])('%s is a listing', (address, listing) => {
    const url = new URL(address);
    expect(hal.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(hal);
  });

  it.each([
    ['https://hal.archives-ouvertes.fr/hal-00328427', 'hal:hal-00328427'],
    ['http://hal.science/hal-00328427v2/document', 'hal:hal-00328427'],
    ['https://theses.hal.science/tel-05056628/', 'hal:tel-05056628'],
    ['https://hal.science/jpa-00235190#x', 'hal:jpa-00235190'],
    ['https://archivesic.ccsd.hal.science/sic_00001234v1?lang=en', 'hal:sic_00001234'],
    ['https://hal.science/hal-00328427/file/paper.pdf', 'hal:hal-00328427'],
  ])('%s is a paper', (address, id) => {
    const url = new URL(address);
    expect(hal.page(url)).toEqual({ kind: 'paper', id });
    expect(siteFor(url)).toBe(hal);
  });

  it.each([
    'https://hal.science/',
    'https://hal.science/user/login',
    'https://example.org/hal-00328427',
    'https://nothal.science/hal-00328427',
  ])('%s is neither', (address) => {
    expect(hal.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>A Title</h1>', address).cards).toEqual([]);
  });
});

it('reports missing titles', () => {
  const { cards, expected, problems } = scrape(
    '<table><tr><td><a href="/hal-00328427"></a></td></tr></table>',
    'https://hal.science/search/index?q=moss',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

it('returns nothing for an empty search', () => {
  const { cards, expected, problems } = scrape(
    '<h1>0 results</h1>',
    'https://hal.science/search/index?q=moss',
  );
  expect([cards.length, expected, problems]).toEqual([0, 0, []]);
});

it('reports a page without a paper', () => {
  const { cards, expected, problems } = scrape(
    '<p>Checking your browser</p>',
    'https://hal.science/hal-00328427',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

describe('rows', () => {
  const read = (html: string) =>
    scrape(
      `<table><tbody><tr><td><h3><a href="/hal-00328427v1">On Moss</a></h3>${html}</td></tr></tbody></table>`,
      'https://hal.science/search/index?q=moss',
    ).cards[0]?.draft;

  it('have no fields for missing parts', () => {
    expect(read('')).toEqual({
      ids: ['hal:hal-00328427'],
      title: 'On Moss',
      links: { page: 'https://hal.science/hal-00328427v1' },
      rank: 1,
    });
  });

  it('have all DOIs and the file', () => {
    const html =
      '<a href="https://doi.org/10.1234/moss">x</a><a href="//doi.org/10.1234/fern">x</a><a href="/hal-00328427v1/document">x</a>';
    expect(read(html)).toMatchObject({
      ids: ['hal:hal-00328427', 'doi:10.1234/moss', 'doi:10.1234/fern'],
      links: { pdf: 'https://hal.science/hal-00328427v1/document' },
    });
    expect(read('<a href="/hal-00328427v1/file/moss.pdf">x</a>')?.links?.pdf).toBe(
      'https://hal.science/hal-00328427v1/file/moss.pdf',
    );
  });

  it.each([
    ['Journal of Moss, 2024, 16 (2)', 'Journal of Moss', '2024'],
    ['Journal of Moss (2024)', 'Journal of Moss', '2024'],
    ['Journal of Moss. 2024', 'Journal of Moss', '2024'],
    ['A. Fern. [hal]. Journal of Moss, 2024', 'Journal of Moss', '2024'],
    ['2024, 16', undefined, '2024'],
    ['Moss, 20245, 1999', 'Moss, 20245', '1999'],
    ['Journal of Moss', undefined, undefined],
  ])('have venue and year of “%s”', (text, venue, published) => {
    const draft = read(`<p class="citation-results">${text}</p>`);
    expect([draft?.venue, draft?.published]).toEqual([venue, published]);
  });
});

it.each([
  [
    '<meta name="citation_keywords" content="moss; fern"><meta name="citation_keywords" content="bark">',
    ['moss', 'fern', 'bark'],
  ],
  ['', undefined],
])('reads the keywords of %s', (html, keywords) => {
  const { cards } = scrape(
    `${html}<meta name="citation_title" content="On Moss"><h1>On Moss</h1><div class="abstract-content">Dry.</div><div class="abstract-content active">Wet.</div>`,
    'https://hal.science/hal-00328427',
  );
  expect(cards[0]?.draft.keywords).toEqual(keywords);
  expect(cards[0]?.draft.abstract).toBe('Wet.');
});
