import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { nature } from '../../lib/sites/nature';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const SEARCH = 'https://www.nature.com/search?q=moss';

testSite(nature, 'search', SEARCH, '2026-11-21');
testSite(nature, 'paper', 'https://www.nature.com/articles/smoss201618', '2026-11-21');

testPages(nature, {
  hosts: ['nature.com', 'www.nature.com'],
  papers: {
    '/articles/s41467-018-07210-0': 'doi:10.1038/s41467-018-07210-0',
    '/articles/S41467-018-07210-0.PDF': 'doi:10.1038/s41467-018-07210-0',
    '/articles/nature12373/figures/1': 'doi:10.1038/nature12373',
    '/articles/nature12373/tables/1': 'doi:10.1038/nature12373',
    '/articles/nature12373/metrics': 'doi:10.1038/nature12373',
    '/articles/nature12373_reference.pdf/references//': 'doi:10.1038/nature12373',
    '/articles/sdata201618': null,
  },
  listings: {
    '/search': { list: 'search' },
    '/search/?q=%20moss%20': { list: 'search', query: 'moss' },
    '/subjects/wet/moss': { list: 'subjects', period: 'wet/moss' },
    '/collections/abc': { list: 'collections', period: 'abc' },
    '/nature/articles': { list: 'articles', period: 'nature' },
    '/nature/research-articles': { list: 'research-articles', period: 'nature' },
    '/nature/reviews-and-analysis': { list: 'reviews-and-analysis', period: 'nature' },
    '/nature/current-issue': { list: 'current-issue', period: 'nature' },
    '/nature/volumes/600/issues/1/': { list: 'issue', period: 'nature/600/issues/1' },
    '/nature/online-first': { list: 'online-first', period: 'nature' },
    '/nature/research': { list: 'research', period: 'nature' },
  },
  none: [
    '/',
    '/articles/',
    '/articles/nature12373/moss',
    '/moss/articles/nature12373',
    '/moss/search',
    '/searches',
    '/subjects',
    '/moss/subjects/x',
    '/nature',
    '/nature/volumes',
    '/nature/research/moss',
    '/moss/nature/articles',
    '/na-ture/articles',
    '/nature/my-research-articles',
  ],
});

describe('page', () => {
  it.each([
    ['/articles/s41467-018-07210-0', 'doi:10.1038/s41467-018-07210-0'],
    ['/articles/S41467-018-07210-0.pdf', 'doi:10.1038/s41467-018-07210-0'],
    ['/articles/s41467-018-07210-0_reference.pdf', 'doi:10.1038/s41467-018-07210-0'],
    ['/articles/s41467-018-07210-0/figures/2#x', 'doi:10.1038/s41467-018-07210-0'],
    ['/articles/sdata201618', null],
  ])('%s is a paper', (path, id) => {
    expect(nature.page(new URL(path, 'https://www.nature.com'))).toEqual({ kind: 'paper', id });
  });

  it.each([
    ['/search?q=moss&page=2', { list: 'search', query: 'moss' }],
    ['/nature/research-articles', { list: 'research-articles', period: 'nature' }],
    ['/nature/volumes/596/issues/7873', { list: 'issue', period: 'nature/596/issues/7873' }],
    ['/ncomms/articles?type=article', { list: 'articles', period: 'ncomms' }],
    ['/subjects/moss/ncomms', { list: 'subjects', period: 'moss/ncomms' }],
  ])('%s is a listing', (path, listing) => {
    expect(nature.page(new URL(path, 'https://www.nature.com'))).toEqual({
      kind: 'listing',
      listing,
    });
  });

  it.each([
    'https://www.nature.com/',
    'https://www.nature.com/nature/for-authors',
    'https://www.nature.com.example/articles/s41467-018-07210-0',
  ])('%s is neither', (url) => expect(nature.page(new URL(url))).toEqual({ kind: 'other' }));
});

it('returns nothing for an empty search, and reports missing titles', () => {
  const read = (html: string) =>
    readAll(nature.scrape(parseHtml(html), new URL(SEARCH), new Date('2026-11-21')));
  expect(read('<p>No results</p>')).toMatchObject({ cards: [], expected: 0, problems: [] });
  const row = (id: string) => `<li><article><a href="/articles/${id}"></a></article></li>`;
  const changed = read(row('s41467-024-00001-1') + row('s41467-024-00002-2'));
  expect(changed).toMatchObject({ cards: [], expected: 2 });
  expect(changed.problems).toHaveLength(1);
});

describe('kinds of articles', () => {
  const rows = (kind: string) =>
    readAll(
      nature.scrape(
        parseHtml(
          `<ul><li class="app-article-list-row__item"><h3><a href="/articles/nature12373">On Moss</a></h3><b class="c-meta__type">${kind}</b></li></ul>`,
        ),
        new URL(SEARCH),
        new Date('2026-11-21'),
      ),
    ).cards;

  it.each([
    ...['News', 'News Feature', 'Editorial', 'Research Highlight', 'World View', 'Career Column'],
    ...['Book Review', 'Books & Arts', 'Books and Arts', 'Podcast', 'Nature Podcast', 'Obituary'],
    ...['Where I Work', 'Futures', 'Outlook', 'Spotlight', 'Technology Feature', 'Nature Index'],
    ...['Advertisement', 'Cover Story', 'Event', 'Video', 'In Brief'],
  ])('“%s” is no paper', (kind) => expect(rows(kind)).toEqual([]));

  it.each(['Article', 'News & Views', 'Review Article', 'Letter', 'A News', 'Book chapter'])(
    '“%s” is a paper',
    (kind) => expect(rows(kind)).toHaveLength(1),
  );
});
