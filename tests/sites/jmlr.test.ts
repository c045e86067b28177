import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites/index';
import { jmlr } from '../../lib/sites/jmlr';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(jmlr.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(jmlr, 'volume', 'https://www.jmlr.org/papers/v13/', now);
testSite(jmlr, 'paper', 'https://www.jmlr.org/papers/v13/torres12a.html', now);
testSite(jmlr, 'tmlr', 'https://jmlr.org/tmlr/papers/', now);

testPages(jmlr, {
  hosts: ['jmlr.org', 'www.jmlr.org'],
  papers: {
    '/papers/v13/bergstra12a.html': 'jmlr:v13/bergstra12a',
    '/papers/volume13/bergstra12a/bergstra12a.pdf': 'jmlr:v13/bergstra12a',
    '/papers/v13/berg-stra12a.bib': 'jmlr:v13/berg-stra12a',
    '/papers/v1/a1.pdf': 'jmlr:v1/a1',
  },
  listings: {
    '/papers/v13/': { list: 'volume', period: 'v13' },
    '/papers/v13/index.html': { list: 'volume', period: 'v13' },
    '/papers/v13//index.html': { list: 'volume', period: 'v13' },
    '/papers': { list: 'recent', period: 'papers' },
    '/mloss/': { list: 'recent', period: 'mloss' },
    '/papers/topic/wet-moss.html': { list: 'topic', period: 'wet-moss' },
    '/tmlr/papers/': { list: 'volume', period: 'tmlr' },
    '/tmlr/papers/index.html': { list: 'volume', period: 'tmlr' },
  },
  none: [
    '/',
    '/news.html',
    '/moss/papers/v13',
    '/papers/v13x',
    '/papers/w13',
    '/papers/topic/wet-moss',
    '/moss/papers/topic/a.html',
    '/papers/topic/a.html.txt',
    '/moss/papers/v13/bergstra12a.html',
    '/papers/v13/bergstra12a',
    '/papers/v13/bergstra12a.txt',
    '/papers/v13/a/b/c.pdf',
    '/tmlr/',
    '/tmlr/papers/v13',
    '/tmlr/news.html',
  ],
});

testPages(jmlr, {
  hosts: ['data.mlr.press'],
  listings: {
    '/volumes/01.html': { list: 'volume', period: 'dmlr/01' },
    '/volumes/1/': { list: 'volume', period: 'dmlr/1' },
  },
  none: ['/', '/papers/v13/bergstra12a.html', '/moss/volumes/1', '/volumes/1.htmlx'],
});

describe('page', () => {
  it.each([
    ['https://www.jmlr.org/papers/v3/', { list: 'volume', period: 'v3' }],
    ['https://www.jmlr.org/mloss/', { list: 'recent', period: 'mloss' }],
    ['https://jmlr.org/tmlr/papers/index.html', { list: 'volume', period: 'tmlr' }],
    ['https://data.mlr.press/volumes/01.html', { list: 'volume', period: 'dmlr/01' }],
    [
      'https://www.jmlr.org/papers/topic/kernel_methods.html',
      { list: 'topic', period: 'kernel_methods' },
    ],
  ])('%s is a listing', (address, listing) => {
    const url = new URL(address);
    expect(jmlr.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(jmlr);
  });

  it.each([
    ['https://www.jmlr.org/papers/v3/antos02a.html', 'jmlr:v3/antos02a'],
    ['https://www.jmlr.org/papers/v22/20-1380.html', 'jmlr:v22/20-1380'],
    ['https://www.jmlr.org/papers/volume12/pedregosa11a/pedregosa11a.pdf', 'jmlr:v12/pedregosa11a'],
  ])('%s is a paper', (address, id) => {
    expect(jmlr.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each([
    'https://www.jmlr.org/',
    'https://www.jmlr.org/editorial-board.html',
    'https://jmlr.org.example.org/papers/v3/',
  ])('%s is neither', (address) => {
    expect(jmlr.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>A Title</h1>', address).cards).toEqual([]);
  });
});

it('reports missing titles', () => {
  const { cards, expected, problems } = scrape(
    '<dl><dt></dt><dd><a href="/papers/v3/antos02a.html">abs</a></dd></dl>',
    'https://www.jmlr.org/papers/v3/',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

it('returns nothing for an empty list', () => {
  const { cards, expected, problems } = scrape(
    '<p>No results</p>',
    'https://www.jmlr.org/papers/v3/',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 0, 0]);
});

describe('rows', () => {
  const read = (html: string, address = 'https://www.jmlr.org/papers/v13/') =>
    scrape(html, address).cards[0]?.draft;
  const paper = '<a href="/papers/v13/fern12a.html">abs</a>';

  it('have what their volume says where nothing else is shown', () => {
    expect(read(`<dl><dt>On Moss</dt><dd>${paper}</dd></dl>`)).toEqual({
      ids: ['jmlr:v13/fern12a'],
      title: 'On Moss',
      published: '2012',
      kind: 'article-journal',
      publication: { volume: '13' },
      venue: 'Journal of Machine Learning Research',
      stated: { line: 'abs' },
      links: {
        page: 'https://www.jmlr.org/papers/v13/fern12a.html',
      },
      rank: 1,
    });
    expect(
      read('<dl><dt>On Moss</dt><dd><a href="/papers/v1/fern00a.html">abs</a></dd></dl>')
        ?.published,
    ).toBeUndefined();
    expect(read('<dl><dt>On Moss</dt></dl>')).toBeUndefined();
    expect(read(`<dl><dd>${paper}</dd></dl>`)).toBeUndefined();
  });

  it.each([
    '<b><i>Ada Fern, Bo Berg</i></b>',
    '<i><b>Ada Fern, Bo Berg</b></i>',
    '<i>Ada Fern</i><i>Bo Berg</i>',
    '<i>Ada Fern <i>Ada Fern</i></i><i>Bo Berg</i>',
  ])('have their authors in %s', (html) => {
    const { authors } =
      read(`<dl><dt>On Moss</dt><dd>${html}; 1(2):3-4, 2012. ${paper}</dd></dl>`) ?? {};
    expect(authors).toEqual([{ name: 'Ada Fern' }, { name: 'Bo Berg' }]);
  });

  it.each([
    ['1(2):3-4, 2013.', '2013'],
    ['(10), 1850, 1999', '1999'],
    ['July 2011, x', '2011-07'],
    ['July 12011', '2012'],
  ])('have the date in “%s”', (text, date) =>
    expect(read(`<dl><dt>On Moss</dt> <dd>${text} ${paper}</dd></dl>`)?.published).toBe(date),
  );

  it('of TMLR are on OpenReview', () => {
    const html = `<li class="item"><h4>On Moss</h4><p><i>Ada Fern</i>, May 2024</p><details><summary>Abstract</summary>Wet.</details>
      <a href="https://openreview.net/forum?id=abcde">openreview</a> <a href="/moss.pdf">[PDF]</a> <a href="https://moss.example">code</a></li>`;
    expect(read(html, 'https://jmlr.org/tmlr/papers/')).toEqual({
      ids: ['openreview:abcde'],
      title: 'On Moss',
      authors: [{ name: 'Ada Fern' }],
      published: '2024-05',
      kind: 'article-journal',
      venue: 'Transactions on Machine Learning Research',
      stated: { line: 'Ada Fern, May 2024' },
      abstract: 'Wet.',
      links: {
        page: 'https://openreview.net/forum?id=abcde',
        pdf: 'https://jmlr.org/moss.pdf',
        code: 'https://moss.example/',
      },
      rank: 1,
    });
  });

  it('of DMLR have the address of their file', () => {
    const item = (href: string) =>
      `<li class="list-group-item"><b>On Moss</b><a href="${href}">My pdf file</a></li>`;
    const address = 'https://data.mlr.press/volumes/01.html';
    expect(read(item('/assets/fern.pdf'), address)).toMatchObject({
      ids: ['url:https://data.mlr.press/assets/fern.pdf'],
      title: 'On Moss',
      links: { page: address },
    });
    expect(read(item('/assets/fern.pdf'), address)?.links?.pdf).toBeUndefined();
    expect(read(item('/assets/fern.pdf.zip'), address)).toBeUndefined();
  });
});

it.each([
  ['<h3>Abstract</h3>Moss grows.<p>More</p>', 'Moss grows.'],
  ['<h3>ABSTRACT</h3> <p>Moss grows.</p>', 'Moss grows.'],
  ['<h2>Abstract</h2><div>Moss grows.</div>', 'Moss grows.'],
  ['<h3>Abstracts</h3><p>Moss grows.</p>', undefined],
  ['<h3>The Abstract</h3><p>Moss grows.</p>', undefined],
  ['<h3>Abstract</h3>', undefined],
])('reads the abstract after %s', (html, abstract) => {
  const page = scrape(`<h2>On Moss</h2>${html}`, 'https://www.jmlr.org/papers/v13/fern12a.html');
  expect(page.cards[0]?.draft.abstract).toBe(abstract);
});

it.each([
  ['/papers/v13/fern12a.html', '2012', '/papers/volume13/fern12a/fern12a.pdf'],
  ['/papers/v2/fern01a.html', '2001', '/papers/volume2/fern01a/fern01a.pdf'],
  ['/papers/v1/fern00a.html', undefined, '/papers/volume1/fern00a/fern00a.pdf'],
])('knows year and file of the paper at %s from its address', (path, published, pdf) => {
  const address = `https://www.jmlr.org${path}`;
  const { draft } = scrape('<h2>On Moss</h2>', address).cards[0] ?? {};
  expect([draft?.published, draft?.links]).toEqual([
    published,
    { page: address, pdf: `https://www.jmlr.org${pdf}` },
  ]);
});
