import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { parsePageDraft } from '../../lib/paper/stated/parse-page-draft';
import { printedDate } from '../../lib/paper/stated/printed-date';
import { ieee } from '../../lib/sites/ieee';
import { firstDate } from '../../lib/sites/ieee/data';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const SEARCH = 'https://ieeexplore.ieee.org/search/searchresult.jsp?queryText=moss&newsearch=true';
const PAPER = 'https://ieeexplore.ieee.org/document/90000001/';

testSite(ieee, 'search', SEARCH, '2026-11-21');
testSite(ieee, 'paper', 'https://ieeexplore.ieee.org/abstract/document/90000001', '2026-11-21');
testSite(ieee, 'paper-after-move', PAPER, '2026-11-21');

const read = (html: string, url: string) =>
  readAll(ieee.scrape(parseHtml(html), new URL(url), new Date('2026-11-21')));

testPages(ieee, {
  hosts: ['ieeexplore.ieee.org'],
  papers: {
    '/document/10412086': 'ieee:10412086',
  },
  listings: {
    '/search/searchresult.jsp': { list: 'search' },
    '/search/SearchResult.jsp/?queryText=%20moss%20': { list: 'search', query: 'moss' },
    '/xpl/conhome/7696113/proceeding': { list: 'proceedings', period: '7696113' },
    '/xpl/conhome/7696113': { list: 'proceedings', period: '7696113' },
    '/author/37085': { list: 'author', period: '37085' },
    '/xpl/tocresult.jsp?isnumber=12&punumber=34': { list: 'issue', period: '12' },
    '/xpl/mostRecentIssue.jsp?punumber=34': { list: 'issue', period: '34' },
    '/XPL/RecentIssue.jsp': { list: 'issue' },
    '/xpl/conhome.jsp?punumber=34': { list: 'issue', period: '34' },
  },
  none: [
    '/',
    '/moss/search/searchresult.jsp',
    '/search/searchresult.jspx',
    '/moss/author/37085',
    '/author/37085/moss',
    '/author/x',
    '/moss/xpl/tocresult.jsp',
    '/xpl/tocresult.jsp.txt',
    '/xpl/moss.jsp',
  ],
});

describe('page', () => {
  it.each([
    ['/document/10412086', 'ieee:10412086'],
    ['/abstract/document/7696113?reload=true', 'ieee:7696113'],
    ['/document/80767/references#references', 'ieee:80767'],
    ['/stamp/stamp.jsp?tp=&arnumber=80767', 'ieee:80767'],
    ['/iel7/5/8789/07696113.pdf', 'ieee:7696113'],
  ])('%s is a paper', (path, id) => {
    expect(ieee.page(new URL(path, 'https://ieeexplore.ieee.org'))).toEqual({ kind: 'paper', id });
  });

  it.each([
    [
      '/search/searchresult.jsp?queryText=Wind%20Farms&newsearch=true',
      { list: 'search', query: 'Wind Farms' },
    ],
    [
      '/xpl/tocresult.jsp?isnumber=10045573&punumber=6221021',
      { list: 'issue', period: '10045573' },
    ],
    ['/xpl/mostRecentIssue.jsp?punumber=34', { list: 'issue', period: '34' }],
    ['/xpl/conhome/9000000/proceeding', { list: 'proceedings', period: '9000000' }],
    ['/author/37000000001', { list: 'author', period: '37000000001' }],
  ])('%s is a listing', (path, listing) => {
    const url = new URL(path, 'https://ieeexplore.ieee.org');
    expect(ieee.page(url)).toEqual({ kind: 'listing', listing });
  });

  it.each([
    'https://ieeexplore.ieee.org/Xplore/home.jsp',
    'https://ieeexplore.ieee.org/courses/details/EDP001',
    'https://ieeexplore.ieee.org.example/document/80767',
  ])('%s is neither', (url) => expect(ieee.page(new URL(url))).toEqual({ kind: 'other' }));
});

describe('firstDate', () => {
  it.each([
    ['Jan. 1991', '1991-01'],
    ['26 June-1 July 2016', '2016-06'],
    ['2-4 Sept. 1999', '1999-09-02'],
    ['30-30 Sept. 1999', '1999-09-30'],
    ['Nov.-Dec. 2020', '2020-11'],
    ['2021', '2021'],
    ['', undefined],
  ])('of %s is %s', (text, date) => expect(printedDate(firstDate(text))).toBe(date));
});

describe('scrape', () => {
  it('returns nothing for an empty search, and reports missing titles', () => {
    expect(read('<p>No results</p>', SEARCH)).toMatchObject({
      cards: [],
      expected: 0,
      problems: [],
    });
    const row = (n: number) =>
      `<div class="List-results-items"><a href="/document/${n}"></a></div>`;
    const changed = read(row(90000001) + row(90000002), SEARCH);
    expect(changed).toMatchObject({ cards: [], expected: 2 });
    expect(changed.problems).toHaveLength(1);
  });

  it('reads data with quotes and braces in its texts', () => {
    const data = JSON.stringify({ articleNumber: '90000001', title: 'Moss: "{" and \\' });
    const html = `<script>xplGlobal.document.metadata=${data};f("}")</script><h1>Fern</h1>`;
    expect(read(html, PAPER).cards[0]?.draft.title).toBe('Moss: "{" and \\');
  });

  it('accepts any data in the script', () => {
    fc.assert(
      fc.property(fc.json(), fc.string(), (json, tail) => {
        const data = `{"articleNumber":"90000001","authors":${json},"x":${json}`.replaceAll(
          '<',
          '',
        );
        const html = `<script>xplGlobal.document.metadata=${data}${tail.replaceAll('<', '')}};</script><h1>Moss</h1>`;
        expect(read(html, PAPER).cards[0]?.draft).toMatchObject({ title: 'Moss' });
      }),
    );
  });
});

describe('an issue, proceedings or an author', () => {
  const row = (number: number, title: string, authors: string) =>
    `<div class="List-results-items" id="${number}"><xpl-issue-results-items><h2><a href="/document/${number}">${title}</a></h2>
      <xpl-authors-name-list><p class="author">${authors}</p></xpl-authors-name-list>
      <div class="description"><div class="publisher-info-container"><span> Publication Year: 2023</span><span>,Page(s):1223 - 1234</span></div>
      <div><span>Cited by: <a href="/document/${number}/citations?tabFilter=papers#citations">Papers (1,204)</a></span></div></div>
      <div class="twist-container"><span>We count moss.</span></div></xpl-issue-results-items></div>`;
  const fern = '<span><a href="/author/37086"><span>Ada Fern</span></a></span>';
  const papers = (path: string, html: string) =>
    read(html, `https://ieeexplore.ieee.org${path}`).cards.map(({ draft }) => draft);

  it('has year, pages, abstract and citations, and no venue in its rows', () => {
    const [paper] = papers(
      '/author/37086',
      row(90000001, 'Moss', fern) + row(90000002, 'Fern', fern),
    );
    expect(paper && parsePageDraft(paper).draft).toEqual({
      ids: ['ieee:90000001'],
      title: 'Moss',
      authors: [{ given: 'Ada', family: 'Fern' }],
      abstract: 'We count moss.',
      published: '2023',
      publication: { page: '1223-1234' },
      links: { page: 'https://ieeexplore.ieee.org/document/90000001' },
      counts: { citations: 1204 },
      rank: 1,
    });
  });

  it('of a conference has its papers', () => {
    const rows = row(90000001, 'Moss', fern);
    expect(papers('/xpl/conhome/7/proceeding', rows)[0]?.kind).toBe('paper-conference');
    expect(papers('/xpl/tocresult.jsp?isnumber=7', rows)[0]).not.toHaveProperty('kind');
  });

  it.each([
    'Table of Contents',
    '[Front cover]',
    'Inside Back Cover',
    'IEEE Transactions on Moss Publication Information',
    'Information for Authors',
  ])('has parts that are no papers: %s', (title) => {
    const titles = (authors: string) =>
      papers(
        '/xpl/tocresult.jsp?isnumber=7',
        row(90000001, title, authors) + row(90000002, 'Moss', fern),
      ).length;
    expect([titles(''), titles(fern)]).toEqual([1, 2]);
  });
});
