import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { biorxiv } from '../../lib/sites/biorxiv';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const PAPER = 'https://www.biorxiv.org/content/10.1101/2022.04.11.900001v2';

testSite(biorxiv, 'search', 'https://www.biorxiv.org/search/moss%20numresults%3A10', '2026-11-21');
testSite(biorxiv, 'paper', `${PAPER}.full`, '2026-11-21');
testSite(biorxiv, 'paper-without-meta', `${PAPER}.full-text`, '2026-11-21');

testPages(biorxiv, {
  hosts: [
    'biorxiv.org',
    'www.biorxiv.org',
    'connect.biorxiv.org',
    'medrxiv.org',
    'www.medrxiv.org',
    'connect.medrxiv.org',
  ],
  papers: {
    '/content/10.1101/696633v1': 'doi:10.1101/696633',
    '/content/early/2026/01/06/2026.01.05.700001': null,
    '/content/biorxiv/early/2026/01/06/2026.01.05.700001v1.full': null,
  },
  listings: {
    '/search': { list: 'search' },
    '/search/moss/': { list: 'search', query: 'moss' },
    '/search/wet%20moss%20numresults%3A10%20limit_from2%3Ax': { list: 'search', query: 'wet moss' },
    '/search/numresults%3A10': { list: 'search' },
    '/search/wet%2520moss': { list: 'search', query: 'wet moss' },
    '/search/100%+moss': { list: 'search', query: '100%+moss' },
    '/content/early/recent': { list: 'recent' },
    '/content/early/2024/01/02': { list: 'daily', period: '2024/01/02' },
    '/collection/ecology': { list: 'collection', period: 'ecology' },
    '/archive/1': { list: 'archive', period: '1' },
    '/topic/wet/moss': { list: 'topic', period: 'wet/moss' },
    '/author/1': { list: 'author', period: '1' },
    '/archive': { list: 'archive' },
    '/collection/': { list: 'collection' },
  },
  none: [
    '/',
    '/about',
    '/searches',
    '/moss/search',
    '/moss/search/x',
    '/collections/x',
    '/moss/collection/ecology',
    '/moss/content/early/recent',
    '/moss/content/early/2026/01/06/2026.01.05.700001',
    '/archive.html',
  ],
});

describe('page', () => {
  it.each([
    [
      'https://www.medrxiv.org/content/10.1101/2021.06.16.21258632v1',
      'doi:10.1101/2021.06.16.21258632',
    ],
    ['http://biorxiv.org/content/10.1101/696633v1.full.pdf?x#y', 'doi:10.1101/696633'],
    [
      'https://www.biorxiv.org/content/biorxiv/early/2019/07/11/696633.full.pdf',
      'doi:10.1101/696633',
    ],
    ['https://www.biorxiv.org/content/early/2026/01/06/2026.01.05.700001', null],
  ])('%s is a paper', (url, id) => {
    expect(biorxiv.page(new URL(url))).toEqual({ kind: 'paper', id });
  });

  it.each([
    ['/content/early/recent?page=3', { list: 'recent' }],
    ['/search/crispr', { list: 'search', query: 'crispr' }],
    [
      '/search/moss%252Band%252Bstone%20numresults%3A10%20sort%3Arelevance-rank',
      { list: 'search', query: 'moss+and+stone' },
    ],
    ['/search/100%25', { list: 'search', query: '100%' }],
    ['/collection/neuroscience', { list: 'collection', period: 'neuroscience' }],
  ])('%s is a listing', (path, listing) => {
    expect(biorxiv.page(new URL(path, 'https://www.biorxiv.org'))).toEqual({
      kind: 'listing',
      listing,
    });
  });

  it.each([
    'https://www.biorxiv.org/',
    'https://www.biorxiv.org/about-biorxiv',
    'https://biorxiv.org.example/content/10.1101/696633v1',
  ])('%s is neither', (url) => expect(biorxiv.page(new URL(url))).toEqual({ kind: 'other' }));

  it('never throws', () => {
    fc.assert(
      fc.property(fc.webPath(), fc.string(), (path, terms) => {
        const paths = [path, `/search/${path}`, `/search/${encodeURI(terms.toWellFormed())}%`];
        for (const each of paths)
          expect(biorxiv.page(new URL(`https://www.biorxiv.org${each}`)).kind).toMatch(/^[a-z]+$/);
      }),
    );
  });
});

describe('scrape', () => {
  const read = (html: string, url: string) =>
    readAll(biorxiv.scrape(parseHtml(html), new URL(url), new Date('2026-11-21')));

  it('prefers the DOI on the page to the DOI in the address', () => {
    const html =
      '<h1 id="page-title">Moss</h1><span class="highwire-cite-metadata-doi">doi: https://doi.org/10.1101/696633v1</span>';
    expect(read(html, PAPER).cards[0]?.draft.ids).toEqual(['doi:10.1101/696633']);
  });

  it('returns nothing for an empty search', () => {
    expect(read('<p>No results</p>', 'https://www.biorxiv.org/search/x')).toMatchObject({
      cards: [],
      expected: 0,
      problems: [],
    });
  });

  it('reports missing titles', () => {
    const row = (id: string) =>
      `<li class="search-result"><a href="/content/10.1101/${id}v1"></a></li>`;
    const page = read(row('700001') + row('700002'), 'https://www.biorxiv.org/search/x');
    expect(page).toMatchObject({ cards: [], expected: 2 });
    expect(page.problems).toHaveLength(1);
  });
});

describe('rows', () => {
  const read = (html: string) =>
    readAll(
      biorxiv.scrape(
        parseHtml(
          `<ul><li class="search-result"><a href="/content/10.1101/696633v1">${html.includes('cite-title') ? '' : '<span class="highwire-cite-title">On Moss</span>'}</a>${html}</li></ul>`,
        ),
        new URL('https://www.biorxiv.org/search/moss'),
        new Date('2026-11-21'),
      ),
    ).cards[0]?.draft;

  it('have no fields for missing parts', () => {
    expect(read('')).toEqual({
      ids: ['doi:10.1101/696633'],
      title: 'On Moss',
      kind: 'article',
      links: { page: 'https://www.biorxiv.org/content/10.1101/696633v1' },
      rank: 1,
    });
  });

  it('prefer the DOI that they show, and the day in the path of their file', () => {
    const html = `<div data-apath="/biorxiv/early/2019/07/11/696633.atom"></div>
      <span class="highwire-cite-metadata-doi">doi: https://doi.org/10.64898/moss.1</span>
      <span class="highwire-cite-metadata-date">July 12, 2019</span>`;
    expect(read(html)).toMatchObject({ ids: ['doi:10.64898/moss.1'], published: '2019-07-11' });
    expect(read(html.replace('/early/', '/late/'))?.published).toBe('2019-07-12');
  });

  it('have authors in parts', () => {
    const name = (html: string) => `<span class="highwire-citation-author">${html}</span>`;
    const part = (kind: string, text: string) => `<span class="nlm-${kind}">${text}</span>`;
    const html =
      name(part('given-names', 'Ada') + part('surname', 'Fern')) +
      name(part('surname', 'Berg')) +
      name('<a href="https://orcid.org/1">View ORCID</a>Chi Cho') +
      name('et al.');
    expect(read(html)).toMatchObject({
      authors: [{ given: 'Ada', family: 'Fern' }, { family: 'Berg' }, { name: 'Chi Cho' }],
      authorsComplete: false,
    });
  });
});

describe('pages', () => {
  const read = (html: string, path = '/content/10.1101/696633v1.full') =>
    readAll(
      biorxiv.scrape(
        parseHtml(html),
        new URL(path, 'https://www.biorxiv.org'),
        new Date('2026-11-21'),
      ),
    ).cards[0]?.draft;

  it('have no fields for missing parts', () => {
    expect(read('<h1>On Moss</h1>')).toEqual({
      ids: ['doi:10.1101/696633'],
      title: 'On Moss',
      links: { page: 'https://www.biorxiv.org/content/10.1101/696633v1' },
    });
  });

  it.each([
    '.full',
    '.abstract',
    '.short',
    '.long',
    '.full-text',
    '.full.pdf',
    '.article-info',
    '.full/',
  ])('with %s lead to the paper', (view) =>
    expect(read('<h1>On Moss</h1>', `/content/10.1101/696633v1${view}`)?.links?.page).toBe(
      'https://www.biorxiv.org/content/10.1101/696633v1',
    ),
  );

  it('have the abstract, not the lay summary before it', () => {
    const section = (heading: string, text: string) =>
      `<div class="section abstract"><h2>${heading}</h2><p>${text}</p></div>`;
    expect(
      read(`<h1>M</h1>${section('Summary', 'Lay.')}${section('ABSTRACT', 'Wet.')}`)?.abstract,
    ).toBe('Wet.');
    expect(
      read(
        `<h1>M</h1>${section('Summary of abstract', 'Lay.')}${section('Abstract summary', 'Wet.')}`,
      )?.abstract,
    ).toBe('Lay.');
  });

  it('have the day of their tags or of their file, and no other DOI than the stated one', () => {
    const shown = '<h1>M</h1><span class="highwire-cite-metadata-doi">10.1101/696634</span>';
    expect(read(`<meta name="article:published_time" content="2019-07-11">${shown}`)).toMatchObject(
      {
        ids: ['doi:10.1101/696634', 'doi:10.1101/696633'].slice(0, 1),
        published: '2019-07-11',
      },
    );
    expect(read(`<meta name="citation_doi" content="10.1101/1.2">${shown}`)?.ids).toEqual([
      'doi:10.1101/1.2',
    ]);
    expect(
      read(
        `<div class="highwire-article-citation" data-apath="/biorxiv/early/2019/07/12/1.atom"><h1>M</h1></div>`,
      )?.published,
    ).toBe('2019-07-12');
  });
});
