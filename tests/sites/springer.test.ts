import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { parsePageDraft } from '../../lib/paper/stated/parse-page-draft';
import { springer } from '../../lib/sites/springer';
import { readPage } from './read-page';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const SEARCH = 'https://link.springer.com/search?new-search=true&query=moss';

testSite(springer, 'search', SEARCH, '2026-11-21');
testSite(springer, 'search-2019', 'https://link.springer.com/search?query=stones', '2026-11-21');
testSite(
  springer,
  'issue',
  'https://link.springer.com/journal/1/volumes-and-issues/3-1',
  '2026-11-21',
);
testSite(
  springer,
  'paper',
  'https://link.springer.com/chapter/10.1007/978-3-000-00001-1_2',
  '2026-11-21',
);

testPages(springer, {
  hosts: ['link.springer.com'],
  papers: {
    '/article/10.1007/s10040-009-0439-x': 'doi:10.1007/s10040-009-0439-x',
    '/chapter/10.1007/s10040-009-0439-x': 'doi:10.1007/s10040-009-0439-x',
    '/protocol/10.1007/s10040-009-0439-x': 'doi:10.1007/s10040-009-0439-x',
    '/referenceworkentry/10.1007/s10040-009-0439-x': 'doi:10.1007/s10040-009-0439-x',
    '/rwe/10.1007/s10040-009-0439-x': 'doi:10.1007/s10040-009-0439-x',
    '/content/pdf/10.1007/s10040-009-0439-x': 'doi:10.1007/s10040-009-0439-x',
    '/content/epdf/10.1007/s10040-009-0439-x': 'doi:10.1007/s10040-009-0439-x',
    '/epdf/10.1007/s10040-009-0439-x': 'doi:10.1007/s10040-009-0439-x',
    '/Article/10.1007/s10040-009-0439-x': 'doi:10.1007/s10040-009-0439-x',
    '/10.1007/s10040-009-0439-x': 'doi:10.1007/s10040-009-0439-x',
    '/content/pdf/10.1007%2Fs10040-009-0439-x.pdf': 'doi:10.1007/s10040-009-0439-x',
    '/article/10.1140/epjc/s10052-008-0798-9//': 'doi:10.1140/epjc/s10052-008-0798-9',
    '/article/10.1140/epj/s10052': 'doi:10.1140/epj/s10052',
    '/article/10.1007/moss/fulltext.html': 'doi:10.1007/moss',
    '/article/10.1007/moss/figures/1': 'doi:10.1007/moss',
    '/article/10.1007/moss/tables': 'doi:10.1007/moss',
    '/article/10.1007/moss/metrics': 'doi:10.1007/moss',
    '/article/10.1007/moss/email': 'doi:10.1007/moss',
    '/article/10.1007/moss/cover': 'doi:10.1007/moss',
    '/article/10.1007/moss/references': 'doi:10.1007/moss',
    '/article/10.1007/moss/notes': 'doi:10.1007/moss',
  },
  listings: {
    '/search': { list: 'search' },
    '/search/page/12?query=%20moss%20': { list: 'search', query: 'moss' },
    '/book/10.1007/978-3': { list: 'book', period: '10.1007/978-3' },
    '/referencework/10.1007/978-3': { list: 'referencework', period: '10.1007/978-3' },
    '/collections/abc/': { list: 'collections', period: 'abc' },
    '/journal/10040': { list: 'journal', period: '10040' },
    '/journal/10040/volumes-and-issues/17-6': { list: 'issue', period: '10040/17-6' },
    '/journal/10040/online-first': { list: 'online-first', period: '10040' },
    '/journal/10040/articles': { list: 'articles', period: '10040' },
    '/journal/10040/topicalCollection/AC_1': { list: 'topicalCollection', period: '10040' },
    '/journal/10040/collections/a': { list: 'collections', period: '10040' },
  },
  none: [
    '/',
    '/moss/article/10.1007/moss',
    '/articles/10.1007/moss',
    '/article/10.100/moss',
    '/article/10.1007/moss/fern',
    '/article/10.1007/',
    '/moss/search',
    '/searches',
    '/search/page/x',
    '/search/page/1/moss',
    '/book',
    '/moss/book/1',
    '/moss/journal/10040',
    '/journal/',
    '/journal/10040/editors',
    '/journal/10040/volumes-and-issues',
    '/journal/10040/my-articles',
    '/journal/10040/articles/1',
  ],
});

describe('page', () => {
  it.each([
    ['/chapter/10.1007/978-3-540-88682-2_1', 'doi:10.1007/978-3-540-88682-2_1'],
    ['/article/10.1007%2Fs10040-009-0439-x?x#Sec1', 'doi:10.1007/s10040-009-0439-x'],
    ['/article/10.1007/s10040-009-0439-x/fulltext.html', 'doi:10.1007/s10040-009-0439-x'],
    ['/article/10.1007/s10040-009-0439-x/figures/1', 'doi:10.1007/s10040-009-0439-x'],
    ['/content/pdf/10.1007/978-3-540-88682-2_1.pdf?pdf=button', 'doi:10.1007/978-3-540-88682-2_1'],
    ['/article/10.1140/epjc/s10052-021-09000-1', 'doi:10.1140/epjc/s10052-021-09000-1'],
    ['/article/10.1007/JHEP01(2021)001/', 'doi:10.1007/jhep01(2021)001'],
    ['/10.1007/s10040-009-0439-x', 'doi:10.1007/s10040-009-0439-x'],
  ])('%s is a paper', (path, id) => {
    expect(springer.page(new URL(path, 'https://link.springer.com'))).toEqual({
      kind: 'paper',
      id,
    });
  });

  it.each([
    ['/search/page/2?query=moss', { list: 'search', query: 'moss' }],
    ['/journal/11192/volumes-and-issues/129-1', { list: 'issue', period: '11192/129-1' }],
    ['/journal/11192/online-first', { list: 'online-first', period: '11192' }],
    ['/journal/11192', { list: 'journal', period: '11192' }],
    ['/book/10.1007/978-3-540-88682-2', { list: 'book', period: '10.1007/978-3-540-88682-2' }],
  ])('%s is a listing', (path, listing) => {
    expect(springer.page(new URL(path, 'https://link.springer.com'))).toEqual({
      kind: 'listing',
      listing,
    });
  });

  it.each([
    'https://link.springer.com/',
    'https://link.springer.com/journal/11192/editors',
    'https://link.springer.com.example/article/10.1007/s10040-009-0439-x',
  ])('%s is neither', (url) => expect(springer.page(new URL(url))).toEqual({ kind: 'other' }));
});

it('returns nothing for an empty search, and reports missing titles', () => {
  const read = (html: string) =>
    readAll(springer.scrape(parseHtml(html), new URL(SEARCH), new Date('2026-11-21')));
  expect(read('<p>No results</p>')).toMatchObject({ cards: [], expected: 0, problems: [] });
  const row = (doi: string) => `<li class="app-card-open"><a href="/article/${doi}"></a></li>`;
  const changed = read(`<ol>${row('10.1007/s1')}${row('10.1007/s2')}</ol>`);
  expect(changed).toMatchObject({ cards: [], expected: 2 });
  expect(changed.problems).toHaveLength(1);
});

describe('kinds of results', () => {
  const rows = (kind: string) =>
    readAll(
      springer.scrape(
        parseHtml(
          `<ul><li class="app-card-open"><h3><a href="/article/10.1007/moss">On Moss</a></h3><b data-test="content-type">${kind}</b></li></ul>`,
        ),
        new URL(SEARCH),
        new Date('2026-11-21'),
      ),
    ).cards;

  it.each([
    ...['Book', 'eBook', 'e-book'.replace('-', ''), 'Textbook', 'Journal', 'Conference proceeding'],
    ...['Conference Proceedings', 'Proceedings', 'Book series', 'Series', 'Reference work'],
    ...['Living reference works', 'Video', 'Collection', 'Event', 'News'],
  ])('“%s” is no paper', (kind) => expect(rows(kind)).toEqual([]));

  it.each(['Article', 'Chapter', 'Conference paper', 'My book', 'Book chapter'])(
    '“%s” is a paper',
    (kind) => expect(rows(kind)).toHaveLength(1),
  );
});

describe('pages', () => {
  const read = (html: string) =>
    readAll(
      springer.scrape(
        parseHtml(`<h1 class="c-article-title">On Moss</h1>${html}`),
        new URL('https://link.springer.com/article/10.1007/moss?x=1'),
        new Date('2026-11-21'),
      ),
    ).cards[0]?.draft;
  const PAGE = 'https://link.springer.com/article/10.1007/moss';

  it('have what their address says where nothing else is shown', () => {
    expect(read('')).toEqual({
      ids: ['doi:10.1007/moss'],
      title: 'On Moss',
      links: { page: PAGE },
    });
  });

  it('have the date and the authors that are shown', () => {
    const html =
      '<header><time datetime="2024-05-03">May</time></header><ul class="c-article-author-list"><li><a data-test="author-name">Ada Fern</a><sup>1</sup></li></ul>';
    expect(read(html)).toMatchObject({ published: '2024-05-03', authors: [{ name: 'Ada Fern' }] });
  });

  it('prefer the conference to the book', () => {
    const book = '<meta name="citation_inbook_title" content="Moss &lt;i&gt;Book&lt;/i&gt;">';
    const venue = (html: string) => parsePageDraft(read(html)).draft.venue;
    expect(venue(book)).toBe('Moss Book');
    expect(venue(`${book}<meta name="citation_journal_title" content="Birds">`)).toBe('Birds');
  });

  it('have an abstract without references', () => {
    const html =
      '<div id="Abs1-content"><p>Wet<sup><a href="#ref-CR1">1</a></sup> H<sup>2</sup>.</p></div>';
    expect(read(html)?.abstract).toBe('Wet H2.');
  });

  it.each([
    [
      '<p class="c-metrics-bar__count">2k Accesses</p><p class="c-metrics-bar__count">1,234 Citations</p>',
      1234,
    ],
    ['<p class="c-metrics-bar__count">1 Citation</p>', 1],
    ['<p class="c-metrics-bar__count">12 citations</p>', 12],
    ['<p class="c-metrics-bar__count">12 Citations in all</p>', undefined],
  ])('have the citations of %s', (html, citations) =>
    expect(read(html)?.counts?.citations).toBe(citations),
  );
});

describe('a chapter', () => {
  const address = 'https://link.springer.com/chapter/10.1007/978-3-030-00000-1_2';
  const html = (about: string) => `<meta name="citation_title" content="Moss on cold stones">
    <meta name="citation_author" content="Fern, Ada">
    <meta name="citation_inbook_title" content="Cold Stones – STONES 2020">
    <meta name="citation_conference_title" content="International Conference on Stones">
    <meta name="citation_publication_date" content="2020"><meta name="citation_publisher" content="Springer, Cham">
    <meta name="citation_firstpage" content="12"><meta name="citation_lastpage" content="21">
    <meta name="citation_doi" content="10.1007/978-3-030-00000-1_2">
    <h1 class="c-article-title">Moss on cold stones</h1>
    <p class="c-bibliographic-information__citation">Fern, A. (2020). Moss on cold stones. ${about}
    Lecture Notes in Moss(), vol 12264. Springer, Cham. https://doi.org/10.1007/978-3-030-00000-1_2</p>
    <ul class="c-bibliographic-information__list"><li>DOI: https://doi.org/10.1007/978-3-030-00000-1_2</li>
    <li>Print ISBN: 978-3-030-00000-4</li><li>Online ISBN: 978-3-030-00000-1</li></ul>`;
  const facts = {
    'container-title': 'Cold Stones – STONES 2020',
    'event-title': 'International Conference on Stones',
    'collection-title': 'Lecture Notes in Moss',
    volume: '12264',
    page: '12-21',
    publisher: 'Springer, Cham',
    ISBN: '978-3-030-00000-4',
  };
  const editor = [
    { given: 'B.', family: 'Moss' },
    { given: 'C.D.', family: 'van Stone' },
  ];

  it('has the series and the editors in its citation', () => {
    const cited = html('In: Moss, B., van Stone, C.D. (eds) Cold Stones – STONES 2020.');
    expect(readPage(address, cited)).toMatchObject([
      { kind: 'paper-conference', published: '2020', publication: { ...facts, editor } },
    ]);
  });

  it('has all its editors in a section where the citation is cut', () => {
    const cited = html('In: Moss, B., et al. Cold Stones – STONES 2020.');
    const section = `<div id="editor-information-content"><p class="c-article-author-affiliation__authors-list">Ben Moss &amp; Cy Stone</p></div>`;
    expect(readPage(address, cited + section)[0]?.publication).toEqual({
      ...facts,
      editor: [
        { given: 'Ben', family: 'Moss' },
        { given: 'Cy', family: 'Stone' },
      ],
    });
    expect(readPage(address, cited)[0]?.publication).toEqual(facts);
  });
});
