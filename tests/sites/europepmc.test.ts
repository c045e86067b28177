import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { europepmc } from '../../lib/sites/europepmc';
import { siteFor } from '../../lib/sites/index';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(europepmc.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(europepmc, 'search', 'https://europepmc.org/search?query=moss', now);
testSite(europepmc, 'preprint', 'https://europepmc.org/article/PPR/PPR358000', now);

testPages(europepmc, {
  hosts: ['europepmc.org', 'www.europepmc.org'],
  papers: {
    '/article/MED/20729678': 'pmid:20729678',
    '/abstract/med/020729678//': 'pmid:20729678',
    '/article/PPR/ppr123456': 'europepmc:PPR123456',
    '/article/agr/IND605000001': 'europepmc:AGR/IND605000001',
    '/article/CBA/1': 'europepmc:CBA/1',
    '/article/CTX/1': 'europepmc:CTX/1',
    '/article/ETH/1': 'europepmc:ETH/1',
    '/article/HIR/1': 'europepmc:HIR/1',
    '/article/PMC/PMC7474404': 'pmcid:PMC7474404',
    '/articles/PMC7474404': 'pmcid:PMC7474404',
  },
  listings: {
    '/search?query=moss&q=fern': { list: 'search', query: 'moss' },
    '/search/?q=moss': { list: 'search', query: 'moss' },
    '/search': { list: 'search' },
  },
  none: [
    '/article/MED/x1',
    '/article/MED/1x',
    '/article/MED/1234567890',
    '/article/PPR/123',
    '/article/PPR/xPPR1',
    '/article/PPR/PPR1x',
    '/article/PPR/PPR',
    '/article/PAT/PMC7474404',
    '/moss/article/MED/1',
    '/articles/MED/1',
    '/article/MEDX/1',
    '/article/XMED/1',
    '/moss/search',
    '/searches',
  ],
});

testPages(europepmc, {
  hosts: ['beta.europepmc.org'],
  papers: {
    '/article/MED/20729678': 'pmid:20729678',
  },
});

describe('page', () => {
  it.each([
    ['https://europepmc.org/search?query=moss&page=2', { list: 'search', query: 'moss' }],
    [
      'https://www.europepmc.org/search/?query=AUTH%3A%22Stein%20B%22',
      { list: 'search', query: 'AUTH:"Stein B"' },
    ],
  ])('%s is a listing', (address, listing) => {
    const url = new URL(address);
    expect(europepmc.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(europepmc);
  });

  it.each([
    ['https://europepmc.org/article/MED/32923700', 'pmid:32923700'],
    ['http://europepmc.org/abstract/med/32923700/?x#abstract', 'pmid:32923700'],
    ['https://europepmc.org/article/PMC/PMC7474404', 'pmcid:PMC7474404'],
    ['https://europepmc.org/articles/PMC7474404', 'pmcid:PMC7474404'],
    ['https://europepmc.org/article/PPR/PPR358366', 'europepmc:PPR358366'],
    ['https://europepmc.org/article/AGR/IND605000001', 'europepmc:AGR/IND605000001'],
  ])('%s is a paper', (address, id) => {
    const url = new URL(address);
    expect(europepmc.page(url)).toEqual({ kind: 'paper', id });
    expect(siteFor(url)).toBe(europepmc);
  });

  it.each([
    'https://europepmc.org/',
    'https://europepmc.org/article/PAT/US1234567',
    'https://europepmc.org/article/NBK/NBK1116',
    'https://europepmc.org/about',
    'https://example.org/article/MED/32923700',
  ])('%s is neither', (address) => {
    expect(europepmc.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>A Title</h1>', address).cards).toEqual([]);
  });
});

it('reports missing titles', () => {
  const { cards, expected, problems } = scrape(
    '<div class="citation"><h3 class="citation-title"><a href="/article/MED/32000001"></a></h3></div>',
    'https://europepmc.org/search?query=moss',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

it('returns nothing for an empty search', () => {
  const { cards, expected, problems } = scrape(
    '<p>No results</p>',
    'https://europepmc.org/search?query=moss',
  );
  expect([cards.length, expected, problems]).toEqual([0, 0, []]);
});

it('reports a page without a paper', () => {
  const { cards, expected, problems } = scrape(
    '<p>Checking your browser</p>',
    'https://europepmc.org/article/MED/32923700',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

describe('rows', () => {
  const read = (html: string) =>
    scrape(
      `<div class="citation"><h3 class="citation-title"><a href="/article/MED/77">On Moss.</a></h3>${html}</div>`,
      'https://europepmc.org/search?query=moss',
    ).cards[0]?.draft;

  it('have no fields for missing parts', () => {
    expect(read('')).toEqual({
      ids: ['pmid:77'],
      title: 'On Moss',
      kind: 'article-journal',
      links: { page: 'https://europepmc.org/article/MED/77' },
      rank: 1,
    });
  });

  it.each([
    ['PMID: 77 PMCID: PMC12', ['pmid:77', 'pmcid:PMC12']],
    ['(PMCID:PMC12)', ['pmid:77', 'pmcid:PMC12']],
    ['xPMCID: PMC12', ['pmid:77']],
    ['PMCID: PMC12x', ['pmid:77']],
    ['PMID: 1234567890', ['pmid:77']],
  ])('have the identifiers in “%s”', (text, ids) =>
    expect(read(`<p>${text}</p>`)?.ids).toEqual(ids),
  );
});

describe('records', () => {
  const read = (html: string, path = '/article/MED/77') =>
    scrape(`<main><h1>On Moss.</h1>${html}</main>`, `https://europepmc.org${path}`).cards[0]?.draft;

  it('have no fields for missing parts', () => {
    expect(read('')).toEqual({
      ids: ['pmid:77'],
      title: 'On Moss',
      links: { page: 'https://europepmc.org/article/MED/77' },
    });
  });

  it('of preprints have their DOI first', () => {
    const doi = '<a href="https://doi.org/10.1234/moss">x</a>';
    expect(read(doi, '/article/PPR/PPR7')?.ids).toEqual(['doi:10.1234/moss', 'europepmc:PPR7']);
    expect(read(doi)?.ids).toEqual(['pmid:77', 'doi:10.1234/moss']);
  });

  it('lose the full stop of their title in the tags, too', () => {
    expect(read('<meta name="citation_title" content="On Moss in Tags.">')?.title).toBe(
      'On Moss in Tags',
    );
    expect(read('<meta name="citation_title" content="On Moss. So...">')?.title).toBe(
      'On Moss. So...',
    );
  });
});
