import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites/index';
import { zenodo } from '../../lib/sites/zenodo';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(zenodo.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(zenodo, 'search', 'https://zenodo.org/communities/moss/records?q=&p=1', now);
testSite(zenodo, 'paper', 'https://zenodo.org/records/10000001', now);

testPages(zenodo, {
  hosts: ['zenodo.org', 'www.zenodo.org'],
  papers: {
    '/records/569323': 'zenodo:569323',
    '/doi/10.5281/zenodo.569323': 'zenodo:569323',
    '/doi/10.1234/moss': 'doi:10.1234/moss',
  },
  listings: {
    '/search': { list: 'search' },
    '/search/?q=moss': { list: 'search', query: 'moss' },
    '/communities/o.at-23': { list: 'community', period: 'o.at-23' },
    '/communities/oat23/records?q=moss': { list: 'community', period: 'oat23', query: 'moss' },
    '/communities/oat23/search/': { list: 'community', period: 'oat23' },
  },
  none: [
    '/',
    '/moss/10.1234/moss',
    '/doi/moss',
    '/moss/search',
    '/searches',
    '/communities',
    '/moss/communities/oat23',
    '/communities/oat23/about',
    '/communities/oat!23',
    '/communities/oat23/records/moss',
  ],
});

describe('page', () => {
  it.each([
    [
      'https://zenodo.org/communities/oat23/records?q=&l=list&p=1&s=10&sort=newest',
      { list: 'community', period: 'oat23' },
    ],
    ['https://zenodo.org/search?page=1&size=20&q=moss', { list: 'search', query: 'moss' }],
    ['https://www.zenodo.org/communities/oat23/', { list: 'community', period: 'oat23' }],
  ])('%s is a listing', (address, listing) => {
    const url = new URL(address);
    expect(zenodo.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(zenodo);
  });

  it.each([
    ['https://zenodo.org/records/569323', 'zenodo:569323'],
    ['https://zenodo.org/record/569323/files/x.pdf?download=1', 'zenodo:569323'],
    ['https://zenodo.org/records/45756#.ZEAe1sQpAUE', 'zenodo:45756'],
    ['https://zenodo.org/doi/10.5281/zenodo.569323', 'zenodo:569323'],
  ])('%s is a paper', (address, id) => {
    const url = new URL(address);
    expect(zenodo.page(url)).toEqual({ kind: 'paper', id });
    expect(siteFor(url)).toBe(zenodo);
  });

  it.each([
    'https://zenodo.org/',
    'https://zenodo.org/communities',
    'https://zenodo.org/records/x',
    'https://example.org/records/569323',
  ])('%s is neither', (address) => {
    expect(zenodo.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>A Title</h1>', address).cards).toEqual([]);
  });
});

it('reports missing titles', () => {
  const { cards, expected, problems } = scrape(
    '<div class="item"><h2><a href="/records/10000001"></a></h2></div>',
    'https://zenodo.org/search?q=moss',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

it('returns nothing for an empty search', () => {
  const { cards, expected, problems } = scrape(
    '<p>We could not find any matches.</p>',
    'https://zenodo.org/search?q=moss',
  );
  expect([cards.length, expected, problems]).toEqual([0, 0, []]);
});

it('reports a page without a paper', () => {
  const { cards, expected, problems } = scrape(
    '<p>Checking your browser</p>',
    'https://zenodo.org/records/569323',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

it('does not take a dataset for a paper', () => {
  const html =
    '<main><span class="ui label">Dataset</span><h1 id="record-title">Moss pictures</h1></main>';
  const { cards, expected, problems } = scrape(html, 'https://zenodo.org/records/45756');
  expect([cards.length, expected, problems]).toEqual([0, 0, []]);
});

describe('kinds of records', () => {
  const row = (kind: string) =>
    scrape(
      `<ul><li class="item"><b class="label">Open</b><b class="label">${kind}</b><h2><a href="/records/569323">On Moss</a></h2></li></ul>`,
      'https://zenodo.org/search?q=moss',
    ).cards;

  it.each([
    ...['Dataset', 'SOFTWARE', 'Computational notebook', 'Video/Audio', 'Image', 'Figure', 'Photo'],
    ...['Plot', 'Drawing', 'Diagram', 'Poster', 'Physical object', 'Lesson', 'Event', 'Model'],
    ...['Workflow', 'Book', 'Patent', 'Software documentation', 'Data management plan'],
    ...['Project milestone', 'Interactive resource', 'Audio', 'Video'],
  ])('“%s” is no paper', (kind) => expect(row(kind)).toEqual([]));

  it.each(['Preprint', 'Journal article', 'Book chapter', 'My dataset', 'Models'])(
    '“%s” may be a paper',
    (kind) => expect(row(kind)).toHaveLength(1),
  );
});

describe('records', () => {
  const read = (html: string) =>
    scrape(`<main>${html}</main>`, 'https://zenodo.org/records/569323').cards[0]?.draft;

  it('have a DOI with their number unless another is stated', () => {
    expect(read('<h1>On Moss</h1>')).toEqual({
      ids: ['zenodo:569323', 'doi:10.5281/zenodo.569323'],
      title: 'On Moss',
      links: { page: 'https://zenodo.org/records/569323' },
    });
    expect(read('<meta name="citation_doi" content="10.1234/moss"><h1>On Moss</h1>')?.ids).toEqual([
      'zenodo:569323',
      'doi:10.1234/moss',
    ]);
  });

  it('have authors and a description from the page', () => {
    const html =
      '<h1>On Moss</h1><p id="creatibutors"><a class="creatibutor-link">Ada Fern</a></p><div id="description">Description Wet.</div>';
    expect(read(html)).toMatchObject({ authors: [{ name: 'Ada Fern' }], abstract: 'Wet.' });
    expect(read('<h1>On Moss</h1><div id="description">My Description Wet.</div>')?.abstract).toBe(
      'My Description Wet.',
    );
    expect(
      read(
        `<meta name="citation_title" content="Moss!"><meta name="citation_author" content="Bo Berg">${html}`,
      ),
    ).toMatchObject({ title: 'Moss!', authors: [{ name: 'Bo Berg' }] });
  });
});
