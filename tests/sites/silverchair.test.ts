import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { silverchair } from '../../lib/sites/silverchair';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

testSite(silverchair, 'issue', 'https://academic.oup.com/moss/issue/49/3', '2026-11-21');
testSite(silverchair, 'search', 'https://direct.mit.edu/search-results?q=moss', '2026-11-21');
testSite(
  silverchair,
  'paper',
  'https://academic.oup.com/moss/article-abstract/49/3/412/6000001?redirectedFrom=fulltext',
  '2026-11-21',
);

testPages(silverchair, {
  hosts: [
    'academic.oup.com',
    'jamanetwork.com',
    'direct.mit.edu',
    'pubs.aip.org',
    'pubs.geoscienceworld.org',
    'ashpublications.org',
    'rupress.org',
    'portlandpress.com',
    'aacrjournals.org',
    'iwaponline.com',
    'diabetesjournals.org',
    'journals.biologists.com',
    'asmedigitalcollection.asme.org',
  ],
  papers: {
    '/nar/article/49/D1/D1/6018440': null,
    '/nar/article-abstract/49/D1/D1/6018440/': null,
    '/journals/jama/fullarticle/2771110': null,
    '/a/b/c/article/49/1/1/1234567890/Words-of-5': null,
    '/nar/advance-article/doi/10.1093/nar/gkaa1100/6018440': 'doi:10.1093/nar/gkaa1100',
    '/nar/article/doi/10.1093%2Fnar%2Fgkaa1100/6018440/Words': 'doi:10.1093/nar/gkaa1100',
  },
  listings: {
    '/search-results': { list: 'search' },
    '/nar/searchresults.aspx/?q=%20moss%20': { list: 'search', query: 'moss' },
    '/Search-Results?q=moss': { list: 'search', query: 'moss' },
    '/nar/issue/49/D1/': { list: 'issue', period: 'nar/49/D1' },
    '/a-b/c/d/issue': { list: 'issue', period: 'a-b/c/d' },
    '/nar/advance-articles': { list: 'advance-articles', period: 'nar' },
    '/nar/newonline': { list: 'newonline', period: 'nar' },
    '/nar/currentissue': { list: 'currentissue', period: 'nar' },
    '/nar/online-early': { list: 'online-early', period: 'nar' },
    '/nar/early-publication': { list: 'early-publication', period: 'nar' },
  },
  none: [
    '/',
    '/nar',
    '/nar/article/49/D1/D1',
    '/nar/article/49/D1/123',
    '/a/b/c/d/article/49/1/6018440',
    '/nar/articles/49/1/6018440',
    '/nar/article/49/1/12345678901',
    '/nar/moss-search-results',
    '/search-results/moss',
    '/issue',
    '/a/b/c/d/issue',
    '/nar/issues',
    '/nar/article/49/1/6018440/moss/fern',
  ],
});

describe('page', () => {
  it.each([
    ['https://academic.oup.com/nar/article/49/D1/D1/6018440', null],
    [
      'https://academic.oup.com/nar/advance-article/doi/10.1093/nar/gkaa1100/6018440',
      'doi:10.1093/nar/gkaa1100',
    ],
    [
      'https://direct.mit.edu/tacl/article/doi/10.1162/tacl_a_00343/96463/Some-Words?x#y',
      'doi:10.1162/tacl_a_00343',
    ],
    ['https://direct.mit.edu/neco/article/9/8/1735/6109/Long-Short-Term-Memory', null],
    ['https://jamanetwork.com/journals/jama/fullarticle/2771110', null],
    ['https://pubs.aip.org/aip/jap/article/133/1/010401/2867702/Words-of-a-title', null],
  ])('%s is a paper', (url, id) => {
    expect(silverchair.page(new URL(url))).toEqual({ kind: 'paper', id });
  });

  it.each([
    ['https://academic.oup.com/nar/issue/49/D1', { list: 'issue', period: 'nar/49/D1' }],
    ['https://academic.oup.com/nar/advance-articles', { list: 'advance-articles', period: 'nar' }],
    [
      'https://jamanetwork.com/journals/jama/issue/324/10',
      { list: 'issue', period: 'journals/jama/324/10' },
    ],
    ['https://academic.oup.com/search-results?q=moss', { list: 'search', query: 'moss' }],
    ['https://academic.oup.com/search-results//?q=moss', { list: 'search', query: 'moss' }],
  ])('%s is a listing', (url, listing) => {
    expect(silverchair.page(new URL(url))).toEqual({ kind: 'listing', listing });
  });

  it.each([
    'https://academic.oup.com/',
    'https://academic.oup.com/nar/pages/About',
    'https://academic.oup.com.example/nar/article/49/D1/D1/6018440',
  ])('%s is neither', (url) => expect(silverchair.page(new URL(url))).toEqual({ kind: 'other' }));
});

it('returns nothing for an empty list, and reports missing titles', () => {
  const url = new URL('https://academic.oup.com/moss/issue/49/3');
  const read = (html: string) =>
    readAll(silverchair.scrape(parseHtml(html), url, new Date('2026-11-21')));
  expect(read('<p>No results</p>')).toMatchObject({ cards: [], expected: 0, problems: [] });
  const row = (id: string) => `<div><a href="/moss/article/49/3/1/${id}"></a></div>`;
  const changed = read(row('6000001') + row('6000002'));
  expect(changed).toMatchObject({ cards: [], expected: 2 });
  expect(changed.problems).toHaveLength(1);
});

it.each([
  [
    'article/49/3/412/6000001',
    'article-abstract/49/3/412/6000001',
    'article/49/3/412/6000001/Words',
  ],
  ['fullarticle/2771110', 'article-abstract/2771110'],
])('knows the forms of %s for one paper', (...forms) => {
  const ids = forms.map((form) => {
    const journals = form.includes('2771110') ? 'journals/' : '';
    const host = journals ? 'jamanetwork.com' : 'academic.oup.com';
    const url = new URL(`https://${host}/${journals}moss/${form}`);
    const page = silverchair.scrape(parseHtml('<h1>Moss</h1>'), url, new Date('2026-11-21'));
    return readAll(page).cards[0]?.draft.ids[0];
  });
  expect(ids[0]).toMatch(/^url:/);
  expect(new Set(ids).size).toBe(1);
});

describe('rows', () => {
  const url = new URL('https://academic.oup.com/moss/issue/49/3');
  const read = (html: string) =>
    readAll(
      silverchair.scrape(
        parseHtml(
          `<div class="al-article-box"><h5><a href="/moss/article/49/3/1/6000001">On Moss</a></h5>${html}</div>`,
        ),
        url,
        new Date('2026-11-21'),
      ),
    ).cards[0]?.draft;

  it('have their address as identifier where no DOI is shown', () => {
    const address = 'https://academic.oup.com/moss/article/49/3/1/6000001';
    expect(read('')).toEqual({
      ids: [`url:${address}`],
      title: 'On Moss',
      kind: 'article-journal',
      links: { page: address },
      rank: 1,
    });
  });

  it.each([
    [
      '<a href="https://doi.org/10.1093/moss/1">x</a><p class="citation-doi">10.1093/moss/2</p>',
      'doi:10.1093/moss/1',
    ],
    [
      '<p class="ww-citation-primary">Moss, 1, https://doi.org/10.1093/moss/1; x</p>',
      'doi:10.1093/moss/1',
    ],
    [
      '<p class="citation-label">none</p><p class="al-doi">doi:10.1093/moss/1, x</p>',
      'doi:10.1093/moss/1',
    ],
    ['<p class="meta-citation">110.1093/moss</p>', undefined],
    ['<p>10.1093/moss/1</p>', undefined],
  ])('have the DOI of %s', (html, doi) => {
    const [id] = read(html)?.ids ?? [];
    expect(id?.startsWith('doi:') ? id : undefined).toBe(doi);
  });
});
