import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites/index';
import { pmc } from '../../lib/sites/pmc';
import { pubmed } from '../../lib/sites/pubmed';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const host = 'https://pmc.ncbi.nlm.nih.gov';
const old = 'https://www.ncbi.nlm.nih.gov';
const now = '2026-11-21';

testSite(pmc, 'paper', `${host}/articles/PMC12000001/`, now);
testSite(pmc, 'search', `${old}/pmc/?term=moss`, now);

testPages(pmc, {
  hosts: ['pmc.ncbi.nlm.nih.gov'],
  papers: {
    '/articles/PMC3531190/': 'pmcid:PMC3531190',
    '/articles/pmid/0020729678': 'pmid:20729678',
    '/articles/doi/10.1234/moss': null,
    '/articles/mid/NIHMS1': null,
  },
  listings: {
    '/issues/123/': { list: 'issue', period: '123' },
    '/journals/wet/moss': { list: 'issue', period: 'wet/moss' },
    '/collections/1': { list: 'issue', period: '1' },
    '/?term=moss': { list: 'search', query: 'moss' },
    '/search/?term=moss': { list: 'search', query: 'moss' },
  },
  none: [
    '/',
    '/search',
    '/about?term=moss',
    '/articles/pmid/x1',
    '/articles/pmid/1234567890',
    '/articles/pmid/1/moss',
    '/moss/articles/pmid/1',
    '/articles/doi/',
    '/moss/articles/doi/10.1234/moss',
    '/issues/',
    '/moss/issues/1',
    '/moss/search?term=moss',
  ],
});

testPages(pmc, {
  hosts: ['www.ncbi.nlm.nih.gov'],
  papers: {
    '/pmc/articles/PMC3531190': 'pmcid:PMC3531190',
    '/labs/pmc/articles/PMC3531190': 'pmcid:PMC3531190',
  },
  listings: {
    '/pmc/?term=moss': { list: 'search', query: 'moss' },
    '/labs/pmc/issues/1': { list: 'issue', period: '1' },
  },
  none: [
    '/',
    '/articles/PMC3531190',
    '/pmcx/articles/PMC3531190',
    '/moss/pmc/articles/PMC3531190',
    '/pubmed/?term=moss',
  ],
});

describe('page', () => {
  it.each([
    [`${host}/articles/PMC3531190/`, 'pmcid:PMC3531190'],
    [`${host}/articles/PMC3531190/pdf/gks1195.pdf`, 'pmcid:PMC3531190'],
    [`${old}/pmc/articles/PMC7249434`, 'pmcid:PMC7249434'],
    [`${old}/pmc/articles/pmc2801612/?report=reader#s1`, 'pmcid:PMC2801612'],
    [`${old}/labs/pmc/articles/PMC2801612/`, 'pmcid:PMC2801612'],
    [`${old}/pmc/articles/pmid/20084282/`, 'pmid:20084282'],
    [`${host}/articles/doi/10.1371/journal.pone.0008653/`, null],
  ])('%s is a paper', (address, id) => {
    const url = new URL(address);
    expect(pmc.page(url)).toEqual({ kind: 'paper', id });
    expect(siteFor(url)).toBe(pmc);
    expect(pubmed.page(url)).toEqual({ kind: 'other' });
  });

  it.each([
    [`${host}/search/?term=moss`, { list: 'search', query: 'moss' }],
    [`${old}/pmc/?term=moss`, { list: 'search', query: 'moss' }],
    [`${old}/pmc/issues/177865/`, { list: 'issue', period: '177865' }],
  ])('%s is a listing', (address, listing) => {
    expect(pmc.page(new URL(address))).toEqual({ kind: 'listing', listing });
  });

  it.each([
    `${host}/`,
    `${host}/about/intro/`,
    `${old}/gene/1`,
    'https://example.org/articles/PMC1/',
  ])('%s is neither', (address) => {
    const url = new URL(address);
    expect(pmc.page(url)).toEqual({ kind: 'other' });
    expect(readAll(pmc.scrape(parseHtml('<h1>x</h1>'), url, new Date(now))).cards).toEqual([]);
  });
});

it('reports a page without a paper', () => {
  const url = new URL(`${host}/articles/PMC3531190/`);
  const { cards, expected, problems } = readAll(
    pmc.scrape(parseHtml('<p>Checking your browser</p>'), url, new Date(now)),
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

it('reads new results by their links', () => {
  const document = parseHtml(
    '<article><a class="docsum-link" href="/articles/PMC12000001/">Moss</a></article><article><a class="docsum-link" href="/articles/PMC12000002/"></a></article>',
  );
  const url = new URL(`${host}/search/?term=moss`);
  const { cards, expected, problems } = readAll(pmc.scrape(document, url, new Date(now)));
  expect([cards.map(({ draft }) => draft.title), expected, problems.length]).toEqual([
    ['Moss'],
    2,
    1,
  ]);
});

describe('rows', () => {
  const read = (html: string, title = 'On Moss.') =>
    readAll(
      pmc.scrape(
        parseHtml(
          `<article><a class="docsum-title" href="/articles/PMC77/">${title}</a>${html}</article>`,
        ),
        new URL(`${host}/search/?term=moss`),
        new Date(now),
      ),
    ).cards[0]?.draft;

  it('have no fields for missing parts', () => {
    expect(read('')).toEqual({
      ids: ['pmcid:PMC77'],
      title: 'On Moss',
      links: { page: 'https://pmc.ncbi.nlm.nih.gov/articles/PMC77/' },
      rank: 1,
    });
    expect(read('', 'On Moss. Again...')?.title).toBe('On Moss. Again...');
  });

  it('have authors, a citation and other identifiers', () => {
    const html = `<p class="docsum-authors">Fern A, Berg B</p><p class="docsum-citation">Moss. 2010 Jul;1(2):3. doi: 10.1234/moss</p> <p>PMID: 12</p>`;
    expect(read(html)).toMatchObject({
      ids: ['pmcid:PMC77', 'pmid:12', 'doi:10.1234/moss'],
      authors: [
        { given: 'A', family: 'Fern' },
        { given: 'B', family: 'Berg' },
      ],
      published: '2010-07',
      venue: 'Moss',
    });
    expect(read('<p>xPMID: 12</p>')?.ids).toEqual(['pmcid:PMC77']);
  });
});
