import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites/index';
import { jmlr } from '../../lib/sites/jmlr';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(jmlr.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(jmlr, 'volume', 'https://www.jmlr.org/papers/v13/', now);
testSite(jmlr, 'paper', 'https://www.jmlr.org/papers/v13/torres12a.html', now);
testSite(jmlr, 'tmlr', 'https://jmlr.org/tmlr/papers/', now);

testPages(jmlr, {
  hosts: ['jmlr.org', 'www.jmlr.org'],
  papers: {
    '/papers/v13/bergstra12a.html': 'jmlr:v13/bergstra12a',
    '/papers/volume13/bergstra12a/bergstra12a.pdf': 'jmlr:v13/bergstra12a',
    '/papers/v13/berg-stra12a.bib': 'jmlr:v13/berg-stra12a',
    '/papers/v1/a1.pdf': 'jmlr:v1/a1',
  },
  listings: {
    '/papers/v13/': { list: 'volume', period: 'v13' },
    '/papers/v13/index.html': { list: 'volume', period: 'v13' },
    '/papers/v13//index.html': { list: 'volume', period: 'v13' },
    '/papers': { list: 'recent', period: 'papers' },
    '/mloss/': { list: 'recent', period: 'mloss' },
    '/papers/topic/wet-moss.html': { list: 'topic', period: 'wet-moss' },
    '/tmlr/papers/': { list: 'volume', period: 'tmlr' },
    '/tmlr/papers/index.html': { list: 'volume', period: 'tmlr' },
  },
  none: [
    '/',
    '/news.html',
    '/moss/papers/v13',
    '/papers/v13x',
    '/papers/w13',
    '/papers/topic/wet-moss',
    '/moss/papers/topic/a.html',
    '/papers/topic/a.html.txt',
    '/moss/papers/v13/bergstra12a.html',
    '/papers/v13/bergstra12a',
    '/papers/v13/bergstra12a.txt',
    '/papers/v13/a/b/c.pdf',
    '/tmlr/',
    '/tmlr/papers/v13',
    '/tmlr/news.html',
  ],
});

testPages(jmlr, {
  hosts: ['data.mlr.press'],
  listings: {
    '/volumes/01.html': { list: 'volume', period: 'dmlr/01' },
    '/volumes/1/': { list: 'volume', period: 'dmlr/1' },
  },
  none: ['/', '/papers/v13/bergstra12a.html', '/moss/volumes/1', '/volumes/1.htmlx'],
});

describe('page', () => {
  it.each([
    ['https://www.jmlr.org/papers/v3/', { list: 'volume', period: 'v3' }],
    ['https://www.jmlr.org/mloss/', { list: 'recent', period: 'mloss' }],
    ['https://jmlr.org/tmlr/papers/index.html', { list: 'volume', period: 'tmlr' }],
    ['https://data.mlr.press/volumes/01.html', { list: 'volume', period: 'dmlr/01' }],
    [
      'https://www.jmlr.org/papers/topic/kernel_methods.html',
      { list: 'topic', period: 'kernel_methods' },
    ],
  ])('%s is a listing', (address, listing) => {
    const url = new URL(address);
    expect(jmlr.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(jmlr);
  });

  it.each([
    ['https://www.jmlr.org/papers/v3/antos02a.html', 'jmlr:v3/antos02a'],
    ['https://www.jmlr.org/papers/v22/20-1380.html', 'jmlr:v22/20-1380'],
    ['https://www.jmlr.org/papers/volume12/pedregosa11a/pedregosa11a.pdf', 'jmlr:v12/pedregosa11a'],
  ])('%s is a paper', (address, id) => {
    expect(jmlr.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each([
    'https://www.jmlr.org/',
    'https://www.jmlr.org/editorial-board.html',
    'https://jmlr.org.example.org/papers/v3/',
  ])('%s is neither', (address) => {
    expect(jmlr.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>A Title</h1>', address).cards).toEqual([]);
  });
});

it('reports missing titles', () => {
  const { cards, expected, problems } = scrape(
    '<dl><dt></dt><dd><a href="/papers/v3/antos02a.html">abs</a></dd></dl>',
    'https://www.jmlr.org/papers/v3/',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

it('returns nothing for an empty list', () => {
  const { cards, expected, problems } = scrape(
    '<p>No results</p>',
    'https://www.jmlr.org/papers/v3/',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 0, 0]);
});
