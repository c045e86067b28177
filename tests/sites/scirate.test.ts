import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites';
import { scirate } from '../../lib/sites/scirate';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(scirate.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(scirate, 'feed', 'https://scirate.com/arxiv/quant-ph?date=2026-04-21&range=7', now);
testSite(scirate, 'paper', 'https://scirate.com/arxiv/2604.05555', now);

testPages(scirate, {
  hosts: ['scirate.com', 'www.scirate.com'],
  papers: {
    '/arxiv/2410.02345v2/': 'arxiv:2410.02345',
    '/arxiv/hep-th/9901001': 'arxiv:hep-th/9901001',
  },
  listings: {
    '/': { list: 'top' },
    '/arxiv/quant-ph?date=2026-04-21T00:00&range=7': {
      list: 'top',
      period: 'quant-ph, 2026-04-21, 7 days',
    },
    '/?range=3': { list: 'top', period: '3 days' },
    '/search': { list: 'search' },
    '/search/?q=%20moss%20': { list: 'search', query: 'moss' },
    '/a.nn-1/scites': { list: 'collection', period: 'a.nn-1/scites' },
    '/ann/papers/': { list: 'collection', period: 'ann/papers' },
  },
  none: [
    '/moss',
    '/moss/arxiv/quant-ph',
    '/arxiv/quant-ph/moss',
    '/moss/search',
    '/ann/moss',
    '/ann/papers/moss',
    '/moss/ann/papers',
    '/an!n/papers',
  ],
});

describe('page', () => {
  it.each([
    ['/', { list: 'top' }],
    ['/?date=2026-04-21&range=3', { list: 'top', period: '2026-04-21, 3 days' }],
    ['/arxiv/quant-ph/', { list: 'top', period: 'quant-ph' }],
    ['/arxiv/astro-ph.SR', { list: 'top', period: 'astro-ph.SR' }],
    ['/search?q=au:Abara_C+in:quant-ph', { list: 'search', query: 'au:Abara_C in:quant-ph' }],
    ['/search', { list: 'search' }],
    ['/chidi/scites', { list: 'collection', period: 'chidi/scites' }],
    ['/chidi/papers?page=2', { list: 'collection', period: 'chidi/papers' }],
  ])('%s is a listing', (path, listing) => {
    const url = new URL(path, 'https://scirate.com');
    expect(scirate.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(scirate);
  });

  it.each([
    ['https://scirate.com/arxiv/2410.02345', 'arxiv:2410.02345'],
    ['http://www.scirate.com/arxiv/2410.02345v2/?x#comments', 'arxiv:2410.02345'],
    ['https://scirate.com/arxiv/quant-ph/9604001', 'arxiv:quant-ph/9604001'],
  ])('%s is a paper', (address, id) => {
    expect(scirate.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each([
    'https://scirate.com/comments',
    'https://scirate.com/chidi',
    'https://scirate.com/arxiv/2410.02345/scites',
    'https://scirate.com/arxiv/quant-ph/comments',
    'https://example.org/arxiv/2410.02345',
  ])('%s is neither', (address) => {
    expect(scirate.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>Elsewhere</h1>', address)).toMatchObject({ cards: [], expected: 0 });
  });
});

describe('listings', () => {
  it('may be empty', () => {
    const html = '<div class="paperlist"><ul class="papers"><p>No papers found!</p></ul></div>';
    expect(scrape(html, 'https://scirate.com/arxiv/quant-ph')).toMatchObject({
      cards: [],
      expected: 0,
      problems: [],
    });
  });

  it('without rows are counted by their buttons', () => {
    const html = '<div><b>Kettles</b><div data-paper-uid="2604.00001"></div></div>';
    expect(scrape(html, 'https://scirate.com/')).toMatchObject({ cards: [], expected: 1 });
  });
});

it('reports a paper page without a title', () => {
  const page = scrape('<div id="paperPage"></div>', 'https://scirate.com/arxiv/2410.02345');
  expect([page.cards.length, page.expected, page.problems.length]).toEqual([0, 1, 1]);
});

describe('rows', () => {
  const read = (html: string) =>
    scrape(
      `<ul class="papers"><li class="paper"><div class="title"><a href="/arxiv/2604.05555">On Moss</a></div>${html}</li></ul>`,
      'https://scirate.com/',
    ).cards[0]?.draft;

  it('have what their identifier says where nothing else is shown', () => {
    expect(read('')).toEqual({
      ids: ['arxiv:2604.05555'],
      title: 'On Moss',
      published: '2026-04',
      links: {
        page: 'https://scirate.com/arxiv/2604.05555',
        abstract: 'https://arxiv.org/abs/2604.05555',
        pdf: 'https://arxiv.org/pdf/2604.05555',
      },
      rank: 1,
    });
  });

  it.each([
    ['<a href="/arxiv/2604.05555">1,002 comments</a>', { comments: 1002 }],
    ['<a href="/arxiv/2604.05555">1 comment</a>', { comments: 1 }],
    ['<a href="/arxiv/2604.05555">See 2 comments</a>', undefined],
    ['<a href="/arxiv/2604.05555">2 comments more</a>', undefined],
    ['<b class="scites-count">7</b>', { upvotes: 7 }],
  ])('have the counts of %s', (html, counts) => expect(read(html)?.counts).toEqual(counts));
});

describe('pages', () => {
  const read = (html: string) =>
    scrape(
      `<div id="paperPage"><h1 class="title">On Moss</h1>${html}</div>`,
      'https://scirate.com/arxiv/2604.05555',
    ).cards[0]?.draft;

  it('have what the identifier says where nothing else is shown', () => {
    expect(Object.keys(read('') ?? {}).sort()).toEqual([
      'ids',
      'kind',
      'links',
      'published',
      'title',
    ]);
  });

  it.each([
    ['Published 21 Apr 2026', '2026-04-21'],
    ['Submitted 20 Apr 2026', '2026-04'],
    ['Published 211 Apr 2026', '2026-04'],
  ])('have the date of “%s”', (text, date) =>
    expect(read(`<div class="dates">${text}</div>`)?.published).toBe(date),
  );

  it('have labelled values', () => {
    expect(
      read(
        '<p class="journal_ref">Journal ref: Moss: Letters 3</p><p class="doi">Doi: 10.1234/moss</p>',
      ),
    ).toMatchObject({
      ids: ['arxiv:2604.05555', 'doi:10.1234/moss'],
      venue: 'Moss: Letters 3',
    });
  });
});
