import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites/index';
import { openalex } from '../../lib/sites/openalex';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(openalex.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(openalex, 'list', 'https://openalex.org/works?page=1&filter=default.search%3Amoss', now);
testSite(openalex, 'work', 'https://openalex.org/works?page=1&zoom=w2000000001', now);

testPages(openalex, {
  hosts: ['openalex.org', 'www.openalex.org', 'explore.openalex.org'],
  papers: {
    '/W2029394297': 'openalex:W2029394297',
    '/works?zoom=w123': 'openalex:W123',
  },
  listings: {
    '/works': { list: 'search' },
    '/works/?search=moss&oql=x': { list: 'search', query: 'moss' },
    '/q?oql=moss': { list: 'search', query: 'moss' },
    '/works?filter=type:article,default.search:wet%20moss,x:1': {
      list: 'search',
      query: 'wet moss',
    },
    '/works?filter=type:article,title_and_abstract.search:wet%20moss,x:1': {
      list: 'search',
      query: 'wet moss',
    },
    '/works?filter=type:article,title.search:wet%20moss,x:1': { list: 'search', query: 'wet moss' },
    '/works?filter=type:article,display_name.search:wet%20moss,x:1': {
      list: 'search',
      query: 'wet moss',
    },
    '/works?filter=title.search:moss&zoom=w': { list: 'search', query: 'moss' },
    '/works?filter=raw_title.search:moss': { list: 'search' },
    '/works?zoom=xw123': { list: 'search' },
    '/works?zoom=w123x': { list: 'search' },
  },
  none: ['/', '/authors', '/moss/works', '/works/moss'],
});

describe('page', () => {
  it.each([
    [
      'https://openalex.org/works?page=1&filter=default.search%3Amoss,type%3Aarticle&sort=relevance_score%3Adesc',
      { list: 'search', query: 'moss' },
    ],
    ['https://openalex.org/works?search=moss', { list: 'search', query: 'moss' }],
    ['https://openalex.org/works', { list: 'search' }],
    ['https://explore.openalex.org/works/?search=moss', { list: 'search', query: 'moss' }],
  ])('%s is a listing', (address, listing) => {
    const url = new URL(address);
    expect(openalex.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(openalex);
  });

  it.each([
    ['https://openalex.org/works/w2029394297', 'openalex:W2029394297'],
    ['https://openalex.org/W2962935454', 'openalex:W2962935454'],
    ['https://openalex.org/works/W2962935454/?x#y', 'openalex:W2962935454'],
    [
      'https://openalex.org/works?page=1&filter=default.search%3Atest&sort=relevance_score%3Adesc&zoom=w2159306398',
      'openalex:W2159306398',
    ],
  ])('%s is a paper', (address, id) => {
    const url = new URL(address);
    expect(openalex.page(url)).toEqual({ kind: 'paper', id });
    expect(siteFor(url)).toBe(openalex);
  });

  it.each([
    'https://openalex.org/',
    'https://openalex.org/authors/a5000000001',
    'https://openalex.org/A5000000001',
    'https://example.org/works/w1',
  ])('%s is neither', (address) => {
    expect(openalex.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>A Title</h1>', address).cards).toEqual([]);
  });
});

it('reports missing titles', () => {
  const { cards, expected, problems } = scrape(
    '<div class="result-item"><a class="result-title" href="/works/w2000000001"></a></div>',
    'https://openalex.org/works?search=moss',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

it('returns nothing for an empty search', () => {
  const { cards, expected, problems } = scrape(
    '<p>There are no results for this search.</p>',
    'https://openalex.org/works?search=moss',
  );
  expect([cards.length, expected, problems]).toEqual([0, 0, []]);
});

it('reports a page without a paper', () => {
  const { cards, expected, problems } = scrape(
    '<p>Checking your browser</p>',
    'https://openalex.org/W2962935454',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

describe('works', () => {
  const read = (html: string, address = 'https://openalex.org/W1') =>
    scrape(`<main>${html}</main>`, address).cards[0]?.draft;
  const line = (label: string, value: string) => `<div><b>${label}</b> <span>${value}</span></div>`;

  it('have no fields for missing parts', () => {
    expect(read('<h1>On Moss</h1>')).toEqual({
      ids: ['openalex:W1'],
      title: 'On Moss',
      links: { page: 'https://openalex.org/W1' },
    });
  });

  it('have labelled lines', () => {
    const html =
      line('Authors:', '<a>Ada Fern</a>, <a>Bo Berg</a> <a>(less)</a>') +
      line('Year:', '2019') +
      line('Source:', '<a>Moss</a>') +
      line('Cited by:', '<a>1,234</a>') +
      '<a href="https://doi.org/10.1234/moss">x</a>' +
      '<div><b>Abstract:</b><span>x</span><span>Wet.</span></div>';
    expect(
      read(
        `<h1>On Moss</h1>${html.replace('<b>Abstract:</b><span>x</span>', '<span>Abstract:</span>')}`,
      ),
    ).toEqual({
      ids: ['openalex:W1', 'doi:10.1234/moss'],
      title: 'On Moss',
      authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }],
      abstract: 'Wet.',
      published: '2019',
      venue: 'Moss',
      counts: { citations: 1234 },
      links: { page: 'https://openalex.org/W1' },
    });
  });

  it.each([
    ['Author:', 'authors'],
    ['My authors:', undefined],
    ['Authors of moss:', undefined],
    ['authors:', undefined],
    ['Authors', undefined],
    ['2 Authors:', undefined],
  ])('have authors after %s', (label, field) =>
    expect(
      Object.keys(read(`<h1>On Moss</h1>${line(label, '<a>Ada Fern</a>')}`) ?? {}).includes(
        'authors',
      ),
    ).toBe(field !== undefined),
  );

  it.each([
    ['Publication date:', '2019-02-03', '2019-02-03'],
    ['Publication year:', '2019', '2019'],
    ['Yearly:', '2019', undefined],
    ['My year:', '2019', undefined],
    ['Journal:', '<a>Moss</a>', undefined],
  ])('have the date after %s', (label, value, date) =>
    expect(read(`<h1>On Moss</h1>${line(label, value)}`)?.published).toBe(date),
  );

  it('are read in the open drawer', () => {
    const html =
      '<h1>Works</h1><div role="dialog">Menu</div><div role="dialog"><h1>On Moss</h1></div>';
    expect(read(html)?.title).toBe('On Moss');
  });
});
