import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites';
import { neurips } from '../../lib/sites/neurips';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const hash = '5230c0de5230c0de5230c0de5230c0de';
const scrape = (html: string, address: string) =>
  readAll(neurips.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(neurips, 'year', 'https://papers.nips.cc/paper_files/paper/2025', now);
testSite(neurips, 'search', 'https://proceedings.mlsys.org/papers/search?q=idle+clocks', now);
testSite(
  neurips,
  'paper',
  'https://proceedings.neurips.cc/paper_files/paper/2019/hash/2f66c0de2f66c0de2f66c0de2f66c0de-Abstract.html?utm=x#top',
  now,
);
testSite(
  neurips,
  'paper-2025',
  'https://proceedings.iclr.cc/paper_files/paper/2025/hash/0a11c0de0a11c0de0a11c0de0a11c0de-Abstract-Conference.html',
  now,
);

testPages(neurips, {
  hosts: [
    'papers.nips.cc',
    'papers.neurips.cc',
    'proceedings.neurips.cc',
    'proceedings.nips.cc',
    'datasets-benchmarks-proceedings.neurips.cc',
    'proceedings.iclr.cc',
    'proceedings.mlsys.org',
  ],
  papers: {
    '/paper_files/paper/2019/hash/0123456789abcdef0123456789abcdef-Abstract.html':
      'neurips:0123456789abcdef0123456789abcdef',
  },
  listings: {
    '/paper/2019': { list: 'yearly', period: '2019' },
    '/paper_files/paper/2019/': { list: 'yearly', period: '2019' },
    '/book/advances-in-neural-information-processing-systems-31-2018': {
      list: 'yearly',
      period: '2018',
    },
    '/papers/search': { list: 'search' },
    '/papers/search/?q=%20moss%20': { list: 'search', query: 'moss' },
  },
  none: [
    '/',
    '/moss/paper/2019',
    '/paper/20191',
    '/paper/2019/moss',
    '/moss/book/a-2018',
    '/book/2018',
    '/book/a-20180',
    '/book/a-2018/moss',
    '/moss/papers/search',
  ],
});

describe('page', () => {
  it.each([
    ['https://papers.nips.cc/paper_files/paper/2022', { list: 'yearly', period: '2022' }],
    ['http://papers.neurips.cc/paper/1987/', { list: 'yearly', period: '1987' }],
    [
      'https://proceedings.mlsys.org/paper_files/paper/2024?x=1#a',
      { list: 'yearly', period: '2024' },
    ],
    [
      'https://papers.nips.cc/book/advances-in-neural-information-processing-systems-31-2018',
      { list: 'yearly', period: '2018' },
    ],
    [
      'https://proceedings.neurips.cc/papers/search?q=ada+fern',
      { list: 'search', query: 'ada fern' },
    ],
    ['https://proceedings.iclr.cc/papers/search', { list: 'search' }],
  ])('%s is a listing', (address, listing) => {
    const url = new URL(address);
    expect(neurips.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(neurips);
  });

  it.each([
    `https://papers.nips.cc/paper_files/paper/1987/file/${hash}-Paper.pdf`,
    `https://proceedings.nips.cc/paper/1987/hash/${hash.toUpperCase()}-Abstract.html`,
    `http://papers.neurips.cc/paper_files/paper/2022/hash/${hash}-Abstract-Conference.html?x=1#y`,
    `https://papers.nips.cc/paper_files/paper/2019/file/${hash}-Metadata.json`,
    `https://papers.nips.cc/paper_files/paper/2021/file/${hash}-Supplemental.pdf`,
    `https://proceedings.iclr.cc/paper_files/paper/2025/hash/${hash}-Abstract-Conference.html`,
    `https://proceedings.mlsys.org/paper/2020/hash/${hash}-Abstract.html`,
    `https://datasets-benchmarks-proceedings.neurips.cc/paper/2021/hash/${hash}-Abstract-round1.html`,
  ])('%s is a paper', (address) => {
    const url = new URL(address);
    expect(neurips.page(url)).toEqual({ kind: 'paper', id: `neurips:${hash}` });
    expect(siteFor(url)).toBe(neurips);
  });

  it.each([
    'https://papers.nips.cc/',
    'https://papers.nips.cc/paper_files/paper/',
    `https://papers.nips.cc/paper_files/paper/2022/hash/${hash.slice(1)}-Abstract.html`,
    'https://neurips.cc/virtual/2024/papers.html',
    `https://papers.nips.cc.example.org/paper/2022/hash/${hash}-Abstract.html`,
  ])('%s is neither', (address) => {
    expect(neurips.page(new URL(address))).toEqual({ kind: 'other' });
    const html = `<h4>Title</h4><li><a href="/paper/2022/hash/${hash}-Abstract.html">Title</a></li>`;
    expect(scrape(html, address)).toMatchObject({ cards: [], expected: 0, problems: [] });
  });
});

describe('addresses until 2020', () => {
  const slug = 'https://papers.nips.cc/paper/8668-moss-on-cold-stones';

  it.each([
    slug,
    `${slug}.pdf`,
    `${slug}-supplemental.zip`,
    `${slug}/bibtex`,
    'http://papers.neurips.cc/paper/8668-moss-on-cold-stones',
  ])('%s is a paper', (address) =>
    expect(neurips.page(new URL(address))).toEqual({ kind: 'paper', id: `url:${slug}` }),
  );

  it('have a page with the title in an h2, and authors that are links', () => {
    const html = `<title>Moss on cold stones</title><h1 class="sitename">NIPS Proceedings</h1>
      <h2 class="subtitle">Moss on cold stones</h2><h3>Authors</h3>
      <ul class="authors"><li class="author"><a href="/author/a-1">Ada Fern</a></li>
      <li class="author"><a href="/author/b-2">Bo Berg</a></li></ul>
      <h3>Abstract</h3><p class="abstract">Moss grows.</p>`;
    expect(scrape(html, slug).cards[0]?.draft).toMatchObject({
      ids: [`url:${slug}`],
      title: 'Moss on cold stones',
      authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }],
      abstract: 'Moss grows.',
      links: { page: slug, pdf: `${slug}.pdf` },
    });
    expect(scrape(html, `${slug}.pdf`).cards).toEqual([]);
  });

  it('are in the lists of their years', () => {
    const html = `<ul><li><a href="/paper/8668-moss-on-cold-stones">Moss on cold stones</a>
      <a href="/author/a-1" class="author">Ada Fern</a>, <a href="/author/b-2" class="author">Bo Berg</a></li></ul>`;
    const year =
      'https://papers.nips.cc/book/advances-in-neural-information-processing-systems-32-2019';
    expect(scrape(html, year).cards.map(({ draft }) => draft)).toMatchObject([
      { ids: [`url:${slug}`], authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }] },
    ]);
  });
});

describe('lists', () => {
  const year = 'https://papers.nips.cc/paper_files/paper/2022';

  it('without known classes are read by their links', () => {
    const html = `<div><p><a href="/paper/2022/hash/${hash}-Abstract.html">One</a></p>
      <p><a href="/paper/2022/hash/${hash.replace('5', '6')}-Abstract.html">Two</a></p></div>`;
    const titles = scrape(html, year).cards.map((card) => card.draft.title);
    expect(titles).toEqual(['One', 'Two']);
  });

  it('with missing titles are reported', () => {
    const html = `<ul><li><a href="/paper/2022/hash/${hash}-Abstract.html"></a></li></ul>`;
    const { cards, expected, problems } = scrape(html, year);
    expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
  });

  it('with no results have no papers', () => {
    expect(scrape('<h4>Search</h4><p>No results</p>', year)).toMatchObject({
      cards: [],
      expected: 0,
      problems: [],
    });
  });
});

it('does not read a paper from its reviews', () => {
  const address = `https://papers.nips.cc/paper_files/paper/2019/file/${hash}-Reviews.html`;
  const page = scrape('<h1>Reviewer 1</h1><p>Well written.</p>', address);
  expect(page).toMatchObject({ cards: [], expected: 0, problems: [] });
});

it('reports a paper page without a title', () => {
  const address = `https://papers.nips.cc/paper/2019/hash/${hash}-Abstract.html`;
  const page = scrape('<p>Server error</p>', address);
  expect([page.cards.length, page.expected, page.problems.length]).toEqual([0, 1, 1]);
});

describe('pages', () => {
  const hash = '0123456789abcdef0123456789abcdef';
  const address = `https://papers.nips.cc/paper/2019/hash/${hash}-Abstract.html`;
  const read = (html: string) => scrape(html, address).cards[0]?.draft;
  const named = [{ name: 'Ada Fern' }, { name: 'Bo Berg' }];

  it.each([
    '<p class="paper-authors">Ada Fern, Bo Berg</p><h4>Authors</h4><p>Chi Cho</p>',
    '<h4>Authors</h4><p></p><p><i>Ada Fern, Bo Berg</i></p><h4>Abstract</h4>',
    '<h4>Author</h4><div>Ada Fern, Bo Berg</div>',
    '<p><i></i><i>Ada Fern, Bo Berg</i></p>',
    '<h4>My Authors</h4><p>Chi Cho</p><i>Ada Fern, Bo Berg</i>',
    '<h4>Authors of</h4><p>Chi Cho</p><i>Ada Fern, Bo Berg</i>',
  ])('have their authors in %s', (html) =>
    expect(read(`<h1 class="paper-title">On Moss</h1>${html}`)?.authors).toEqual(named),
  );

  it('have their title in the newer or the older heading', () => {
    expect(read('<h4>Menu</h4><h1 class="paper-title">On Moss</h1>')?.title).toBe('On Moss');
    expect(read('<h4>On Moss</h4><h4>Abstract</h4>')?.title).toBe('On Moss');
  });

  it('have all paragraphs of the abstract, up to the next element', () => {
    expect(
      read('<h4>On Moss</h4><h4>Abstract</h4><p></p><p>Wet.</p><p>Dry.</p><div>x</div><p>y</p>')
        ?.abstract,
    ).toBe('Wet. Dry.');
    expect(read('<h4>On Moss</h4><h4>Abstracts</h4><p>Wet.</p>')?.abstract).toBeUndefined();
  });

  it('of files show no paper', () => {
    const file = address.replace('/hash/', '/file/');
    expect(scrape('<h4>On Moss</h4>', file)).toMatchObject({
      cards: [],
      expected: 0,
      listing: { list: 'paper' },
    });
  });
});
