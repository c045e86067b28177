import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { parsePageDraft } from '../../lib/paper/stated/parse-page-draft';
import { sciencedirect } from '../../lib/sites/sciencedirect';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const SEARCH = 'https://www.sciencedirect.com/search?qs=moss&show=25';
const PAPER = 'https://www.sciencedirect.com/science/article/pii/S0000000024000012';

testSite(sciencedirect, 'search', SEARCH, '2026-11-21');
testSite(
  sciencedirect,
  'issue',
  'https://www.sciencedirect.com/journal/annals-of-moss/vol/12/suppl/C',
  '2026-11-21',
);
testSite(sciencedirect, 'paper', `${PAPER}?via%3Dihub`, '2026-11-21');
testSite(sciencedirect, 'paper-without-data', `${PAPER}#bib5`, '2026-11-21');

const read = (html: string, url: string) =>
  readAll(sciencedirect.scrape(parseHtml(html), new URL(url), new Date('2026-11-21')));

testPages(sciencedirect, {
  hosts: ['www.sciencedirect.com', 'sciencedirect.com'],
  papers: {
    '/science/article/pii/S014067361362228X': 'pii:S014067361362228X',
  },
  listings: {
    '/search': { list: 'search' },
    '/search/?qs=wet&title=moss&authors=ann&tak=a&pub=b': {
      list: 'search',
      query: 'wet moss ann a b',
    },
    '/search/advanced?qs=moss%20': { list: 'search', query: 'moss' },
    '/search/api': { list: 'search' },
    '/journal/wet-moss': { list: 'journal', period: 'wet-moss' },
    '/bookseries/wet-moss': { list: 'bookseries', period: 'wet-moss' },
    '/handbook/wet-moss': { list: 'handbook', period: 'wet-moss' },
    '/book/wet-moss': { list: 'book', period: 'wet-moss' },
    '/referencework/wet-moss': { list: 'referencework', period: 'wet-moss' },
    '/science/journal/08966273/': { list: 'journal', period: '08966273' },
    '/journal/moss/vol/1/issue/2': { list: 'issue', period: 'moss/vol/1/issue/2' },
    '/journal/moss/articles-in-press': { list: 'articles-in-press', period: 'moss' },
    '/journal/moss/12': { list: 'journal', period: 'moss' },
    '/journal/moss/my-about': { list: 'journal', period: 'moss' },
  },
  none: [
    '/',
    '/search/moss',
    '/moss/search',
    '/searches',
    '/moss/journal/x',
    '/science/moss/journal/x',
    '/journals/x',
    '/journal/',
    '/journal/moss/about',
    '/journal/moss/publish',
    '/journal/moss/editorial-board',
    '/journal/moss/issues',
    '/journal/moss/special-issue/1',
  ],
});

describe('page', () => {
  it.each([
    ['/science/article/pii/S0896627311004430#bib5', 'pii:S0896627311004430'],
    ['/science/article/abs/pii/S014067361362228X', 'pii:S014067361362228X'],
    ['/science/article/abs/pii/0022460X72904348/', 'pii:0022460X72904348'],
    ['/science/article/pii/S0896627311004430/pdfft?md5=1', 'pii:S0896627311004430'],
  ])('%s is a paper', (path, id) => {
    const url = new URL(path, 'https://www.sciencedirect.com');
    expect(sciencedirect.page(url)).toEqual({ kind: 'paper', id });
  });

  it.each([
    ['/search?qs=zotero&show=25&sortBy=relevance', { list: 'search', query: 'zotero' }],
    ['/journal/neuron/vol/70/issue/5', { list: 'issue', period: 'neuron/vol/70/issue/5' }],
    ['/journal/neuron/articles-in-press', { list: 'articles-in-press', period: 'neuron' }],
    ['/book/9780123456789/moss', { list: 'book', period: '9780123456789' }],
  ])('%s is a listing', (path, listing) => {
    const url = new URL(path, 'https://www.sciencedirect.com');
    expect(sciencedirect.page(url)).toEqual({ kind: 'listing', listing });
  });

  it.each([
    'https://www.sciencedirect.com/',
    'https://www.sciencedirect.com/journal/neuron/about/editorial-board',
    'https://www.sciencedirect.com.example/science/article/pii/S0896627311004430',
  ])('%s is neither', (url) => {
    expect(sciencedirect.page(new URL(url))).toEqual({ kind: 'other' });
  });
});

describe('scrape', () => {
  it('returns nothing for an empty search, and reports missing titles', () => {
    expect(read('<p>No results</p>', SEARCH)).toMatchObject({
      cards: [],
      expected: 0,
      problems: [],
    });
    const row = (pii: string) =>
      `<li class="ResultItem"><a href="/science/article/pii/${pii}"></a></li>`;
    const changed = read(row('S0000000024000012') + row('S0000000024000024'), SEARCH);
    expect(changed).toMatchObject({ cards: [], expected: 2 });
    expect(changed.problems).toHaveLength(1);
  });

  it('reads authors and groups from the data of the page', () => {
    const authors = {
      '#name': 'author-group',
      $$: [
        {
          '#name': 'author',
          $$: [
            { '#name': 'given-name', _: 'Ada' },
            { '#name': 'surname', $$: [{ '#name': 'b', _: 'Stone' }] },
          ],
        },
        {
          '#name': 'collaboration',
          $$: [
            { '#name': 'label', _: '1' },
            { '#name': 'text', _: 'The Moss Group' },
          ],
        },
      ],
    };
    const data = JSON.stringify({ article: {}, authors: { content: [authors] } });
    const html = `<script type="application/json" data-iso-key="_0">${data}</script><h1>Moss</h1>`;
    expect(read(html, PAPER).cards[0]?.draft.authors).toEqual([
      { given: 'Ada', family: 'Stone' },
      { literal: 'The Moss Group' },
    ]);
  });

  it('accepts any data in the page', () => {
    fc.assert(
      fc.property(fc.json(), fc.boolean(), (json, twice) => {
        const data = (twice ? JSON.stringify(json) : json).replaceAll('<', '\\u003c');
        const html = `<script type="application/json" data-iso-key="_0">{"article":{"doi":4},"authors":${json.replaceAll('<', '\\u003c')}}</script><h1>Moss</h1>`;
        for (const page of [
          html,
          `<script type="application/json" data-iso-key="_0">${data}</script><h1>Moss</h1>`,
        ]) {
          const [card] = read(page, PAPER).cards;
          expect(parsePageDraft(card?.draft).draft.title).toBe('Moss');
        }
      }),
    );
  });

  it('limits the depth of data', () => {
    const deep = '{"#name":"x","$$":['.repeat(3000) + ']}'.repeat(3000);
    const html = `<script type="application/json" data-iso-key="_0">{"article":{},"authors":${deep}}</script><h1>Moss</h1>`;
    expect(read(html, PAPER).cards).toHaveLength(1);
  });
});
