import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites';
import { acl } from '../../lib/sites/acl';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(acl.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(acl, 'volume', 'https://aclanthology.org/volumes/2024.quietlang-1/', now);
testSite(acl, 'event', 'https://aclanthology.org/events/quiet-2026/', now);
testSite(acl, 'person', 'https://aclanthology.org/people/ana-lima/', now);
testSite(acl, 'search', 'https://aclanthology.org/search/?q=murmurs', now);
testSite(acl, 'paper', 'https://aclanthology.org/2024.quietlang-1.1/?utm=x', now);
testSite(acl, 'paper-without-meta', 'http://www.aclweb.org/anthology/P98-1042', now);

testPages(acl, {
  hosts: ['aclanthology.org', 'www.aclanthology.org'],
  listings: {
    '/volumes/2024.naacl-long/': { list: 'volume', period: '2024.naacl-long' },
    '/events/acl-2024': { list: 'event', period: 'acl-2024' },
    '/venues/a/': { list: 'venue', period: 'a' },
    '/venues/acl.html': { list: 'venue', period: 'acl' },
    '/people/anthology/moss': { list: 'author', period: 'anthology/moss' },
    '/sigs/sigdat.html//': { list: 'venue', period: 'sigdat' },
    '/people/i/ines-vogt/': { list: 'author', period: 'ines-vogt' },
    '/search': { list: 'search' },
    '/search//?q=%20quiet%20words%20': { list: 'search', query: 'quiet words' },
  },
  none: [
    '/moss/volumes/2024.x-1/',
    '/volumes/',
    '/volume/2024.x-1/',
    '/moss/search/',
    '/search/moss',
    '/anthologies/search',
  ],
});

testPages(acl, {
  hosts: ['aclweb.org', 'www.aclweb.org'],
  papers: {
    '/anthology/N19-1423': 'acl:N19-1423',
  },
  listings: {
    '/anthology/volumes/P18-1/': { list: 'volume', period: 'P18-1' },
    '/anthology/search/?q=moss': { list: 'search', query: 'moss' },
  },
});

describe('page', () => {
  it.each([
    ['/volumes/P18-1/', { list: 'volume', period: 'P18-1' }],
    ['/volumes/2024.acl-long#top', { list: 'volume', period: '2024.acl-long' }],
    ['/events/acl-2024/', { list: 'event', period: 'acl-2024' }],
    ['/venues/tacl/', { list: 'venue', period: 'tacl' }],
    ['/sigs/sigdat/', { list: 'venue', period: 'sigdat' }],
    ['/people/i/ines-vogt/', { list: 'author', period: 'ines-vogt' }],
    ['/people/ines-vogt/unverified/', { list: 'author', period: 'ines-vogt/unverified' }],
    ['/search/?q=quiet+words', { list: 'search', query: 'quiet words' }],
  ])('%s is a listing', (path, listing) => {
    const url = new URL(path, 'https://aclanthology.org');
    expect(acl.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(acl);
  });

  it.each([
    ['https://aclanthology.org/N19-1423/', 'acl:N19-1423'],
    ['http://www.aclanthology.org/n19-1423.pdf#page=3', 'acl:N19-1423'],
    ['https://aclanthology.org/P18-1001v2.pdf', 'acl:P18-1001'],
    ['https://aclanthology.org/2021.naacl-main.208.bib', 'acl:2021.naacl-main.208'],
    ['https://aclweb.org/anthology/papers/N/N19/N19-1423/', 'acl:N19-1423'],
    ['https://www.aclweb.org/anthology/2020.acl-main.1', 'acl:2020.acl-main.1'],
  ])('%s is a paper', (address, id) => {
    expect(acl.page(new URL(address))).toEqual({ kind: 'paper', id });
    expect(siteFor(new URL(address))).toBe(acl);
  });

  it.each([
    'https://aclanthology.org/',
    'https://aclanthology.org/2024.naacl-long.0/',
    'https://aclanthology.org/P18-1000/',
    'https://aclanthology.org/people/',
    'https://aclanthology.org/faq/',
    'https://example.org/N19-1423/',
  ])('%s is neither', (address) => {
    expect(acl.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h2 id="title">Elsewhere</h2>', address)).toMatchObject({
      cards: [],
      expected: 0,
    });
  });
});

describe('lists', () => {
  it('of volumes hold no papers', () => {
    const html = `<h4><a href="/events/acl-2024/">2024</a></h4>
      <ul><li><a class="align-middle" href="/volumes/2024.acl-long/">Long Papers</a></li></ul>`;
    expect(scrape(html, 'https://aclanthology.org/venues/acl/')).toMatchObject({
      cards: [],
      expected: 0,
      problems: [],
    });
  });

  it('without the classes of their rows are read by their links', () => {
    const html = `<div><p><strong><a href="/2024.x-1.1/">One</a></strong><br>
      <a href="/people/a/">A. Lima</a></p><p><strong><a href="/2024.x-1.2/">Two</a></strong></p></div>`;
    const page = scrape(html, 'https://aclanthology.org/volumes/2024.x-1/');
    expect(page.cards.map((card) => card.draft.title)).toEqual(['One', 'Two']);
    expect(page.cards.map((card) => card.draft.authors)).toEqual([
      [{ name: 'A. Lima' }],
      undefined,
    ]);
    expect(page.cards.map((card) => card.element.localName)).toEqual(['p', 'p']);
  });

  it('with missing titles are reported', () => {
    const html = `<p class="align-items-stretch"><strong><a href="/2024.x-1.1/"></a></strong></p>
      <p class="align-items-stretch"><strong><a href="/2024.x-1.2/"> </a></strong></p>`;
    const page = scrape(html, 'https://aclanthology.org/volumes/2024.x-1/');
    expect([page.cards.length, page.expected, page.problems.length]).toEqual([0, 2, 1]);
  });

  it('without links are counted by their rows', () => {
    const html = '<p class="d-sm-flex align-items-stretch">One</p>';
    const page = scrape(html, 'https://aclanthology.org/volumes/2024.x-1/');
    expect([page.cards.length, page.expected]).toEqual([0, 1]);
  });
});

it('reports a paper page without a title', () => {
  const page = scrape('<p>Page not found</p>', 'https://aclanthology.org/N19-1423/');
  expect([page.cards.length, page.expected, page.problems.length]).toEqual([0, 1, 1]);
});

describe('rows', () => {
  const read = (html: string, address = 'https://aclanthology.org/volumes/2024.x-1/') =>
    scrape(html, address).cards.map(({ draft }) => draft);
  const row = (more = '') =>
    `<p class="align-items-stretch"><a class="badge" href="/2024.x-1.1.pdf">pdf</a>
      <a class="badge" href="/2024.x-1.1.pdf.zip">zip</a><strong><a href="/2024.x-1.1/"> </a><a href="/2024.x-1.1/">One - ACL Anthology</a></strong>${more}</p>`;

  it('have the volume of their heading, and no fields for missing parts', () => {
    expect(read(`<h2 id="title">Birds</h2>${row()}`)).toEqual([
      {
        ids: ['acl:2024.x-1.1'],
        title: 'One',
        published: '2024',
        kind: 'paper-conference',
        venue: 'Birds',
        links: {
          page: 'https://aclanthology.org/2024.x-1.1/',
          pdf: 'https://aclanthology.org/2024.x-1.1.pdf',
        },
        rank: 1,
      },
    ]);
    expect(
      read(`<h2 id="title">Ana</h2>${row()}`, 'https://aclanthology.org/people/a/')[0]?.venue,
    ).toBeUndefined();
    expect(read(row('<a href="/volumes/2024.x-1/">Own</a>'))[0]?.venue).toBe('Own');
  });

  it('have an abstract after them', () => {
    const abstract = (html: string) => read(row() + html)[0]?.abstract;
    expect(abstract('<div id="abstract-1"><div class="card-body">Wet.</div>x</div>')).toBe('Wet.');
    expect(abstract('<div id="abstract-1">Wet.</div>')).toBe('Wet.');
    expect(abstract('<div>Wet.</div>')).toBeUndefined();
  });

  it.each([
    ['P61-1001', '1961'],
    ['P60-1001', '2060'],
    ['P18-1001', '2018'],
  ])('of %s are of %s', (name, year) => {
    const html = `<p><strong><a href="/${name}/">One</a></strong></p>`;
    expect(read(html)[0]?.published).toBe(year);
  });
});

describe('volumes', () => {
  const facts = (pairs: Record<string, string>) =>
    `<dl>${Object.entries(pairs).map(([name, value]) => `<dt>${name}:</dt><dd>${value}</dd>`)}</dl>`;
  const row = (name: string) => `<p><strong><a href="/${name}/">On Moss</a></strong></p>`;
  const read = (html: string, address = 'https://aclanthology.org/volumes/2024.x-1/') =>
    scrape(html + row('2024.x-1.1'), address).cards[0]?.draft;
  const all = { Month: 'June', Year: '2024', Publisher: 'Moss Press', Address: 'Oslo' };
  const editors = '<p class="lead"><a href="/people/c/">Chi Cho</a></p>';

  it.each([
    [
      all,
      '2024-06',
      {
        publisher: 'Moss Press',
        'publisher-place': 'Oslo',
        editor: [{ name: 'Chi Cho' }],
      },
    ],
    [{ ...all, Month: '', Address: '' }, '2024', { publisher: 'Moss Press' }],
    [{ Month: 'June', Address: 'Oslo' }, '2024', undefined],
  ])('state of their papers what %o says', (pairs, published, publication) => {
    const { Address } = pairs;
    const draft = read((Address && editors) + facts(pairs));
    expect([draft?.published, draft?.publication]).toEqual([published, publication]);
  });

  it('alone state it, not lists of other kinds', () => {
    const draft = read(editors + facts(all), 'https://aclanthology.org/venues/x/');
    expect([draft?.published, draft?.publication]).toEqual(['2024', undefined]);
  });

  it('of an event are those of its sections', () => {
    const section = (volume: string, names: string[]) =>
      `<div><h4><a href="/volumes/${volume}/">${volume}</a></h4>${names.map(row).join('')}</div>`;
    const html =
      section('2024.x-1', ['2024.x-1.1', '2024.x-1.2']) + section('2024.y-1', ['2024.y-1.1']);
    const page = scrape(`<h2 id="title">Moss</h2>${html}`, 'https://aclanthology.org/events/x/');
    expect(page.cards.map(({ draft }) => draft.venue)).toEqual([
      ...['2024.x-1', '2024.x-1', '2024.y-1'],
    ]);
  });

  it.each([
    ['J19-1001', 'article-journal'],
    ['Q19-1001', 'article-journal'],
    ['2020.tacl-1.1', 'article-journal'],
    ['2020.cl-1.1', 'article-journal'],
    ['N19-1423', 'paper-conference'],
    ['2020.acl-1.1', 'paper-conference'],
    ['2020.j1-1.1', 'paper-conference'],
  ])('of %s have papers of kind %s', (name, kind) => {
    const { cards } = scrape(row(name), 'https://aclanthology.org/volumes/x/');
    expect(cards[0]?.draft.kind).toBe(kind);
  });
});

it.each([
  ['<pre id="citeBibtexContent">@misc{a}</pre>', { bibtex: '@misc{a}' }],
  ['<button data-clipboard-text="@misc{b}">Copy</button>', { bibtex: '@misc{b}' }],
  ['<button data-clipboard-text="b">Copy</button>', undefined],
])('takes the BibTeX in %s of a page', (html, stated) => {
  const page = scrape(`<h2 id="title">One</h2>${html}`, 'https://aclanthology.org/N19-1423/');
  expect(page.cards[0]?.draft.stated).toEqual(stated);
});

it.each([
  ['<h5>Abstract</h5>Wet.', 'Wet.'],
  ['Abstract  Wet.', 'Wet.'],
  ['An Abstract Wet.', 'An Abstract Wet.'],
  ['Abstracts', 'Abstracts'],
  ['', undefined],
])('reads the abstract %s of a page', (html, abstract) => {
  const page = scrape(
    `<h2 id="title">One</h2><div class="acl-abstract">${html}</div>`,
    'https://aclanthology.org/N19-1423/',
  );
  expect(page.cards[0]?.draft.abstract).toBe(abstract);
});

it('finds the title below banners with headings of their own', () => {
  const html = `<title>On Moss - ACL Anthology</title><h1>ACL Anthology</h1>
    <div class="cookies"><h1>We value your privacy</h1></div>`;
  const titled = (heading: string) =>
    scrape(html + heading, 'https://aclanthology.org/P98-1042/').cards[0]?.draft.title;
  expect(titled('<section id="main"><h2 id="title">On Moss</h2></section>')).toBe('On Moss');
});
