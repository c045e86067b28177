import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { googlescholar } from '../../lib/sites/googlescholar';
import { clusterId } from '../../lib/sites/googlescholar/cluster-id';
import { readSourceLine } from '../../lib/sites/googlescholar/source-line';
import { siteFor } from '../../lib/sites/index';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const host = 'https://scholar.google.com';
const now = new Date('2026-11-21T12:00:00Z');
const scrape = (html: string, path = '/scholar?q=moss') =>
  readAll(googlescholar.scrape(parseHtml(html), new URL(path, host), now));

testSite(googlescholar, 'results', 'https://scholar.google.de/scholar?hl=de&q=moss', '2026-11-21');
testSite(googlescholar, 'researcher', `${host}/citations?user=AbCdEfGhIjKJ&hl=en`, '2026-11-21');
testSite(
  googlescholar,
  'entry',
  'https://scholar.google.fr/citations?view_op=view_citation&hl=fr&user=AbCdEfGhIjKJ&citation_for_view=AbCdEfGhIjKJ:5nxA0vEk-isC',
  '2026-11-21',
);

testPages(googlescholar, {
  hosts: [
    'scholar.google.com',
    'scholar.google.fr',
    'scholar.google.ga',
    'scholar.google.gr',
    'scholar.google.ne',
    'scholar.google.ws',
    'scholar.google.com.br',
    'scholar.google.co.uk',
  ],
  papers: {
    '/citations?view_op=view_citation&citation_for_view=a-B_1:c-D_2': 'gscholar:a-B_1:c-D_2',
    '/citations/?citation_for_view=ab:cd&user=ab': 'gscholar:ab:cd',
    '/citations?view_op=view_citation': null,
    '/citations?view_op=view_citation&citation_for_view=ab:cd:e': null,
    '/citations?view_op=view_citation&citation_for_view=a!b:cd': null,
    '/citations?view_op=view_citation&citation_for_view=ab:c!d': null,
  },
  listings: {
    '/citations?user=ab': { list: 'author', period: 'ab' },
    '/citations?user=ab&view_op=list_works': { list: 'author', period: 'ab' },
    '/scholar?q=wet%20%20moss': { list: 'search', query: 'wet moss' },
    '/scholar/?as_q=wet&as_epq=moss&as_oq=a&as_sauthors=ann&as_publication=science': {
      list: 'search',
      query: 'wet moss a ann science',
    },
    '/scholar?cites=12': { list: 'citing', period: '12' },
    '/scholar?cluster=12&q=moss': { list: 'versions', period: '12', query: 'moss' },
    '/scholar?q=related:a-B_1:scholar.google.com/': { list: 'related', period: 'a-B_1' },
    '/scholar?q=my%20related:a:b': { list: 'search', query: 'my related:a:b' },
    '/scholar?scilib=1': { list: 'library' },
    '/scholar_labs/search/session/1': { list: 'search' },
  },
  none: [
    '/',
    '/citations',
    '/citations?view_op=list_works',
    '/citations?user=ab&view_op=list_colleagues',
    '/citations?user=ab&view_op=list_works2',
    '/citations/moss?user=ab',
    '/scholar',
    '/scholar/moss?q=moss',
    '/moss/scholar_labs/search',
  ],
});

describe('page', () => {
  it.each([
    ['/scholar?q=moss+fern&hl=en&as_sdt=1%2C22', { list: 'search', query: 'moss fern' }],
    ['/scholar?start=10&as_q=moss&as_sauthors=stone', { list: 'search', query: 'moss stone' }],
    ['/scholar?cites=42&hl=en', { list: 'citing', period: '42' }],
    ['/scholar?cites=42&q=moss', { list: 'citing', period: '42', query: 'moss' }],
    ['/scholar?cluster=42', { list: 'versions', period: '42' }],
    [
      '/scholar?q=related:0qfs6zbVakoJ:scholar.google.com/',
      { list: 'related', period: '0qfs6zbVakoJ' },
    ],
    ['/scholar?scilib=1', { list: 'library' }],
    ['/scholar_labs/search/session/1?hl=en', { list: 'search' }],
    ['/citations?user=INQwsQkAAAAJ&hl=de&oi=sra', { list: 'author', period: 'INQwsQkAAAAJ' }],
    ['/citations?view_op=list_works&user=A-_0AAAAAAAJ', { list: 'author', period: 'A-_0AAAAAAAJ' }],
  ])('%s is a listing', (path, listing) => {
    expect(googlescholar.page(new URL(path, host))).toEqual({ kind: 'listing', listing });
  });

  it.each([
    [
      '?view_op=view_citation&user=RjsFKYEAAAAJ&citation_for_view=RjsFKYEAAAAJ:5nxA0vEk-isC',
      'gscholar:RjsFKYEAAAAJ:5nxA0vEk-isC',
    ],
    [
      '?view_op=view_citation&citation_for_view=RjsFKYEAAAAJ%3A5nxA0vEk-isC#x',
      'gscholar:RjsFKYEAAAAJ:5nxA0vEk-isC',
    ],
    ['?view_op=view_citation&user=RjsFKYEAAAAJ', null],
    ['?view_op=view_citation&citation_for_view=x/RjsFKYEAAAAJ:5nxA0vEk-isC', null],
    ['?view_op=view_citation&citation_for_view=RjsFKYEAAAAJ:5nxA0vEk-isC/x', null],
  ])('/citations%s is a paper', (search, id) => {
    expect(googlescholar.page(new URL(`/citations${search}`, host))).toEqual({ kind: 'paper', id });
  });

  it.each([
    '/',
    '/scholar',
    '/scholar_case?case=1234',
    '/citations?view_op=top_venues',
    '/citations?view_op=search_authors&mauthors=moss',
    '/citations?view_op=list_colleagues&user=INQwsQkAAAAJ',
    '/citations?hl=en',
    '/scholar_alerts?q=moss',
  ])('%s is neither', (path) => {
    const url = new URL(path, host);
    expect(googlescholar.page(url)).toEqual({ kind: 'other' });
    expect(scrape('<h3>A Title</h3>', path).cards).toEqual([]);
  });

  it.each([
    'scholar.google.com',
    'scholar.google.co.jp',
    'scholar.google.com.br',
    'scholar.google.cat',
  ])('knows %s', (name) =>
    expect(siteFor(new URL(`http://${name}/scholar?q=x`))).toBe(googlescholar),
  );

  it.each([
    'scholar.google.evil.example',
    'scholar.google.xx',
    'google.com',
    'scholar.archive.org',
  ])('does not know %s', (name) =>
    expect(googlescholar.page(new URL(`https://${name}/scholar?q=x`))).toEqual({ kind: 'other' }),
  );
});

describe('clusterId', () => {
  it.each([
    ['5362332738201102290', 'gscholar:0qfs6zbVakoJ'],
    ['1214424648565160525', 'gscholar:TXo0mMiA2hAJ'],
    ['16062561895282047672', 'gscholar:uPoCz_Cu6d4J'],
    ['18446744073709551615', 'gscholar:__________8J'],
    ['17292625132149207035', 'gscholar:----------8J'],
    ['42,43', undefined],
    ['', undefined],
    ['-1', undefined],
    ['9'.repeat(40), undefined],
  ])('of %s', (number, id) => expect(clusterId(number)).toBe(id));
});

describe('readSourceLine', () => {
  it.each([
    ['A Fern, B Moss - Nature, 2015 - nature.com', 2, 'Nature', '2015'],
    [
      'A Fern - IEEE Stones 2018 - IEEE Conference on …, 2018 - ieeexplore.ieee.org',
      1,
      'IEEE Stones 2018 - IEEE Conference on …',
      '2018',
    ],
    ['A Fern - 2018 - usu.edu', 1, undefined, '2018'],
    ['A Fern\u00a0- Stones, 1999', 1, 'Stones', '1999'],
    ['A Fern - Journal of Stones - Series B, 1987', 1, 'Journal of Stones - Series B', '1987'],
    ['A Fern - books.example.org', 1, undefined, undefined],
    ['A Fern', 1, undefined, undefined],
    ['2010 - books.example.org', 0, undefined, '2010'],
    ['', 0, undefined, undefined],
  ])('reads “%s”', (line, authors, venue, published) => {
    const read = readSourceLine(line);
    expect([read.authors?.length ?? 0, read.venue, read.published]).toEqual([
      authors,
      venue,
      published,
    ]);
  });

  it('detects cut author lists', () => {
    expect(readSourceLine('A Fern, B Moss… - Stones, 2020')).toMatchObject({
      authors: [{ name: 'A Fern' }, { name: 'B Moss' }],
      authorsComplete: false,
    });
    expect(readSourceLine('A Fern, …, B Moss - Stones, 2020')).toMatchObject({
      authors: [{ name: 'A Fern' }, { name: 'B Moss' }],
      authorsComplete: false,
    });
  });
});

describe('other markup', () => {
  it('is read without data-cid, as in 2016', () => {
    const { cards, expected } = scrape(
      '<div class="gs_r"><div class="gs_ri"><h3 class="gs_rt"><a href="https://x.example/1">Moss</a></h3><div class="gs_fl"><a href="/scholar?q=related:0qfs6zbVakoJ:scholar.google.com/">Related</a></div></div></div>',
    );
    expect(expected).toBe(1);
    expect(cards[0]?.draft.ids).toEqual(['gscholar:0qfs6zbVakoJ']);
  });

  it('reports missing titles', () => {
    const { cards, expected, problems } = scrape(
      '<div class="gs_r gs_or" data-cid="AAAAAAAAAQAJ"><div class="gs_ri"><div class="new">Moss</div></div></div>',
    );
    expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
  });

  it.each([
    [
      'nothing found',
      '<div id="gs_res_ccl_mid"><div class="gs_med">Your search did not match any articles.</div></div>',
    ],
    [
      'a question whether one is a person',
      '<form id="gs_captcha_f"><h1>Please show you’re not a robot</h1></form>',
    ],
  ])('%s is no papers and no problem', (_, html) => {
    const { cards, expected, problems } = scrape(html);
    expect([cards.length, expected, problems]).toEqual([0, 0, []]);
  });
});
