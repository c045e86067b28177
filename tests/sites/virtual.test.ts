import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites/index';
import { virtual } from '../../lib/sites/virtual';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(virtual.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(virtual, 'papers', 'https://iclr.cc/virtual/2025/papers.html?filter=titles', now);
testSite(virtual, 'poster', 'https://iclr.cc/virtual/2025/poster/28001', now);

const HOSTS = ['iclr.cc', 'icml.cc', 'nips.cc', 'cvpr.thecvf.com', 'iccv.thecvf.com'];
for (const host of [...HOSTS, 'eccv.ecva.net', 'mlsys.org']) {
  const list = (period: string, query?: string) => ({
    list: 'conference',
    period: `${host}/2024${period}`,
    ...(query && { query }),
  });
  testPages(virtual, {
    hosts: [host],
    papers: { '/virtual/2024/poster/93012': `virtual:${host}/2024/93012` },
    listings: {
      '/virtual/2024/papers.html?search=%20moss%20': list('', 'moss'),
      '/virtual/2024/papers': list(''),
      '/virtual/2024/events/oral/': list('/events/oral'),
    },
  });
}

testPages(virtual, {
  hosts: ['neurips.cc'],
  papers: {
    '/virtual/2024/poster/93012': 'virtual:neurips.cc/2024/93012',
    '/virtual/2024/oral/93012': 'virtual:neurips.cc/2024/93012',
    '/virtual/2024/spotlight/93012': 'virtual:neurips.cc/2024/93012',
    '/virtual/2024/paper/93012': 'virtual:neurips.cc/2024/93012',
    '/virtual/2024/loc/san-diego/poster/93012': 'virtual:neurips.cc/2024/93012',
  },
  listings: {
    '/virtual/2024/papers.html?search=%20moss%20': {
      list: 'conference',
      period: 'neurips.cc/2024',
      query: 'moss',
    },
    '/virtual/2024/papers': { list: 'conference', period: 'neurips.cc/2024' },
    '/virtual/2024/events/oral/': { list: 'conference', period: 'neurips.cc/2024/events/oral' },
  },
  none: [
    '/',
    '/virtual/2024',
    '/virtual/2024/poster/',
    '/virtual/2024/poster/1x',
    '/virtual/20241/poster/1',
    '/virtual/2024/loc/poster/1',
    '/moss/virtual/2024/poster/1',
    '/virtual/2024/papers.html/moss',
    '/moss/virtual/2024/papers',
    '/virtual/2024/events/',
    '/virtual/24/papers',
  ],
});

describe('page', () => {
  it.each([
    [
      'https://iclr.cc/virtual/2025/papers.html?filter=titles',
      { list: 'conference', period: 'iclr.cc/2025' },
    ],
    [
      'https://neurips.cc/virtual/2024/papers.html?search=x',
      { list: 'conference', period: 'neurips.cc/2024', query: 'x' },
    ],
  ])('%s is a listing', (address, listing) => {
    const url = new URL(address);
    expect(virtual.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(virtual);
  });

  it.each([
    ['https://neurips.cc/virtual/2024/poster/93012', 'virtual:neurips.cc/2024/93012'],
    ['https://icml.cc/virtual/2023/oral/25480', 'virtual:icml.cc/2023/25480'],
  ])('%s is a paper', (address, id) => {
    expect(virtual.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each([
    'https://iclr.cc/',
    'https://iclr.cc/virtual/2025/calendar',
    'https://iclr.cc/virtual/2025/social/7',
    'https://example.org/virtual/2025/papers.html',
    'https://example.org/virtual/2025/poster/28001',
  ])('%s is neither', (address) => {
    expect(virtual.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>A Title</h1>', address).cards).toEqual([]);
  });
});

it('reports missing titles', () => {
  const { cards, expected, problems } = scrape(
    '<div class="pp-card"><a href="/virtual/2025/poster/1"></a></div>',
    'https://iclr.cc/virtual/2025/papers.html',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

it('returns nothing for an empty list', () => {
  const { cards, expected, problems } = scrape(
    '<p>No results</p>',
    'https://iclr.cc/virtual/2025/papers.html',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 0, 0]);
});

it.each([
  ['iclr.cc', 'ICLR 2025'],
  ['icml.cc', 'ICML 2025'],
  ['neurips.cc', 'NeurIPS 2025'],
])('names the conference of %s', (host, venue) => {
  const [card] = scrape('<h1>Moss</h1>', `https://${host}/virtual/2025/poster/1`).cards;
  expect(card?.draft).toMatchObject({ venue, published: '2025' });
});

describe('cards', () => {
  const LIST = 'https://iclr.cc/virtual/2025/papers.html';
  const read = (html: string) => scrape(html, LIST).cards.map(({ draft }) => draft);
  const PAGE = 'https://iclr.cc/virtual/2025/poster/1';
  const link = '<a href="/virtual/2025/poster/1">On Moss</a>';

  it('have what their address says where nothing else is shown', () => {
    const draft = {
      ids: ['virtual:iclr.cc/2025/1'],
      title: 'On Moss',
      venue: 'ICLR 2025',
      published: '2025',
      kind: 'paper-conference',
      links: { page: PAGE },
      rank: 1,
    };
    expect(read(`<div class="pp-card">${link}</div>`)).toEqual([draft]);
    expect(read(`<ul><li>${link}</li><li><a href="/x">Menu</a></li></ul>`)).toEqual([draft]);
    expect(read(`<ul><li>${link}</li></ul><div class="pp-card"><a href="/x">x</a></div>`)).toEqual([
      draft,
    ]);
  });

  it('have all their parts', () => {
    const html = `<div class="pp-card"><a href="https://openreview.net/forum?id=abcde">x</a><h5 class="card-title">On Moss!</h5>${link}
      <p class="card-subtitle">Ada Fern · Bo Berg | Chi Cho</p><p class="card-text">Wet.</p>
      <a href="/a.pdfx">x</a><a href="https://openreview.net/pdf?id=abcde">PDF</a>
      <a href="/slides.pdf">Slides</a></div>`;
    expect(read(html)).toEqual([
      {
        ids: ['openreview:abcde', 'virtual:iclr.cc/2025/1'],
        title: 'On Moss!',
        authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }, { name: 'Chi Cho' }],
        abstract: 'Wet.',
        kind: 'paper-conference',
        venue: 'ICLR 2025',
        published: '2025',
        links: { page: PAGE, pdf: 'https://openreview.net/pdf?id=abcde' },
        rank: 1,
      },
    ]);
    expect(
      read(
        `<div class="pp-card">${link}<p class="authors"><a>Fern</a>, <a>Berg</a></p><a href="/a.pdf">x</a></div>`,
      ),
    ).toMatchObject([
      { authors: [{ name: 'Fern' }, { name: 'Berg' }], links: { pdf: 'https://iclr.cc/a.pdf' } },
    ]);
  });
});

it('reads a list whose classes are not known, with authors between dots', () => {
  const html = `<div class="a"><a href="/virtual/2025/poster/1"><h3>On Moss</h3></a><div>Ada Fern · Bo Berg</div></div>
    <div class="a"><a href="/virtual/2025/poster/2"><h3>On Stones</h3></a><div>Chi Cho ⋅ Dee Dew</div></div>
    <nav><a href="/virtual/2025/papers.html">Papers</a></nav>`;
  const { cards, expected } = scrape(html, 'https://iclr.cc/virtual/2025/papers.html');
  expect(expected).toBe(2);
  expect(cards.map(({ draft }) => [draft.title, draft.authors])).toEqual([
    ['On Moss', [{ name: 'Ada Fern' }, { name: 'Bo Berg' }]],
    ['On Stones', [{ name: 'Chi Cho' }, { name: 'Dee Dew' }]],
  ]);
});

it('finds the title of a poster below banners with headings of their own', () => {
  const cookies = '<div id="cookie-box"><h1>We value your privacy</h1></div>';
  const known = `${cookies}<h2 class="card-title main-title">On Moss</h2><h3 class="card-subtitle">Ada Fern · Bo Berg</h3>`;
  const renamed = `<title>ICLR Poster On Moss</title>${cookies}<h1>ICLR 2025</h1><main><div><h2>On Moss</h2><p>Ada Fern · Bo Berg</p></div></main>`;
  const untitled = `<header><h1>ICLR 2025</h1></header>${cookies}<main><h2>On Moss</h2><h3>Ada Fern · Bo Berg</h3></main>`;
  for (const html of [known, renamed, untitled]) {
    const [card] = scrape(html, 'https://iclr.cc/virtual/2025/poster/1').cards;
    expect(card?.draft).toMatchObject({
      title: 'On Moss',
      authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }],
    });
  }
});

it.each([
  [
    'the only line with dots below the title',
    '<h2 class="card-title main-title">On Moss</h2><p>Ada Fern · Bo Berg</p><p>Hall A · Wall 3</p>',
  ],
  [
    'the first heading after the title',
    '<h3>Posters</h3><h2 class="card-title main-title">On Moss</h2><h3>Ada Fern, Bo Berg</h3><h3>Hall</h3>',
  ],
  [
    'a known element',
    '<h3 class="card-subtitle">Ada Fern | Bo Berg</h3><h2 class="card-title main-title">On Moss</h2><p>A · B</p>',
  ],
])('reads the authors of a poster from %s', (_, html) => {
  const page = scrape(`<div>${html}</div>`, 'https://www.iclr.cc/virtual/2025/poster/1');
  expect(page.cards[0]?.draft).toEqual({
    ids: ['virtual:iclr.cc/2025/1'],
    title: 'On Moss',
    authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }],
    kind: 'paper-conference',
    venue: 'ICLR 2025',
    published: '2025',
    links: { page: 'https://www.iclr.cc/virtual/2025/poster/1' },
  });
});

it('takes no title with dots for authors', () => {
  const html = '<div><h2 class="card-title main-title">Wet · dry moss</h2></div>';
  const page = scrape(html, 'https://iclr.cc/virtual/2025/poster/1');
  expect(page.cards[0]?.draft.authors).toBeUndefined();
});

it('takes the names of a card from links of the same site', () => {
  const html = `<div class="pp-card"><a href="/virtual/2025/poster/1"></a>
    <a href="/virtual/2025/poster/1">On Moss</a><div class="authors"><a href="/a">Ada Fern</a>
    <a href="https://ads.example/">Shop</a><a href="http://[">Fern</a><a>Bo Berg</a></div>
    <a href="https://arxiv.org/abs/2401.00011">arXiv</a><a href="https://arxiv.org/pdf/2401.00011">PDF</a>
    <a href="https://openaccess.thecvf.com/content/html/Fern_paper.html">CVF</a>
    <a href="https://arxiv.org/">Home</a></div>`;
  const [card] = scrape(html, 'https://iclr.cc/virtual/2025/papers.html').cards;
  expect(card?.draft).toMatchObject({
    ids: ['arxiv:2401.00011', 'cvf:Fern', 'virtual:iclr.cc/2025/1'],
    title: 'On Moss',
    authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }],
  });
});

describe('posters', () => {
  const read = (html: string, host = 'iclr.cc') =>
    scrape(`<h2 class="card-title">On Moss</h2>${html}`, `https://${host}/virtual/2025/poster/1`)
      .cards[0]?.draft;

  it.each([
    ['Abstract: Wet.', 'Wet.'],
    ['Abstract Wet.', 'Wet.'],
    ['Wet. Abstract: no', 'Wet. Abstract: no'],
    ['', undefined],
  ])('have the abstract “%s”', (text, abstract) =>
    expect(read(`<div class="abstract-text">${text}</div>`)?.abstract).toBe(abstract),
  );

  it.each([
    ['icml.cc', 'ICML 2025'],
    ['www.nips.cc', 'NeurIPS 2025'],
    ['cvpr.thecvf.com', 'CVPR 2025'],
    ['iccv.thecvf.com', 'ICCV 2025'],
    ['eccv.ecva.net', 'ECCV 2025'],
    ['mlsys.org', 'MLSys 2025'],
  ])('on %s are of %s', (host, venue) => expect(read('', host)?.venue).toBe(venue));
});
