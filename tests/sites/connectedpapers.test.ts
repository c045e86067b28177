import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites';
import { connectedpapers } from '../../lib/sites/connectedpapers';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const HASH = '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567';
const host = 'https://www.connectedpapers.com';
const scrape = (html: string, address: string) =>
  readAll(connectedpapers.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(connectedpapers, 'graph', `${host}/main/${HASH}/The-Heron-Optimiser-Waits/graph`, now);
testSite(connectedpapers, 'search', `${host}/search?q=heron`, now);

testPages(connectedpapers, {
  hosts: ['connectedpapers.com', 'www.connectedpapers.com'],
  papers: {
    '//main/0123456789ABCDEF0123456789ABCDEF01234567/On-Moss/graph':
      's2:0123456789abcdef0123456789abcdef01234567',
    '/main/0123456789abcdef0123456789abcdef01234567': 's2:0123456789abcdef0123456789abcdef01234567',
    '/main/doi%3A10.1234%2FAb/On-Moss/list/': 'doi:10.1234/ab',
    '/main/doi%3A10.1234%2FAb%2Fc/graph': 'doi:10.1234/ab/c',
    '/main/arXiv:1706.03762/derivative': 'arxiv:1706.03762',
    '/main/doi:10.1234%2Fab/prior': 'doi:10.1234/ab',
  },
  listings: {
    '/search': { list: 'search' },
    '/search//?q=wet%20%20moss': { list: 'search', query: 'wet moss' },
  },
  none: [
    '/main/',
    '/main/123456789abcdef0123456789abcdef01234567',
    '/main/0123456789abcdef0123456789abcdef012345670',
    '/moss/main/0123456789abcdef0123456789abcdef01234567',
    '/main/x0123456789abcdef0123456789abcdef01234567',
    '/main/a+b/graph',
    '/moss/search',
    '/search/moss',
    '/searches',
  ],
});

describe('page', () => {
  it('of a search is a listing', () => {
    const url = new URL(`${host}/search?q=heron%20pond`);
    const listing = { list: 'search', query: 'heron pond' };
    expect(connectedpapers.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(connectedpapers);
  });

  it.each([
    [`${host}/main/${HASH}/The-Heron-Optimiser-Waits/graph`, `s2:${HASH}`],
    [`http://connectedpapers.com/main/${HASH.toUpperCase()}/graph?x#y`, `s2:${HASH}`],
    [`${host}/main/${HASH}/x/prior`, `s2:${HASH}`],
    [`${host}/main/1706.03762/Attention/graph`, 'arxiv:1706.03762'],
    [`${host}/main/arxiv%3A1706.03762/graph`, 'arxiv:1706.03762'],
    [`${host}/main/10.1000%2Fmoss%2Ffern/graph`, 'doi:10.1000/moss/fern'],
  ])('%s is a paper', (address, id) => {
    expect(connectedpapers.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each([
    `${host}/`,
    `${host}/about`,
    `${host}/main/${HASH}+${HASH}/x/graph`,
    `https://example.org/main/${HASH}/graph`,
  ])('%s is neither', (address) => {
    expect(connectedpapers.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>Elsewhere</h1>', address)).toMatchObject({ cards: [], expected: 0 });
  });
});

it('reports a graph that is not built yet', () => {
  const page = scrape('<div id="app">Building…</div>', `${host}/main/${HASH}/graph`);
  expect([page.cards.length, page.expected, page.problems.length]).toEqual([0, 1, 1]);
});

it('returns nothing for an empty search', () => {
  const page = scrape('<div id="app">No results</div>', `${host}/search?q=zzz`);
  expect(page).toMatchObject({ cards: [], expected: 0, problems: [] });
});

it.each([
  ['Authors: Ada Fern, Bo Berg 2019', ['Ada Fern', 'Bo Berg']],
  ['Author:Ada Fern', ['Ada Fern']],
  ['Ada Fern, 2019', ['Ada Fern']],
  ['2019 Ada Fern', ['2019 Ada Fern']],
])('reads the authors “%s” of an entry', (text, names) => {
  const html = `<div class="list-group-item-mod"><h4>On Moss</h4><b class="authors">${text}</b><i>2018</i><i>in 2019</i><i>2020 or so</i></div>`;
  const draft = scrape(html, `${host}/main/${HASH}/graph?x=1#top`).cards[0]?.draft;
  expect(draft).toMatchObject({
    ids: [`s2:${HASH}`],
    title: 'On Moss',
    authors: names.map((name) => ({ name })),
    published: '2019',
    links: { page: `${host}/main/${HASH}/graph` },
  });
});
