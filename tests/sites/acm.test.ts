import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { acm } from '../../lib/sites/acm';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const SEARCH = 'https://dl.acm.org/action/doSearch?AllField=moss&startPage=0';

testSite(acm, 'search', SEARCH, '2026-11-21');
testSite(
  acm,
  'paper',
  'https://dl.acm.org/doi/abs/10.1145/7000001.7000002?casa_token=x',
  '2026-11-21',
);
testSite(acm, 'paper-2019', 'https://dl.acm.org/doi/10.1145/7000004', '2026-11-21');

testPages(acm, {
  hosts: ['dl.acm.org'],
  papers: {
    '/doi/10.1145/258948.258973': 'doi:10.1145/258948.258973',
    '/citation.cfm?id=258948.258973': null,
  },
  listings: {
    '/toc/tow/2019/3/2/': { list: 'toc', period: 'tow/2019/3/2' },
  },
  none: ['/citation.cfm/moss', '/moss/citation.cfm'],
});

describe('page', () => {
  it.each([
    ['/doi/10.1145/258948.258973', 'doi:10.1145/258948.258973'],
    ['/doi/abs/10.1145/258948.258973/', 'doi:10.1145/258948.258973'],
    ['/doi/pdf/10.1145/258948.258973?download=true', 'doi:10.1145/258948.258973'],
    ['/doi/fullHtml/10.1145/2566617#sec-1', 'doi:10.1145/2566617'],
    ['/doi/book/10.5555/3491440', 'acm:10.5555/3491440'],
    ['/citation.cfm?id=258948.258973', null],
  ])('%s is a paper', (path, id) => {
    expect(acm.page(new URL(path, 'https://dl.acm.org'))).toEqual({ kind: 'paper', id });
  });

  it.each([
    ['/action/doSearch?AllField=moss', { list: 'search', query: 'moss' }],
    [
      '/action/doSearch?fillQuickSearch=false&field1=AllField&text1=moss',
      { list: 'search', query: 'moss' },
    ],
    ['/doi/proceedings/10.1145/258948', { list: 'proceedings', period: '10.1145/258948' }],
    ['/toc/tow/2019/3/2', { list: 'toc', period: 'tow/2019/3/2' }],
    [
      '/profile/81460641152/publications?Role=author',
      { list: 'profile', period: '81460641152/publications' },
    ],
  ])('%s is a listing', (path, listing) => {
    expect(acm.page(new URL(path, 'https://dl.acm.org'))).toEqual({ kind: 'listing', listing });
  });

  it.each([
    'https://dl.acm.org/',
    'https://dl.acm.org/about',
    'https://dl.acm.org.example/doi/10.1145/258948.258973',
  ])('%s is neither', (url) => expect(acm.page(new URL(url))).toEqual({ kind: 'other' }));
});

describe('scrape', () => {
  const read = (html: string, url = SEARCH) =>
    readAll(acm.scrape(parseHtml(html), new URL(url), new Date('2026-11-21')));

  it('returns nothing for an empty search', () => {
    expect(read('<main><p>Your search returned no results.</p></main>')).toMatchObject({
      cards: [],
      expected: 0,
      problems: [],
    });
  });

  it('reports missing titles', () => {
    const row = (doi: string) => `<li class="search__item"><a href="/doi/${doi}">PDF</a></li>`;
    const page = read(`<ul>${row('10.1145/1.2')}${row('10.1145/1.3')}</ul>`);
    expect(page).toMatchObject({ cards: [], expected: 2 });
    expect(page.problems).toEqual([
      { kind: 'rows_unread', count: 2, why: { kind: 'row_untitled' } },
    ]);
  });

  it('reports known rows without links', () => {
    const page = read(
      '<ul><li class="search__item">One</li><li class="search__item">Two</li></ul>',
    );
    expect(page).toMatchObject({ cards: [], expected: 2 });
  });

  it('reads rows of unknown markup by their links', () => {
    const page = read(
      '<section><div><h4><a href="/doi/10.1145/1.2">One</a></h4></div><div><h4><a href="/doi/10.1145/1.3">Two</a></h4></div></section>',
    );
    expect(page.cards.map(({ draft }) => draft.title)).toEqual(['One', 'Two']);
    expect(page.expected).toBe(2);
  });

  it('returns no paper for a challenge page', () => {
    const page = read(
      '<h1></h1><p>Checking your browser</p>',
      'https://dl.acm.org/doi/10.1145/1.2',
    );
    expect(page).toMatchObject({ cards: [], expected: 1, problems: [{ kind: 'no_paper' }] });
  });
});

describe('rows', () => {
  const read = (html: string) =>
    readAll(
      acm.scrape(
        parseHtml(`<ul><li class="search__item">${html}</li></ul>`),
        new URL(SEARCH),
        new Date('2026-11-21'),
      ),
    ).cards.map(({ draft }) => draft);
  const title = (href: string) => `<h5><a href="${href}">On Moss</a></h5>`;

  it.each([
    ['/doi/abs/10.1145/1.2', 'https://dl.acm.org/doi/10.1145/1.2'],
    ['/doi/10.1145/1.2', 'https://dl.acm.org/doi/10.1145/1.2'],
    ['/10.1145/1.2', 'https://dl.acm.org/doi/10.1145/1.2'],
    ['https://doi.org/10.1145/1.2', 'https://doi.org/doi/10.1145/1.2'],
  ])('of %s lead to %s', (href, page) => {
    expect(read(title(href))).toMatchObject([{ ids: ['doi:10.1145/1.2'], links: { page } }]);
  });

  it.each(['https://evildoi.org/10.1145/1.2', 'https://doi.org.example/10.1145/1.2'])(
    'are not those of %s',
    (href) => expect(read(title(href))).toEqual([]),
  );

  it.each([
    ...['Book', 'e-book', 'ebooks', 'Proceeding', 'Proceedings', 'periodical', 'Magazine'],
    ...['Journal', 'newsletter', 'Video', 'Audio', 'Software', 'Dataset', 'Artifact', 'Keyword'],
    ...['Front matter', 'front-matter', 'frontmatter', 'back matter', 'back-matter', 'backmatter'],
    ...['Person', 'SIG', 'Events'],
  ])('are not papers under “%s”', (kind) =>
    expect(read(`<b class="issue-heading">${kind}</b>${title('/doi/10.1145/1.2')}`)).toEqual([]),
  );

  it.each(['Research article', 'Book review', 'Proceedings article', 'My book'])(
    'are papers under “%s”',
    (kind) =>
      expect(read(`<b class="issue-heading">${kind}</b>${title('/doi/10.1145/1.2')}`)).toHaveLength(
        1,
      ),
  );
});

describe('authors of a page', () => {
  const authors = (html: string) =>
    readAll(
      acm.scrape(
        parseHtml(`<h1>On Moss</h1>${html}`),
        new URL('https://dl.acm.org/doi/10.1145/1.2'),
        new Date('2026-11-21'),
      ),
    ).cards[0]?.draft.authors;
  const person = (html: string) => `<span property="author">${html}</span>`;
  const name = (property: string, text: string) => `<span property="${property}">${text}</span>`;

  it('are read once, in parts if they are marked', () => {
    const fern = person(name('givenName', 'Ada') + name('familyName', 'Fern'));
    const others =
      person(name('familyName', 'Berg')) +
      person(`${name('name', 'Moss Group')}<a>Home</a>`) +
      person('<a>Chi Cho</a>') +
      person('<b>Nobody</b>');
    expect(
      authors(
        `<header>${fern}${others}${fern}</header><div class="contributors">${person('<a>Di Dorn</a>')}</div>`,
      ),
    ).toEqual([
      { given: 'Ada', family: 'Fern' },
      { family: 'Berg' },
      { name: 'Moss Group' },
      { name: 'Chi Cho' },
    ]);
    expect(authors(`<div class="contributors">${person('<a>Di Dorn</a>')}</div>`)).toEqual([
      { name: 'Di Dorn' },
    ]);
  });

  it('are read from older lists', () => {
    expect(authors('<ul class="loa"><li class="author-name">Ada Fern</li></ul>')).toEqual([
      { name: 'Ada Fern' },
    ]);
    expect(authors('')).toBeUndefined();
  });
});

it('reads the file and the abstract of a page', () => {
  const html =
    '<h1>On Moss</h1><div id="abstract">Wet.</div><a href="/doi/epdf/10.1145/1.2">PDF</a><span class="epub-section__title">Birds</span><span class="CitationCoverDate">3 May 2024</span>';
  const url = new URL('https://dl.acm.org/doi/abs/10.1145/1.2?x=1');
  expect(readAll(acm.scrape(parseHtml(html), url, new Date('2026-11-21'))).cards[0]?.draft).toEqual(
    {
      ids: ['doi:10.1145/1.2'],
      title: 'On Moss',
      abstract: 'Wet.',
      published: '2024-05-03',
      venue: 'Birds',
      links: {
        page: 'https://dl.acm.org/doi/10.1145/1.2',
        pdf: 'https://dl.acm.org/doi/epdf/10.1145/1.2',
      },
    },
  );
});

it('prefers a DOI on the page to the number in its address', () => {
  const html = '<meta name="citation_doi" content="10.1145/1.2"><h1>On Moss</h1>';
  const url = new URL('https://dl.acm.org/citation.cfm?id=2');
  expect(
    readAll(acm.scrape(parseHtml(html), url, new Date('2026-11-21'))).cards[0]?.draft.ids,
  ).toEqual(['doi:10.1145/1.2']);
});
