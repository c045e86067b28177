import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites';
import { arxiv } from '../../lib/sites/arxiv';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(arxiv.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(arxiv, 'new', 'https://arxiv.org/list/cs.CL/new', now);
testSite(arxiv, 'recent-2021', 'https://arxiv.org/list/math.CO/recent', now);
testSite(arxiv, 'search', 'https://arxiv.org/search/?query=heron&searchtype=all', now);
testSite(arxiv, 'abs', 'https://arxiv.org/abs/2602.12345v3', now);
testSite(arxiv, 'withdrawn', 'https://arxiv.org/abs/cs/0703021', now);
testSite(arxiv, 'html', 'https://arxiv.org/html/2602.12345v3', now);

testPages(arxiv, {
  hosts: ['arxiv.org', 'www.arxiv.org', 'export.arxiv.org'],
  papers: {
    '/abs/1512.03385': 'arxiv:1512.03385',
  },
  listings: {
    '/list/cs.LG/recent/': { list: 'recent', period: 'cs.LG' },
    '/list/cs/new': { list: 'new', period: 'cs' },
    '/list/cs/current': { list: 'current', period: 'cs' },
    '/list/cs/pastweek': { list: 'pastweek', period: 'cs' },
    '/list/hep-th/2006': { list: 'monthly', period: 'hep-th/2006' },
    '/list/astro-ph.CO/2024-05?skip=25': { list: 'monthly', period: 'astro-ph.CO/2024-05' },
    '/catchup/cs.CL/2026-06-25': { list: 'catchup', period: 'cs.CL/2026-06-25' },
    '/search': { list: 'search' },
    '/search/cs?query=heron%20%20pond': { list: 'search', query: 'heron pond' },
    '/search/advanced?terms-0-term=heron&terms-12-term=pond&abstracts=show': {
      list: 'search',
      query: 'heron pond',
    },
    '/search?xterms-1-term=heron&terms-1-terms=pond': { list: 'search' },
    '/a/rask_e_1': { list: 'author', period: 'rask_e_1' },
    '/A/0000-0002-1825-0097.HTML': { list: 'author', period: '0000-0002-1825-0097' },
  },
  none: [
    '/moss/list/cs/new',
    '/lists/cs/new',
    '/list/cs',
    '/moss/search',
    '/searches',
    '/moss/a/rask_e_1',
    '/a/rask_e_1/moss',
    '/a/',
    '/a/rask_e_1.pdf',
  ],
});

describe('page', () => {
  it.each([
    ['/list/cs.LG/recent?skip=50&show=50', { list: 'recent', period: 'cs.LG' }],
    ['/list/cs/new', { list: 'new', period: 'cs' }],
    ['/list/math.AG/2024-05', { list: 'monthly', period: 'math.AG/2024-05' }],
    ['/list/hep-th/2006?show=2000', { list: 'monthly', period: 'hep-th/2006' }],
    ['/catchup/cs.CL/2026-06-25?abs=True', { list: 'catchup', period: 'cs.CL/2026-06-25' }],
    ['/search/?query=heron+pond&searchtype=all', { list: 'search', query: 'heron pond' }],
    ['/search/cs?query=heron', { list: 'search', query: 'heron' }],
    [
      '/search/advanced?terms-0-term=heron&terms-1-term=pond&size=50',
      { list: 'search', query: 'heron pond' },
    ],
    ['/a/rask_e_1', { list: 'author', period: 'rask_e_1' }],
    ['/a/0000-0002-1825-0097.html', { list: 'author', period: '0000-0002-1825-0097' }],
  ])('%s is a listing', (path, listing) => {
    for (const host of ['https://arxiv.org', 'http://export.arxiv.org', 'https://www.arxiv.org']) {
      const url = new URL(path, host);
      expect(arxiv.page(url)).toEqual({ kind: 'listing', listing });
      expect(siteFor(url)).toBe(arxiv);
    }
  });

  it.each([
    ['https://arxiv.org/abs/1512.03385?query#anchor', 'arxiv:1512.03385'],
    ['http://arxiv.org/abs/2003.13678v2', 'arxiv:2003.13678'],
    ['https://export.arxiv.org/pdf/2003.13678v1.pdf', 'arxiv:2003.13678'],
    ['https://www.arxiv.org/abs/2003.13678//', 'arxiv:2003.13678'],
    ['https://arxiv.org/pdf/cs/9605103/', 'arxiv:cs/9605103'],
    ['https://arxiv.org/abs/math.GT/0309136', 'arxiv:math/0309136'],
    ['https://arxiv.org/abs/solv-int/9901001v1', 'arxiv:solv-int/9901001'],
    ['https://arxiv.org/html/2503.11651v1#bib.bib5', 'arxiv:2503.11651'],
    ['https://arxiv.org/format/2503.11651', 'arxiv:2503.11651'],
    ['https://arxiv.org/ftp/cond-mat/papers/0408/0408502.pdf', 'arxiv:cond-mat/0408502'],
  ])('%s is a paper', (address, id) => {
    expect(arxiv.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each([
    'https://arxiv.org/',
    'https://arxiv.org/archive/cs',
    'https://arxiv.org/year/cs/2024',
    'https://arxiv.org/stats/today',
    'https://arxiv.org/abs/2413.00001',
    'https://arxiv.org/list/cs',
    'https://info.arxiv.org/help/arxiv_identifier.html',
    'https://ar5iv.labs.arxiv.org/html/1512.03385',
    'https://example.org/abs/1512.03385',
  ])('%s is neither', (address) => {
    expect(arxiv.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>Elsewhere</h1>', address)).toMatchObject({ cards: [], expected: 0 });
  });
});

const item = (id: string, meta: string) =>
  `<dt><a href="/abs/${id}" title="Abstract">arXiv:${id}</a></dt><dd><div class="meta">${meta}</div></dd>`;
const list = (...items: string[]) =>
  `<div id="dlpage"><h1>A List</h1><dl id="articles">${items.join('')}</dl></div>`;

describe('lists', () => {
  it('are empty if arXiv says so', () => {
    const page = scrape(
      list('<p>No updates for this time period.</p>'),
      'https://arxiv.org/list/cs/9101',
    );
    expect(page).toEqual({
      cards: [],
      expected: 0,
      problems: [],
      listing: { list: 'monthly', period: 'cs/9101' },
    });
  });

  it('of a catch-up are dated by their address', () => {
    const html = list(item('2606.00001', '<div class="list-title">Moss</div>'));
    const { cards } = scrape(html, 'https://arxiv.org/catchup/cs.CL/2026-06-25?abs=True');
    expect(cards.map((card) => card.draft.submitted)).toEqual(['2026-06-25']);
  });

  it('of an author, a month or a year have no day', () => {
    const html = list('<h3>Fri, 3 Jul 2026</h3>', item('2606.00001', '<p>M</p>'));
    for (const path of ['/a/rask_e_1', '/list/cs/2606', '/list/cs/2026']) {
      const page = scrape(
        html.replace('<p>M</p>', '<div class="list-title">M</div>'),
        `https://arxiv.org${path}`,
      );
      expect(page.cards.map((card) => card.draft.submitted)).toEqual([undefined]);
    }
  });

  it('in the older format have a year of two digits', () => {
    const html = list(item('2001.00001', '<div class="list-title">Moss</div>')).replace(
      '<dl',
      '<h3>New submissions for Fri, 3 Jan 20</h3><dl',
    );
    const { cards } = scrape(html, 'https://arxiv.org/list/cs.CL/new');
    expect(cards.map((card) => card.draft.submitted)).toEqual(['2020-01-03']);
  });

  it.each([
    [99, undefined],
    [100, false],
    [101, undefined],
  ])('with %i authors of a paper are complete or not', (count, complete) => {
    const names = Array.from({ length: count }, (_, index) => `<a href="#">Ann Ox${index}</a>`);
    const meta = `<div class="list-title">Many</div><div class="list-authors">${names.join(', ')}</div>`;
    const { cards } = scrape(
      list(item('2606.00001', meta)),
      'https://arxiv.org/list/hep-ex/recent',
    );
    expect(cards[0]?.draft.authors).toHaveLength(count);
    expect(cards[0]?.draft.authorsComplete).toBe(complete);
  });

  it('with missing titles are reported', () => {
    const page = scrape(
      list(item('2606.00001', '<h4>Moss</h4>')),
      'https://arxiv.org/list/cs/recent',
    );
    expect([page.cards.length, page.expected, page.problems.length]).toEqual([0, 1, 1]);
  });

  it('without items are counted by their links', () => {
    const html =
      '<main><section><a href="/abs/2606.00001" title="Abstract">arXiv:2606.00001</a></section></main>';
    expect(scrape(html, 'https://arxiv.org/list/cs/recent')).toMatchObject({
      cards: [],
      expected: 1,
    });
  });
});

describe('single pages', () => {
  it.each([
    ['https://arxiv.org/pdf/2602.12345', '<embed type="application/pdf">'],
    ['https://arxiv.org/format/2602.12345', '<h1>Format selector for 2602.12345</h1>'],
    ['https://arxiv.org/html/cs/0703021', '<h1>My own HTML</h1>'],
    [
      'https://arxiv.org/abs/2612.99999',
      '<title>[2612.99999] Article not found</title><h1>No</h1>',
    ],
  ])('%s holds nothing to read', (address, html) => {
    expect(scrape(html, address)).toMatchObject({ cards: [], expected: 0, problems: [] });
  });

  it('with changed markup are reported', () => {
    expect(scrape('<h1>A Title</h1>', 'https://arxiv.org/abs/2602.12345').problems).toHaveLength(1);
  });

  it('made by LaTeXML have no authors if names and places are mixed', () => {
    const html = (names: string) =>
      `<article class="ltx_document"><h1 class="ltx_title_document">Moss</h1><div class="ltx_authors">${names}</div></article>`;
    const authors = (names: string) =>
      scrape(html(names), 'https://arxiv.org/html/2602.12345').cards[0]?.draft.authors;
    const person = (name: string) => `<span class="ltx_personname">${name}</span>`;
    expect(authors(person('Ann Ox') + person('Bo Elk'))).toHaveLength(2);
    expect(authors(person('Ann Ox Bo Elk'))).toBeUndefined();
    expect(authors(person('Ann Ox') + person('Moss University'))).toBeUndefined();
    expect(authors(person('Ann Ox ox@example.org') + person('Bo Elk'))).toBeUndefined();
  });
});
