import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { iacr } from '../../lib/sites/iacr';
import { siteFor } from '../../lib/sites/index';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(iacr.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(iacr, 'year', 'https://eprint.iacr.org/2022/', now);
testSite(iacr, 'search', 'https://eprint.iacr.org/search?q=moss', now);
testSite(iacr, 'paper', 'https://eprint.iacr.org/2005/033', now);

testPages(iacr, {
  hosts: ['eprint.iacr.org'],
  papers: {
    '/2005/033': 'iacr:2005/033',
  },
  listings: {
    '/search': { list: 'search' },
    '/search/?q=moss': { list: 'search', query: 'moss' },
    '/2022/': { list: 'yearly', period: '2022' },
    '/days/14': { list: 'recent', period: '14' },
    '/complete': { list: 'all' },
    '/complete/compact/': { list: 'all' },
  },
  none: [
    '/',
    '/moss/search',
    '/moss/2022',
    '/20222',
    '/222',
    '/moss/days/7',
    '/days/',
    '/days/7x',
    '/days/7/moss',
    '/moss/complete',
    '/completed',
    '/complete/moss',
  ],
});

describe('page', () => {
  it.each([
    ['https://eprint.iacr.org/2022/', { list: 'yearly', period: '2022' }],
    ['https://eprint.iacr.org/days/7', { list: 'recent', period: '7' }],
    ['https://eprint.iacr.org/complete/compact', { list: 'all' }],
    ['https://eprint.iacr.org/search?q=moss&title=x', { list: 'search', query: 'moss' }],
  ])('%s is a listing', (address, listing) => {
    const url = new URL(address);
    expect(iacr.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(iacr);
  });

  it.each([
    ['https://eprint.iacr.org/2005/033', 'iacr:2005/033'],
    ['http://eprint.iacr.org/2005/033.pdf', 'iacr:2005/033'],
    ['https://eprint.iacr.org/2022/1039/', 'iacr:2022/1039'],
    ['https://eprint.iacr.org/2005/33', 'iacr:2005/033'],
    ['https://eprint.iacr.org/archive/2022/1039/20220811:120000', 'iacr:2022/1039'],
  ])('%s is a paper', (address, id) => {
    const url = new URL(address);
    expect(iacr.page(url)).toEqual({ kind: 'paper', id });
    expect(siteFor(url)).toBe(iacr);
  });

  it.each([
    'https://eprint.iacr.org/',
    'https://eprint.iacr.org/2022/x',
    'https://eprint.iacr.org/about.html',
    'https://example.org/2005/033',
  ])('%s is neither', (address) => {
    expect(iacr.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>A Title</h1>', address).cards).toEqual([]);
  });
});

it('reports missing titles', () => {
  const { cards, expected, problems } = scrape(
    '<div class="results"><div><a href="/2005/033">2005/033</a></div></div>',
    'https://eprint.iacr.org/search?q=moss',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

it('returns nothing for an empty search', () => {
  const { cards, expected, problems } = scrape(
    '<p>No results</p>',
    'https://eprint.iacr.org/search?q=moss',
  );
  expect([cards.length, expected, problems]).toEqual([0, 0, []]);
});

it('reports a page without a paper', () => {
  const { cards, expected, problems } = scrape(
    '<p>Checking your browser</p>',
    'https://eprint.iacr.org/2005/033',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

describe('rows', () => {
  const read = (html: string) =>
    scrape(html, 'https://eprint.iacr.org/search?q=moss').cards[0]?.draft;
  const row = (html: string) =>
    `<div class="results"><div><a href="/2022/1039">2022/1039</a><strong>On Moss</strong>${html}</div></div>`;

  it('have what their number says where nothing else is shown', () => {
    expect(read(row(''))).toEqual({
      ids: ['iacr:2022/1039'],
      title: 'On Moss',
      published: '2022',
      kind: 'article',
      venue: 'Cryptology ePrint Archive',
      links: {
        page: 'https://eprint.iacr.org/2022/1039',
        pdf: 'https://eprint.iacr.org/2022/1039.pdf',
      },
      rank: 1,
    });
  });

  it.each([
    ['Abstract Moss grows.', 'Moss grows.'],
    ['Abstract moss grows.', 'Abstract moss grows.'],
    ['An Abstract Moss.', 'An Abstract Moss.'],
  ])('have the abstract “%s”', (text, abstract) =>
    expect(read(row(`<p class="search-abstract">${text}</p>`))?.abstract).toBe(abstract),
  );
});

it.each([
  ['<h5>Abstract</h5><p>Moss</p><p>grows.</p><h5>Note</h5><p>x</p>', 'Moss grows.'],
  ['<h5>ABSTRACT</h5><p>Moss.</p>', 'Moss.'],
  ['<h5>Abstracts</h5><p>Moss.</p>', undefined],
  ['<h5>My abstract</h5><p>Moss.</p>', undefined],
  ['<h5>Abstract</h5><div>Moss.</div>', undefined],
])('reads the abstract of a page from %s', (html, abstract) => {
  const { cards } = scrape(
    `<h3>On Moss</h3><p class="fst-italic">Ada Fern; Bo Berg, Chi Cho</p>${html}
    <div id="metadata"><a class="keyword">moss</a><a href="https://doi.org/10.1234/moss">x</a></div>`,
    'https://eprint.iacr.org/2022/1039',
  );
  expect(cards[0]?.draft).toMatchObject({
    ids: ['iacr:2022/1039', 'doi:10.1234/moss'],
    keywords: ['moss'],
  });
  expect(cards[0]?.draft.authors).toHaveLength(3);
  expect(cards[0]?.draft.abstract).toBe(abstract);
});

it.each([
  ['https://doi.org/10.1234/moss', ['iacr:2022/1039', 'doi:10.1234/moss']],
  ['//doi.org/10.1234/moss', ['iacr:2022/1039', 'doi:10.1234/moss']],
  ['https://[//doi.org/10.1234/moss', ['iacr:2022/1039']],
])('reads the identifiers of a page that links to %s', (href, ids) => {
  const { cards } = scrape(
    `<h3>On Moss</h3><div id="metadata"><a href="${href}">published</a></div>`,
    'https://eprint.iacr.org/2022/1039',
  );
  expect(cards[0]?.draft.ids).toEqual(ids);
});
