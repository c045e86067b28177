import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites';
import { semanticscholar } from '../../lib/sites/semanticscholar';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const HASH = '0a1b2c3d4e5f60718293a4b5c6d7e8f901234567';
const host = 'https://www.semanticscholar.org';
const scrape = (html: string, address: string) =>
  readAll(semanticscholar.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(semanticscholar, 'search', `${host}/search?q=heron&sort=relevance`, now);
testSite(semanticscholar, 'author-2020', `${host}/author/E.-Rask/100001`, now);
testSite(semanticscholar, 'paper', `${host}/paper/Heron-Optimiser-Rask-Silva/${HASH}?sort=x`, now);

testPages(semanticscholar, {
  hosts: ['semanticscholar.org', 'www.semanticscholar.org'],
  papers: {
    '/paper/On-Moss/0123456789abcdef0123456789abcdef01234567':
      's2:0123456789abcdef0123456789abcdef01234567',
  },
  listings: {
    '/search': { list: 'search' },
    '/search/?q=wet%20%20moss': { list: 'search', query: 'wet moss' },
    '/author/A.-Fern/1234': { list: 'author', period: '1234' },
    '/author/1234/': { list: 'author', period: '1234' },
    '/me/library': { list: 'collection', period: 'me/library' },
    '/me/library/folder/1': { list: 'collection', period: 'me/library/folder/1' },
    '/shared/library/folder/1': { list: 'collection', period: 'shared/library/folder/1' },
    '/me/recommendations': { list: 'collection', period: 'me/recommendations' },
    '/me/feed': { list: 'collection', period: 'me/feed' },
    '/me/feeds': { list: 'collection', period: 'me/feeds' },
    '/topic/wet/1': { list: 'collection', period: 'topic/wet/1' },
  },
  none: [
    '/',
    '/moss/search',
    '/moss/author/1',
    '/author/a/b/1',
    '/author/x',
    '/author/1/moss',
    '/author/1x',
    '/me',
    '/moss/me/library',
    '/me/librarys',
    '/you/library',
    '/topic',
  ],
});

describe('page', () => {
  it.each([
    ['/search?q=heron+pond&sort=relevance', { list: 'search', query: 'heron pond' }],
    ['/search', { list: 'search' }],
    ['/author/E.-Rask/100001?sort=total-citations', { list: 'author', period: '100001' }],
    ['/me/library/all', { list: 'collection', period: 'me/library/all' }],
    ['/me/recommendations/', { list: 'collection', period: 'me/recommendations' }],
  ])('%s is a listing', (path, listing) => {
    const url = new URL(path, host);
    expect(semanticscholar.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(semanticscholar);
  });

  it.each([
    [`${host}/paper/${HASH}`, `s2:${HASH}`],
    [`http://semanticscholar.org/paper/A-Slug%3A-of-it/${HASH.toUpperCase()}/?x#y`, `s2:${HASH}`],
    [`${host}/paper/A-Slug/${HASH}/figure/2`, `s2:${HASH}`],
    [`${host}/reader/${HASH}`, `s2:${HASH}`],
    [`${host}/arxiv/1705.10311`, 'arxiv:1705.10311'],
  ])('%s is a paper', (address, id) => {
    expect(semanticscholar.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each([
    `${host}/`,
    `${host}/product/api`,
    `${host}/paper/A-Slug/${HASH.slice(1)}`,
    `${host}/me/account`,
    `https://api.semanticscholar.org/paper/${HASH}`,
    `https://example.org/paper/${HASH}`,
  ])('%s is neither', (address) => {
    expect(semanticscholar.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>Elsewhere</h1>', address)).toMatchObject({ cards: [], expected: 0 });
  });
});

describe('listings', () => {
  it('may be empty', () => {
    const html = '<div data-test-id="error-message-block">No results found.</div>';
    expect(scrape(html, `${host}/search?q=zzz`)).toMatchObject({ cards: [], expected: 0 });
  });

  it('are found by their links if class names change', () => {
    const rows = [HASH, HASH.replace('0a', '0b')].map(
      (hash) => `<div><div><a href="/paper/${hash}"><h2>Heron ${hash[1]}</h2></a></div></div>`,
    );
    const page = scrape(`<div>${rows.join('')}</div>`, `${host}/search?q=heron`);
    expect(page.cards.map((card) => card.draft.title)).toEqual(['Heron a', 'Heron b']);
    expect(page.expected).toBe(2);
  });
});

describe('a paper’s page', () => {
  const address = `${host}/paper/${HASH}`;
  const described = (abstract: string) =>
    `<script type="application/ld+json">${JSON.stringify({ '@type': 'Article', name: 'Heron', abstract })}</script><h1>Heron</h1>`;

  it('without an abstract ignores the text in its place', () => {
    const html = described('Semantic Scholar extracted view of "Heron" by E. Rask');
    expect(scrape(html, address).cards[0]?.draft.abstract).toBeUndefined();
  });

  it('without an abstract ignores its TLDR', () => {
    const tldr = 'An optimiser that stands still is proposed.';
    const html = `${described(tldr)}<div class="tldr-abstract-replacement">TLDR ${tldr}</div>`;
    expect(scrape(html, address).cards[0]?.draft.abstract).toBeUndefined();
  });

  it('ignores a description of the previous page', () => {
    const before = {
      '@type': 'Article',
      name: 'Before',
      url: `${host}/paper/${HASH.replace('0a', '0b')}`,
    };
    const html = `<script type="application/ld+json">${JSON.stringify(before)}</script><h1>Now</h1>`;
    expect(scrape(html, address).cards[0]?.draft.title).toBe('Now');
  });

  it('without a description is read from its meta tags', () => {
    const names = ['title" content="Heron', 'author" content="Elin Rask', 'author" content="Dov'];
    const html = names.map((name) => `<meta name="citation_${name}">`).join('');
    const { cards } = scrape(`${html}<h1>Heron</h1>`, address);
    expect(cards.map((card) => card.draft)).toMatchObject([
      { title: 'Heron', authors: [{ name: 'Elin Rask' }, { name: 'Dov' }] },
    ]);
  });

  it('without a title is reported, except in the reader', () => {
    expect(scrape('<main></main>', address).problems).toHaveLength(1);
    expect(scrape('<canvas></canvas>', `${host}/reader/${HASH}`)).toMatchObject({
      expected: 0,
      problems: [],
    });
  });
});
