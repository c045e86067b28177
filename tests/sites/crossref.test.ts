import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { crossref } from '../../lib/sites/crossref';
import { siteFor } from '../../lib/sites/index';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(crossref.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(crossref, 'search', 'https://search.crossref.org/?q=moss', now);

testPages(crossref, {
  hosts: ['search.crossref.org'],
  listings: {
    '/?q=moss': { list: 'search', query: 'moss' },
    '/search?q=moss': { list: 'search', query: 'moss' },
    '/search/works/?q=moss': { list: 'search', query: 'moss' },
  },
  none: [
    '/',
    '/search',
    '/?q=',
    '/moss?q=moss',
    '/searches?q=moss',
    '/moss/search?q=moss',
    '/search/works/moss?q=moss',
    '/search/funders?q=moss',
  ],
});

describe('page', () => {
  it.each([
    [
      'https://search.crossref.org/?q=moss+fern&from_ui=yes',
      { list: 'search', query: 'moss fern' },
    ],
    ['http://search.crossref.org/search/works?q=moss', { list: 'search', query: 'moss' }],
  ])('%s is a listing', (address, listing) => {
    const url = new URL(address);
    expect(crossref.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(crossref);
  });

  it.each([
    'https://search.crossref.org/',
    'https://search.crossref.org/funding?q=moss',
    'https://example.org/?q=moss',
  ])('%s is neither', (address) => {
    expect(crossref.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>A Title</h1>', address).cards).toEqual([]);
  });
});

it('reports missing titles', () => {
  const { cards, expected, problems } = scrape(
    '<table><tr><td class="item-data"><p class="lead"></p><a href="https://doi.org/10.1234/x"></a></td></tr></table>',
    'https://search.crossref.org/?q=moss',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

it('returns nothing for an empty search', () => {
  const { cards, expected, problems } = scrape(
    '<p>No results</p>',
    'https://search.crossref.org/?q=moss',
  );
  expect([cards.length, expected, problems]).toEqual([0, 0, []]);
});

it('reads printed names with any separator, and only papers', () => {
  const row = (kind: string) =>
    `<table><tbody><tr><td class="item-data"><p class="lead">On Moss</p><p class="extra">${kind} published May 2024 | in Moss Letters</p>
     <p class="expand">Authors: Ada Fern | Bo Berg ; Chi Cho</p><div class="item-links"><a href="https://doi.org/10.1234/moss">x</a></div></td></tr></tbody></table>`;
  const read = (kind: string) =>
    scrape(row(kind), 'https://search.crossref.org/?q=moss').cards[0]?.draft;
  expect(read('Journal Article')).toEqual({
    ids: ['doi:10.1234/moss'],
    title: 'On Moss',
    authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }, { name: 'Chi Cho' }],
    published: '2024-05',
    kind: 'article-journal',
    venue: 'Moss Letters',
    links: { page: 'https://doi.org/10.1234/moss' },
    rank: 1,
  });
  const books =
    'Book|Monograph|Edited Book|Reference Book|Book Set|Book Series|Journal|Journal Issue|Journal Volume|Proceedings|Proceedings Series|Dataset|Database|Data Base|Component|Grant|Peer Review|Standard|Funder';
  for (const kind of books.split('|')) expect(read(kind)).toBeUndefined();
  for (const kind of [
    'Book Chapter',
    'Proceedings Article',
    'Book Section',
    'Component Part',
    'A Book',
    'Bookish',
  ])
    expect(read(kind)?.title).toBe('On Moss');
});
