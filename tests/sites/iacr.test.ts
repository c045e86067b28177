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
