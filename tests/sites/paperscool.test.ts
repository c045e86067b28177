import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites';
import { paperscool } from '../../lib/sites/paperscool';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const host = 'https://papers.cool';
const scrape = (html: string, address: string) =>
  readAll(paperscool.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(paperscool, 'arxiv', `${host}/arxiv/cs.CL`, now);
testSite(paperscool, 'venue', `${host}/venue/ICLR.2026?group=Oral`, now);
testSite(paperscool, 'paper', `${host}/venue/2025.acl-long.9@ACL`, now);

testPages(paperscool, {
  hosts: ['papers.cool', 'www.papers.cool'],
  papers: {
    '/arxiv/2412.19442v2': 'arxiv:2412.19442',
    '//venue/2025.acl-long.24@ACL/': 'acl:2025.acl-long.24',
    '/venue/aVh9KRZdRk%40OpenReview': 'openreview:aVh9KRZdRk',
    '/venue/Sun_A_Title_CVPR_2024_paper@CVF': 'cvf:Sun_A_Title_CVPR_2024',
    '/venue/moss@moss.Cc-1': null,
    '/venue/aVh9@OpenReview': null,
    '/venue/aVh9K!Zd@OpenReview': null,
    '/venue/a%40b@CVF': 'cvf:a@b',
    '/venue/a%20b@CVF': null,
    '/venue/moss@myACL': null,
    '/venue/aVh9KRZdRk@OpenReviews': null,
    '/venue/Sun_paper_A@CVF': 'cvf:Sun_paper_A',
    '/venue/a%E0%A4%A@X': null,
  },
  listings: {
    '/arxiv/cs.CL': { list: 'category', period: 'cs.CL' },
    '/arxiv/cs.CL,cs.AI?date=2024-01-02': { list: 'category', period: 'cs.CL,cs.AI, 2024-01-02' },
    '/venue/ICLR.2024?group=Oral': { list: 'conference', period: 'ICLR.2024, Oral' },
    '/arxiv/search?query=wet%20%20moss': { list: 'search', query: 'wet moss' },
    '/venue/search?q=moss': { list: 'search', query: 'moss' },
    '/arxiv/search': { list: 'search' },
  },
  none: [
    '/',
    '/arxiv',
    '/moss/arxiv/cs.CL',
    '/moss/cs.CL',
    '/arxiv/cs/CL',
    '/arxiv/cs.CL/moss',
    '/arxiv/!cs',
  ],
});

describe('page', () => {
  it.each([
    ['/arxiv/cs.CL', { list: 'category', period: 'cs.CL' }],
    [
      '/arxiv/cs.CL,cs.LG?date=2026-11-20&show=50',
      { list: 'category', period: 'cs.CL,cs.LG, 2026-11-20' },
    ],
    ['/arxiv/search?highlight=1&query=kettle+steam', { list: 'search', query: 'kettle steam' }],
    ['/venue/search?query=kettle', { list: 'search', query: 'kettle' }],
    ['/venue/ICLR.2026?group=Oral', { list: 'conference', period: 'ICLR.2026, Oral' }],
  ])('%s is a listing', (path, listing) => {
    const url = new URL(path, host);
    expect(paperscool.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(paperscool);
  });

  it.each([
    [`${host}/arxiv/2611.04321`, 'arxiv:2611.04321'],
    ['http://www.papers.cool/arxiv/2611.04321v3/?x#y', 'arxiv:2611.04321'],
    [`${host}/venue/2025.acl-long.24@ACL`, 'acl:2025.acl-long.24'],
    [`${host}/venue/aBc-d_9XyZ%40OpenReview`, 'openreview:aBc-d_9XyZ'],
    [`${host}/venue/Oak_Kettles_CVPR_2024_paper@CVF`, 'cvf:Oak_Kettles_CVPR_2024'],
    [`${host}/venue/30017@AAAI`, null],
  ])('%s is a paper', (address, id) => {
    expect(paperscool.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each([`${host}/`, `${host}/venue`, `${host}/about`, 'https://example.org/arxiv/2611.04321'])(
    '%s is neither',
    (address) => {
      expect(paperscool.page(new URL(address))).toEqual({ kind: 'other' });
      expect(scrape('<h1>Elsewhere</h1>', address)).toMatchObject({ cards: [], expected: 0 });
    },
  );
});

it('may list nothing', () => {
  const html = '<p class="info">Total: 0</p><div class="papers"></div>';
  expect(scrape(html, `${host}/arxiv/cs.CL`)).toMatchObject({
    cards: [],
    expected: 0,
    problems: [],
  });
});

it('counts papers without panels', () => {
  const html = '<main><a class="title-link" href="/arxiv/2611.04321">Origami</a></main>';
  expect(scrape(html, `${host}/arxiv/cs.CL`)).toMatchObject({ cards: [], expected: 1 });
});

it('does not take a similar paper for the paper of the page', () => {
  const panel = (id: string) =>
    `<div class="panel paper" id="${id}"><a class="title-link" href="/arxiv/${id}">Paper ${id}</a></div>`;
  const html = panel('2611.00001') + panel('2611.00002');
  const titles = (id: string) =>
    scrape(html, `${host}/arxiv/${id}`).cards.map((card) => card.draft.title);
  expect(titles('2611.00002')).toEqual(['Paper 2611.00002']);
  expect(titles('2611.00003')).toEqual([]);
});

describe('panels', () => {
  const read = (html: string, id = '2611.00001', address = `${host}/arxiv/cs.CL`) =>
    scrape(
      `<div class="panel paper" id="${id}"><h2><a class="title-link" href="/arxiv/${id}">On Moss</a>${html}</h2></div>`,
      address,
    ).cards[0]?.draft;

  it('have what their key says where nothing else is shown', () => {
    expect(read('')).toEqual({
      ids: ['arxiv:2611.00001'],
      title: 'On Moss',
      published: '2026-11',
      links: { page: `${host}/arxiv/2611.00001` },
      rank: 1,
    });
    expect(read('', 'moss@Moss', `${host}/venue/Moss`)).toMatchObject({
      ids: [`url:${host}/arxiv/moss@Moss`],
    });
    expect(scrape('<div class="panel paper"><b>x</b></div>', `${host}/arxiv/cs.CL`).cards).toEqual(
      [],
    );
  });

  it('have authors, subjects and files', () => {
    const html = `<a href="https://arxiv.org/abs/2611.00001">x</a><a data="https://arxiv.org/pdf/2611.00001">PDF</a>
      <p class="authors"><strong>Authors</strong>: <a>Ada Fern</a>, <a>Bo Berg</a></p><p class="summary">Wet.</p>
      <p class="subjects"><strong>Subject</strong>: <a href="/arxiv/cs.CL">Language</a></p><p class="date">Publish: 2026-11-20 10:00</p>`;
    expect(read(html)).toMatchObject({
      ids: ['arxiv:2611.00001'],
      authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }],
      abstract: 'Wet.',
      published: '2026-11-20',
      category: 'cs.CL',
      links: {
        abstract: 'https://arxiv.org/abs/2611.00001',
        pdf: 'https://arxiv.org/pdf/2611.00001',
      },
    });
    const venue =
      '<p class="subjects"><strong>Subject</strong>: Birds.2024 - Oral</p><p class="authors"><strong>Authors</strong>: Ada Fern, Bo Berg</p>';
    expect(read(venue, 'abcde@OpenReview', `${host}/venue/Birds.2024`)).toMatchObject({
      ids: ['openreview:abcde'],
      authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }],
      venue: 'Birds.2024 - Oral',
      published: '2024',
    });
    expect(read(venue, 'abcde@OpenReview', `${host}/venue/Birds.2024`)?.category).toBeUndefined();
  });
});
