import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { ssrn } from '../../lib/sites/ssrn';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

testSite(ssrn, 'search', 'https://papers.ssrn.com/searchresults.cfm?term=moss', '2026-11-21');
testSite(
  ssrn,
  'author',
  'https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=1',
  '2026-11-21',
);
testSite(
  ssrn,
  'paper',
  'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1000001',
  '2026-11-21',
);

testPages(ssrn, {
  hosts: ['ssrn.com', 'www.ssrn.com', 'papers.ssrn.com', 'hq.ssrn.com'],
  papers: {
    '/sol3/papers.cfm?abstract_id=1234567': 'ssrn:1234567',
  },
  listings: {
    '/searchresults.cfm?term=%20moss%20': { list: 'search', query: 'moss' },
    '/sol3/Results.cfm/?TxtKey_Words=moss': { list: 'search', query: 'moss' },
    '/sol3/results.cfm?npage_term=moss': { list: 'search', query: 'moss' },
    '/searchresults.cfm': { list: 'search' },
    '/sol3/cf_dev/AbsByAuth.cfm?Per_ID=16042': { list: 'author', period: '16042' },
    '/sol3/JELJOUR_Results.cfm?form_name=a&journal_id=1': { list: 'journal', period: 'a' },
    '/sol3/PIP_Journal.cfm?pip_jrnl=1&link=moss': { list: 'journal', period: 'moss' },
    '/sol3/topten/topTenResults.cfm?journal_id=12': { list: 'journal', period: '12' },
    '/sol3/topten.cfm': { list: 'journal' },
  },
  none: [
    '/',
    '/mysearchresults.cfm',
    '/searchresults.cfm/moss',
    '/searchresults.cfmx',
    '/sol3/xabsbyauth.cfm',
    '/sol3/absbyauth.cfm/moss',
    '/sol3/papers.cfm',
  ],
});

describe('page', () => {
  it.each([
    ['https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567&download=yes', 'ssrn:1234567'],
    ['https://ssrn.com/abstract=1234567', 'ssrn:1234567'],
    ['http://papers.ssrn.com/abstract=1234567', 'ssrn:1234567'],
    [
      'https://papers.ssrn.com/sol3/Delivery.cfm/SSRN_ID1234567.pdf?abstractid=1234567&mirid=1',
      'ssrn:1234567',
    ],
  ])('%s is a paper', (url, id) => {
    expect(ssrn.page(new URL(url))).toEqual({ kind: 'paper', id });
  });

  it.each([
    ['https://papers.ssrn.com/searchresults.cfm?term=moss', { list: 'search', query: 'moss' }],
    [
      'https://papers.ssrn.com/sol3/cf_dev/AbsByAuth.cfm?per_id=16042',
      { list: 'author', period: '16042' },
    ],
    [
      'https://papers.ssrn.com/sol3/JELJOUR_Results.cfm?form_name=journalbrowse&journal_id=1',
      { list: 'journal', period: 'journalbrowse' },
    ],
  ])('%s is a listing', (url, listing) => {
    expect(ssrn.page(new URL(url))).toEqual({ kind: 'listing', listing });
  });

  it.each(['https://www.ssrn.com/', 'https://ssrn.com.example/abstract=1234567'])(
    '%s is neither',
    (url) => expect(ssrn.page(new URL(url))).toEqual({ kind: 'other' }),
  );
});

it('returns nothing for an empty list, and reports missing titles', () => {
  const url = new URL('https://papers.ssrn.com/searchresults.cfm?term=x');
  const read = (html: string) => readAll(ssrn.scrape(parseHtml(html), url, new Date('2026-11-21')));
  expect(read('<p>No results</p>')).toMatchObject({ cards: [], expected: 0, problems: [] });
  const row = (id: string) => `<div><a href="/sol3/papers.cfm?abstract_id=${id}"></a></div>`;
  const changed = read(row('1000001') + row('1000002'));
  expect(changed).toMatchObject({ cards: [], expected: 2 });
  expect(changed.problems).toHaveLength(1);
});

describe('rows', () => {
  const read = (html: string) =>
    readAll(
      ssrn.scrape(
        parseHtml(
          `<div class="result-item"><a href="https://ssrn.com/abstract=1234567">On Moss</a>${html}</div>`,
        ),
        new URL('https://papers.ssrn.com/searchresults.cfm?term=moss'),
        new Date('2026-11-21'),
      ),
    ).cards[0]?.draft;

  it('have what their number says where nothing else is shown', () => {
    expect(read('')).toEqual({
      ids: ['ssrn:1234567', 'doi:10.2139/ssrn.1234567'],
      title: 'On Moss',
      kind: 'article',
      links: { page: 'https://papers.ssrn.com/sol3/papers.cfm?abstract_id=1234567' },
      rank: 1,
    });
  });

  it.each([
    ['Posted: 12 Jan 2023', '2023-01-12'],
    ['Posted 12 January 2023', '2023-01-12'],
    ['Posted: January 12, 2023', '2023-01-12'],
    ['Posted: Jan 2, 2023', '2023-01-02'],
    ['Posted:3 Jan 2023', '2023-01-03'],
    ['Reposted: 12 Jan 2023', undefined],
    ['Posted: 2023', undefined],
  ])('have the date of “%s”', (text, date) => {
    expect(read(` <p>${text}</p>`)?.published).toBe(date);
  });

  it('may have no space between their notes', () => {
    const notes =
      '<p><span>Number of pages: 41</span><span>Posted: 11 Aug 2021</span><span>Last Revised: 12 Sep 2022</span></p>';
    expect(read(notes)?.published).toBe('2021-08-11');
  });

  it('prefer the date of posting', () => {
    expect(read('<b class="date">2020</b> <p>Posted: 12 Jan 2023</p>')?.published).toBe(
      '2023-01-12',
    );
    expect(read('<b class="date">2020</b>')?.published).toBe('2020');
  });
});
