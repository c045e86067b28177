import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { highwire } from '../../lib/sites/highwire';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

testSite(highwire, 'issue', 'https://www.jneurosci.org/content/40/3', '2026-11-21');
testSite(highwire, 'issue-older', 'https://genome.cshlp.org/content/30/1.toc', '2026-11-21');
testSite(highwire, 'paper', 'https://www.jneurosci.org/content/40/3/412.full', '2026-11-21');

testPages(highwire, {
  hosts: [
    'www.jneurosci.org',
    'www.eneuro.org',
    'jnm.snmjournals.org',
    'www.ajnr.org',
    'www.cmaj.ca',
    'www.annfammed.org',
    'www.life-science-alliance.org',
    'genome.cshlp.org',
    'rnajournal.cshlp.org',
    'genesdev.cshlp.org',
    'learnmem.cshlp.org',
    'bmj.com',
  ],
  papers: {
    '/content/40/1/12': null,
    '/content/40/Suppl_1/S12.full': null,
    '/content/370/bmj.m3320': null,
    '/content/10.1136/bmj.m3320.article-info': 'doi:10.1136/bmj.m3320',
    '/content/10.1136/bmj.m3320.figures-only': 'doi:10.1136/bmj.m3320',
    '/content/10.1136/bmj.m3320/tab-figures-data': 'doi:10.1136/bmj.m3320',
    '/content/10.1136/bmj.m3320.full.pdf+html': 'doi:10.1136/bmj.m3320',
    '/content/370/bmj.m3320.full.pdf+html': null,
    '/content/early/2024/01/02/moss.1': null,
    '/content/10.1136/bmj.m3320': 'doi:10.1136/bmj.m3320',
    '/content/ajnr/40/1/12/tab-figures-data': null,
    '/content/ajnr/early/2024/01/02/moss.1': null,
  },
  listings: {
    '/search/wet%20moss%20jcode%3Ajnnp%20limit_from2%3Ax': { list: 'search', query: 'wet moss' },
    '/search/wet+moss/': { list: 'search', query: 'wet moss' },
    '/search/100%': { list: 'search', query: '100%' },
    '/search/numresults%3A10': { list: 'search' },
    '/content/early/recent': { list: 'recent' },
    '/content/early': { list: 'recent' },
    '/content/current': { list: 'recent' },
    '/content/firstcite': { list: 'recent' },
    '/content/by/section/Moss': { list: 'recent' },
    '/content/40/1.toc': { list: 'issue', period: '40/1' },
    '/content/40/12-13': { list: 'issue', period: '40/12-13' },
    '/content/40/Suppl_1': { list: 'issue', period: '40/Suppl_1' },
    '/content/40/suppl': { list: 'issue', period: '40/suppl' },
    '/collection/moss': { list: 'collection', period: 'moss' },
    '/topic/wet/moss': { list: 'topic', period: 'wet/moss' },
    '/specialties/moss': { list: 'specialties', period: 'moss' },
  },
  none: [
    '/',
    '/search',
    '/moss/search/x',
    '/moss/content/early',
    '/content/earlier',
    '/moss/content/40/1',
    '/content/40',
    '/content/40/x',
    '/collections/moss',
    '/moss/topic/x',
    '/content/40/1/12/13',
    '/content/40/1x',
    '/content/early/2024/01/moss.1',
    '/moss/content/40/1/12',
    '/content/10.12/moss',
  ],
});

describe('page', () => {
  it.each([
    ['https://www.bmj.com/content/370/bmj.m3320', null],
    ['https://www.jneurosci.org/content/40/1/12.full.pdf', null],
    ['https://www.jneurosci.org/content/jneuro/40/1/12.full.pdf', null],
    ['https://www.jneurosci.org/content/early/2020/01/02/JNEUROSCI.1234-19.2019', null],
    ['https://www.bmj.com/content/10.1136/bmj.m3320', 'doi:10.1136/bmj.m3320'],
  ])('%s is a paper', (url, id) => {
    expect(highwire.page(new URL(url))).toEqual({ kind: 'paper', id });
  });

  it.each([
    ['https://www.jneurosci.org/content/40/1', { list: 'issue', period: '40/1' }],
    ['https://genome.cshlp.org/content/30/1.toc', { list: 'issue', period: '30/1' }],
    ['https://www.jneurosci.org/content/early/recent', { list: 'recent' }],
    ['https://jnnp.bmj.com/search/moss%20jcode%3Ajnnp', { list: 'search', query: 'moss' }],
  ])('%s is a listing', (url, listing) => {
    expect(highwire.page(new URL(url))).toEqual({ kind: 'listing', listing });
  });

  it.each([
    'https://www.jneurosci.org/',
    'https://www.jneurosci.org/content/about',
    'https://www.bmj.com.example/content/370/bmj.m3320',
  ])('%s is neither', (url) => expect(highwire.page(new URL(url))).toEqual({ kind: 'other' }));
});

it('gives all views of a paper the same identifier', () => {
  const forms = ['412', '412.full', '412.abstract', '412.full.pdf+html', '412/tab-article-info'];
  const read = (form: string) => {
    const url = new URL(`https://www.jneurosci.org/content/40/3/${form}`);
    const document = parseHtml('<h1>Moss</h1>');
    return readAll(highwire.scrape(document, url, new Date('2026-11-21'))).cards[0]?.draft.ids;
  };
  for (const form of forms)
    expect(read(form)).toEqual(['url:https://www.jneurosci.org/content/40/3/412']);
});

it('counts an issue without papers as empty', () => {
  const url = new URL('https://www.jneurosci.org/content/40/3');
  expect(
    readAll(highwire.scrape(parseHtml('<p>None</p>'), url, new Date('2026-11-21'))),
  ).toMatchObject({ cards: [], expected: 0, problems: [] });
});

it('reads a listing in which an address is not valid', () => {
  const url = new URL('https://www.jneurosci.org/content/40/3');
  const document = parseHtml(
    '<h3><a href="http://[/content/40/3/9">Fern</a></h3><h3><a href="/content/40/3/412">Moss</a></h3>',
  );
  const { cards } = readAll(highwire.scrape(document, url, new Date('2026-11-21')));
  expect(cards.map(({ draft }) => draft.ids)).toEqual([
    ['url:https://www.jneurosci.org/content/40/3/412'],
  ]);
});

it('reads the words of a search without options between them', () => {
  const of = (terms: string) => highwire.page(new URL(`https://www.jneurosci.org/search/${terms}`));
  const search = (query: string) => ({ kind: 'listing', listing: { list: 'search', query } });
  expect(of('wet%20jcode%3Ax%20moss')).toEqual(search('wet moss'));
  expect(of('wet%20Moss%3Ax')).toEqual(search('wet Moss:x'));
  expect(of('x1%3Aa%20moss')).toEqual(search('moss'));
});
