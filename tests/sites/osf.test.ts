import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { osf } from '../../lib/sites/osf';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

testSite(osf, 'search', 'https://osf.io/search?search=curiosity&tab=5', '2026-11-21');
testSite(osf, 'paper', 'https://osf.io/preprints/psyarxiv/7ab4g_v2', '2026-11-21');

testPages(osf, {
  hosts: ['osf.io', 'www.osf.io'],
  papers: {
    '/preprints/psyarxiv/7eb4g': 'osf:7eb4g',
  },
  listings: {
    '/preprints/discover': { list: 'search' },
    '/preprints/psyarxiv/discover/?q=%20moss%20': {
      list: 'search',
      period: 'psyarxiv',
      query: 'moss',
    },
    '/search?search=moss&q=x': { list: 'search', query: 'moss' },
    '/search/': { list: 'search' },
  },
  none: [
    '/',
    '/7eb4g',
    '/moss/preprints/discover',
    '/preprints/a/b/discover',
    '/preprints/discover/moss',
    '/preprints/1/discover',
    '/moss/search',
    '/search/moss',
    '/searches',
  ],
});

testPages(osf, {
  hosts: ['psyarxiv.com', 'www.psyarxiv.com'],
  papers: {
    '/7eb4g': 'osf:7eb4g',
  },
  none: ['/'],
});

describe('page', () => {
  it.each([
    ['https://osf.io/preprints/osf/b2xmp', 'osf:b2xmp'],
    ['https://osf.io/preprints/psyarxiv/7eb4g_v1/?view_only=#x', 'osf:7eb4g'],
    ['http://www.osf.io/preprints/7eb4g/download', 'osf:7eb4g'],
    ['https://psyarxiv.com/7eb4g', 'osf:7eb4g'],
  ])('%s is a paper', (url, id) => {
    expect(osf.page(new URL(url))).toEqual({ kind: 'paper', id });
  });

  it.each([
    ['https://osf.io/search?search=curiosity&tab=5', { list: 'search', query: 'curiosity' }],
    [
      'https://osf.io/preprints/psyarxiv/discover?q=moss',
      { list: 'search', period: 'psyarxiv', query: 'moss' },
    ],
  ])('%s is a listing', (url, listing) => {
    expect(osf.page(new URL(url))).toEqual({ kind: 'listing', listing });
  });

  it.each([
    'https://osf.io/',
    'https://osf.io/7eb4g',
    'https://osf.io/preprints/lissa',
    'https://osf.io.example/preprints/osf/b2xmp',
  ])('%s is neither', (url) => expect(osf.page(new URL(url))).toEqual({ kind: 'other' }));
});

it('returns nothing for an empty list, and reports missing titles', () => {
  const url = new URL('https://osf.io/preprints/osf/discover');
  const read = (html: string) => readAll(osf.scrape(parseHtml(html), url, new Date('2026-11-21')));
  expect(read('<p>No results</p>')).toMatchObject({ cards: [], expected: 0, problems: [] });
  const row = (id: string) => `<div><a href="/preprints/osf/${id}"></a></div>`;
  const changed = read(row('b2xm1') + row('b2xm2'));
  expect(changed).toMatchObject({ cards: [], expected: 2 });
  expect(changed.problems).toHaveLength(1);
});

it('ignores meta tags of the previous preprint', () => {
  const html =
    '<meta name="citation_title" content="Before"><meta name="citation_doi" content="10.31219/osf.io/b2xm1"><h1>Now</h1>';
  const url = new URL('https://osf.io/preprints/osf/b2xm2');
  const [card] = readAll(osf.scrape(parseHtml(html), url, new Date('2026-11-21'))).cards;
  expect(card?.draft).toMatchObject({ ids: ['osf:b2xm2'], title: 'Now' });
});

describe('cards', () => {
  const read = (html: string, address = 'https://osf.io/search?search=moss', href = '/7eb4g_v2/') =>
    readAll(
      osf.scrape(
        parseHtml(
          `<osf-resource-card><h2><a href="${href}">On Moss</a></h2>${html}</osf-resource-card>`,
        ),
        new URL(address),
        new Date('2026-11-21'),
      ),
    ).cards[0]?.draft;
  const kind = (text: string) => `<b data-test-search-result-card-type>${text}</b>`;

  it.each(['Preprint', 'preprint | Moss', 'Withdrawn preprint'])(
    'of the kind “%s” are read',
    (text) =>
      expect(read(kind(text))).toEqual({
        ids: ['osf:7eb4g'],
        title: 'On Moss',
        kind: 'article',
        links: { page: 'https://osf.io/7eb4g_v2/' },
        rank: 1,
      }),
  );

  it.each(['Project', 'File', 'User', 'A preprint'])('of the kind “%s” are not read', (text) =>
    expect(read(kind(text))).toBeUndefined(),
  );

  it('of no kind are read if they are in a list of preprints, or link to one', () => {
    expect(read('')).toBeUndefined();
    expect(read('', 'https://osf.io/preprints/discover')?.ids).toEqual(['osf:7eb4g']);
    expect(read('<a href="/preprints/psyarxiv/7eb4g">x</a>')?.ids).toEqual(['osf:7eb4g']);
    expect(read('<a href="/preprints/psyarxiv/aaaaa">x</a>')).toBeUndefined();
  });

  it.each(['/7eb4', '/7eb4gh', '/moss/7eb4g', '/7eb4g/files', 'https://moss.example/7eb4g'])(
    'with the link %s are not read',
    (href) => expect(read(kind('Preprint'), undefined, href)).toBeUndefined(),
  );

  it('have a DOI, the number of authors and the date of creation', () => {
    const html = `${kind('Preprint')}<a data-test-search-result-card-preprint-doi-link href="https://doi.org/10.31234/osf.io/7eb4g_v2">x</a>
      <p><a data-test-search-result-card-affiliated-entity-link href="/ann">Ada Fern</a>, <a data-test-search-result-card-affiliated-entity-link href="/bo">Bo Berg</a>, and 3 more</p>
      <b data-test-search-result-card-date-field>Modified 2024-05-03</b><b data-test-search-result-card-date-field>Created 2023-04-02</b>`;
    expect(read(html)).toMatchObject({
      ids: ['osf:7eb4g', 'doi:10.31234/osf.io/7eb4g'],
      authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }],
      authorsComplete: false,
      authorCount: 5,
      published: '2023-04-02',
    });
  });
});

it('leads to the preprint, not to its file', () => {
  const url = new URL('https://osf.io/preprints/osf/b2xm2_v1/download/');
  const [card] = readAll(osf.scrape(parseHtml('<h1>Now</h1>'), url, new Date('2026-11-21'))).cards;
  expect(card?.draft.links?.page).toBe('https://osf.io/preprints/osf/b2xm2_v1');
});
