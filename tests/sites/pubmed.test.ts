import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { familyFirst } from '../../lib/paper/stated/family-first';
import { pubmed } from '../../lib/sites/pubmed';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const host = 'https://pubmed.ncbi.nlm.nih.gov';
const now = '2026-11-21';
const scrape = (html: string, path = '/?term=moss') =>
  readAll(pubmed.scrape(parseHtml(html), new URL(path, host), new Date(now)));

testSite(pubmed, 'search', `${host}/?term=moss&sort=date`, now);
testSite(pubmed, 'abstracts', `${host}/?term=moss&format=abstract`, now);
testSite(pubmed, 'paper', `${host}/11000001/?from_term=moss`, now);

testPages(pubmed, {
  hosts: ['pubmed.ncbi.nlm.nih.gov'],
  papers: {
    '/20729678/': 'pmid:20729678',
    '/m/20729678': 'pmid:20729678',
  },
  listings: {
    '/?term=moss': { list: 'search', query: 'moss' },
    '/search/?term=moss': { list: 'search', query: 'moss' },
    '/trending/': { list: 'trending' },
    '/collections/12-a': { list: 'collection', period: '12-a' },
    '/clipboard': { list: 'clipboard' },
    '/searches/1': { list: 'searches', period: '1' },
    '/12,345,67/': { list: 'search', query: '12,345,67' },
    '/?linkname=pubmed_pubmed&from_uid=12': { list: 'pubmed_pubmed', period: '12' },
    '/?LinkName=pubmed_pubmed_citedin': { list: 'pubmed_pubmed_citedin' },
    '/?ids=12': { list: 'linked', period: '12' },
  },
  none: [
    '/',
    '/about?term=moss',
    '/moss/trending',
    '/trendings',
    '/trending/1/2',
    '/moss/12,345',
    '/12,',
    '/12,x',
    '/moss/search?term=moss',
    '/moss/m/20729678',
  ],
});

testPages(pubmed, {
  hosts: ['www.ncbi.nlm.nih.gov'],
  papers: {
    '/pubmed/20729678': 'pmid:20729678',
    '/m/pubmed/20729678': 'pmid:20729678',
  },
  listings: {
    '/pubmed/?term=moss': { list: 'search', query: 'moss' },
    '/pubmed/12,345': { list: 'search', query: '12,345' },
  },
  none: ['/20729678', '/pubmedx?term=moss', '/moss/pubmed?term=moss', '/pmc/?term=moss'],
});

describe('page', () => {
  it.each([
    [`${host}/?term=testing&page=2`, { list: 'search', query: 'testing' }],
    ['https://www.ncbi.nlm.nih.gov/pubmed?term=zotero', { list: 'search', query: 'zotero' }],
    ['http://www.ncbi.nlm.nih.gov/pubmed/?term=zotero', { list: 'search', query: 'zotero' }],
    [`${host}/?linkname=pubmed_pubmed&from_uid=123`, { list: 'pubmed_pubmed', period: '123' }],
    [`${host}/trending/?page=2`, { list: 'trending' }],
    [`${host}/collections/61234567/`, { list: 'collection', period: '61234567' }],
    [`${host}/clipboard/`, { list: 'clipboard' }],
  ])('%s is a listing', (address, listing) => {
    expect(pubmed.page(new URL(address))).toEqual({ kind: 'listing', listing });
  });

  it.each([
    [`${host}/20981092/`, 'pmid:20981092'],
    [`${host}/20981092`, 'pmid:20981092'],
    [`${host}/020981092/?dopt=Abstract#affiliation-1`, 'pmid:20981092'],
    ['http://www.ncbi.nlm.nih.gov/pubmed/20729678?dopt=Citation', 'pmid:20729678'],
    ['https://www.ncbi.nlm.nih.gov/m/pubmed/20729678/', 'pmid:20729678'],
  ])('%s is a paper', (address, id) => {
    expect(pubmed.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each([
    `${host}/`,
    `${host}/advanced/`,
    `${host}/20981092/citations/`,
    'https://www.ncbi.nlm.nih.gov/pubmedhealth/123',
    'https://www.ncbi.nlm.nih.gov/pmc/articles/PMC1',
    'https://www.ncbi.nlm.nih.gov/gene/123',
    'https://example.org/20981092/',
  ])('%s is neither', (address) => {
    const url = new URL(address);
    expect(pubmed.page(url)).toEqual({ kind: 'other' });
    expect(readAll(pubmed.scrape(parseHtml('<h1>x</h1>'), url, new Date(now))).cards).toEqual([]);
  });
});

describe('a page of other markup', () => {
  it('reads the page of a paper from a search with one result', () => {
    const { cards, listing } = scrape(
      '<meta name="citation_pmid" content="11000001"><main><h1 class="heading-title">Moss.</h1><strong class="current-id">11000001</strong></main>',
    );
    expect(cards.map(({ draft }) => [draft.ids, draft.title])).toEqual([
      [['pmid:11000001'], 'Moss'],
    ]);
    expect(listing).toEqual({ list: 'search', query: 'moss' });
  });

  it('is read by its links to papers', () => {
    const { cards, expected } = scrape(
      '<ol><li><a href="/11000001/">Moss.</a><p>A B.</p></li><li><a href="/11000002/">Fern.</a></li></ol>',
    );
    expect(expected).toBe(2);
    expect(cards.map(({ draft }) => draft.title)).toEqual(['Moss', 'Fern']);
  });

  it('keeps the full stops inside a line of authors', () => {
    const [card] = scrape(
      '<article class="full-docsum"><a class="docsum-title" href="/11000001/">Moss.</a><span class="docsum-authors">Ek B Jr., Fern C.</span></article>',
    ).cards;
    expect(card?.draft.authors).toEqual([
      { given: 'B', family: 'Ek Jr' },
      { given: 'C', family: 'Fern' },
    ]);
  });

  it('reports missing titles', () => {
    const { cards, expected, problems } = scrape('<article><a href="/11000001/"></a></article>');
    expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
  });

  it('returns nothing for an empty search', () => {
    const { cards, expected, problems } = scrape('<em>No results were found.</em>');
    expect([cards.length, expected, problems]).toEqual([0, 0, []]);
  });
});

describe('familyFirst', () => {
  it.each([
    ['Brito LGO', { given: 'LGO', family: 'Brito' }],
    ['van der Moor Ł-M', { given: 'Ł-M', family: 'van der Moor' }],
    ['O’Neil JP 3rd.', { given: 'JP', family: 'O’Neil III' }],
    ['Stones of the North Consortium', { literal: 'Stones of the North Consortium' }],
    ['Wang W', { given: 'W', family: 'Wang' }],
    ['Smith JA Jr', { given: 'JA', family: 'Smith Jr' }],
    ['Smith JA III', { given: 'JA', family: 'Smith III' }],
    ['Smith JABCDE', { literal: 'Smith JABCDE' }],
  ])('of %s', (name, author) => {
    const fern = { name: 'Fern C' };
    expect(familyFirst({ authors: [fern, { name }] })).toEqual({
      authors: [{ given: 'C', family: 'Fern' }, author],
    });
  });

  it('leaves full names as they are', () => {
    const authors = [{ name: 'Ada Fernández' }, { name: 'JP O’Neil' }];
    expect(familyFirst({ authors, authorsComplete: false })).toEqual({
      authors,
      authorsComplete: false,
    });
  });
});

describe('articles', () => {
  const read = (html: string) =>
    readAll(
      pubmed.scrape(
        parseHtml(`<main><h1 class="heading-title">On Moss.</h1>${html}</main>`),
        new URL('https://pubmed.ncbi.nlm.nih.gov/77/'),
        new Date(now),
      ),
    ).cards[0]?.draft;

  it('have no fields for missing parts', () => {
    expect(read('')).toEqual({
      ids: ['pmid:77'],
      title: 'On Moss',
      links: { page: 'https://pubmed.ncbi.nlm.nih.gov/77/' },
    });
  });

  it('have their first identifiers, journal, date and abstract', () => {
    const html = `<button class="journal-actions-trigger" title="Moss Letters">Moss L</button><span class="journal">x</span>
      <span class="cit">2010 Jul;136(4):495-525.</span><ul class="identifiers"><a href="https://doi.org/10.1234/moss">x</a><a href="https://www.ncbi.nlm.nih.gov/pmc/articles/PMC7">x</a><a href="/x">x</a></ul>
      <div class="authors-list"><a class="full-name">Ada Fern</a></div><div class="authors-list"><a class="full-name">Ada Fern</a></div>
      <div class="abstract-content">Dry.</div><div class="abstract-content selected">Wet.</div>`;
    expect(read(html)).toEqual({
      ids: ['pmid:77', 'doi:10.1234/moss', 'pmcid:PMC7'],
      title: 'On Moss',
      authors: [{ name: 'Ada Fern' }],
      abstract: 'Wet.',
      published: '2010-07',
      kind: 'article-journal',
      venue: 'Moss Letters',
      stated: { line: '136(4):495-525.' },
      links: { page: 'https://pubmed.ncbi.nlm.nih.gov/77/' },
    });
    expect(read('<b class="journal">Moss</b>')?.venue).toBe('Moss');
  });

  it.each([
    ['Keywords: moss; fern.', ['moss', 'fern']],
    ['Keywords:moss', ['moss']],
    ['My Keywords: moss', undefined],
    ['Keywords:', undefined],
  ])('have the keywords “%s”', (text, keywords) =>
    expect(read(`<div class="abstract"><p>Wet.</p><p>${text}</p></div>`)?.keywords).toEqual(
      keywords,
    ),
  );
});
