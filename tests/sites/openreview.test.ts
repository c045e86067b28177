import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { siteFor } from '../../lib/sites/index';
import { openreview } from '../../lib/sites/openreview';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const scrape = (html: string, address: string) =>
  readAll(openreview.scrape(parseHtml(html), new URL(address), new Date(now)));

testSite(
  openreview,
  'group',
  'https://openreview.net/group?id=Rivers.org/2026/Conference#tab-accept-oral',
  now,
);
testSite(openreview, 'forum', 'https://openreview.net/forum?id=aB3-dE_fGh', now);

testPages(openreview, {
  hosts: ['openreview.net', 'www.openreview.net'],
  papers: {
    '/forum?id=ab-C_dE1': 'openreview:ab-C_dE1',
    '/forum/Moss_by_Fern': null,
  },
  listings: {
    '/group?id=ICLR.cc/2024': { list: 'venue', period: 'ICLR.cc/2024' },
    '/group?id=ICLR.cc/2024#tab-accept-oral!': {
      list: 'venue',
      period: 'ICLR.cc/2024#accept-oral',
    },
    '/group?id=ICLR.cc/2024#my-tab-x': { list: 'venue', period: 'ICLR.cc/2024' },
    '/submissions?venue=ICLR.cc': { list: 'venue', period: 'ICLR.cc' },
    '/submissions': { list: 'venue' },
    '/profile/?id=~Ann_Fern1': { list: 'author', period: '~Ann_Fern1' },
    '/search?term=%20moss%20': { list: 'search', query: 'moss' },
    '/search': { list: 'search' },
  },
  none: [
    '/',
    '/group',
    '/forum',
    '/moss/forum/Moss',
    '/forum/a/b',
    '/moss/group?id=x',
    '/moss/search',
    '/moss/profile',
    '/venues',
  ],
});

describe('page', () => {
  it.each([
    [
      'https://openreview.net/group?id=ICLR.cc/2025/Conference',
      { list: 'venue', period: 'ICLR.cc/2025/Conference' },
    ],
    [
      'https://openreview.net/submissions?venue=ICLR.cc/2025/Conference&page=2',
      { list: 'venue', period: 'ICLR.cc/2025/Conference' },
    ],
    [
      'https://openreview.net/profile?id=~Yoshua_Bengio1',
      { list: 'author', period: '~Yoshua_Bengio1' },
    ],
    ['https://openreview.net/search?term=rivers&group=all', { list: 'search', query: 'rivers' }],
  ])('%s is a listing', (address, listing) => {
    const url = new URL(address);
    expect(openreview.page(url)).toEqual({ kind: 'listing', listing });
    expect(siteFor(url)).toBe(openreview);
  });

  it.each([
    [
      'https://openreview.net/forum?id=LcF-EEt8cCC&referrer=[Author Console]',
      'openreview:LcF-EEt8cCC',
    ],
    ['https://openreview.net/forum?id=xQUe1pOKPam&noteId=abcdefghij', 'openreview:xQUe1pOKPam'],
    ['https://openreview.net/pdf?id=xQUe1pOKPam', 'openreview:xQUe1pOKPam'],
    ['https://openreview.net/attachment?id=xQUe1pOKPam&name=pdf', 'openreview:xQUe1pOKPam'],
    ['https://openreview.net/forum/torres|rivers_without', null],
  ])('%s is a paper', (address, id) => {
    expect(openreview.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each([
    'https://openreview.net/',
    'https://openreview.net/venue?id=ICLR.cc',
    'https://openreview.net/challenge?redirect=%2Fforum%3Fid%3DxQUe1pOKPam',
    'https://openreview.net/tasks',
    'https://openreview.net.example.org/forum?id=xQUe1pOKPam',
  ])('%s is neither', (address) => {
    expect(openreview.page(new URL(address))).toEqual({ kind: 'other' });
    expect(scrape('<h1>A Title</h1>', address).cards).toEqual([]);
  });
});

it('reports missing titles', () => {
  const { cards, expected, problems } = scrape(
    '<div class="note"><h4><a href="/forum?id=xQUe1pOKPam"></a></h4></div>',
    'https://openreview.net/group?id=X',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 1, 1]);
});

it('returns nothing for an empty list', () => {
  const { cards, expected, problems } = scrape(
    '<p>No results</p>',
    'https://openreview.net/group?id=X',
  );
  expect([cards.length, expected, problems.length]).toEqual([0, 0, 0]);
});

it.each([
  ['Published: 22 Jan 2026, Last Modified: 05 Mar 2026', '2026-01-22'],
  ['22 Jan 2026 (modified: 5 Mar 2026)', '2026-01-22'],
  ['Modified: 5 Mar 2026', undefined],
  ['(imported: 5 Mar 2026)', undefined],
])('takes from “%s” the day of publication', (text, published) => {
  const { cards } = scrape(
    `<h2 class="citation_title">Rivers</h2><div class="forum-meta"><span class="date item">${text}</span></div>`,
    'https://openreview.net/forum?id=Old0001abc',
  );
  expect(cards[0]?.draft.published).toBe(published);
});

it('reads an older forum with the link to the file in its heading', () => {
  const { cards } = scrape(
    `<main class="legacy-forum"><h2 class="note_content_title"><a href="/forum?id=Old0001abc">Old Rivers</a>
     <a class="note_content_pdf" href="/pdf?id=Old0001abc">pdf</a></h2><div class="meta_row"><span class="signatures">
     <a href="/profile?id=~Ana_Torres1">Ana Torres</a></span></div><div class="meta_row">
     <span class="date item">12 Jan 2018 (modified: 3 Mar 2018)</span><span class="item">Rivers 2018</span></div></main>`,
    'https://openreview.net/forum?id=Old0001abc',
  );
  expect(cards[0]?.draft).toMatchObject({
    title: 'Old Rivers',
    authors: [{ name: 'Ana Torres' }],
    published: '2018-01-12',
    venue: 'Rivers 2018',
  });
});

describe('notes', () => {
  const read = (html: string) =>
    scrape(
      `<div class="note"><h4><a href="/forum?id=abcde">On Moss</a></h4>${html}</div>`,
      'https://openreview.net/group?id=X',
    ).cards[0]?.draft;
  const PAGE = 'https://openreview.net/forum?id=abcde';

  it('have no fields for missing parts', () => {
    expect(read('')).toEqual({
      ids: ['openreview:abcde'],
      title: 'On Moss',
      links: { page: PAGE },
      rank: 1,
    });
  });

  it.each([
    '<div class="note-authors"><a>Ada Fern</a>, <span>Bo Berg<sup>1</sup></span></div>',
    '<div class="note-authors"><span><a>Ada Fern</a></span><a>Bo Berg</a></div>',
    '<div class="note-authors">Ada Fern, Bo Berg</div>',
  ])('have their authors in %s', (html) =>
    expect(read(html)?.authors).toEqual([{ name: 'Ada Fern' }, { name: 'Bo Berg' }]),
  );

  it('have a date, and a venue after it that says something', () => {
    const items = (...texts: string[]) =>
      read(`<ul class="note-meta-info">${texts.map((text) => `<li>${text}</li>`).join('')}</ul>`);
    for (const other of ['Readers: Everyone', 'reader: x', '3 Replies', '1 Reply', 'Everyone'])
      expect(items('12 Jan 2023', other, 'Birds 2023')).toMatchObject({
        published: '2023-01-12',
        venue: 'Birds 2023',
      });
    expect(items('12 Jan 2023')?.venue).toBeUndefined();
  });

  it('have their fields and files', () => {
    const field = (name: string, value: string) =>
      `<div><strong class="note-content-field">${name}</strong><span>${value}</span></div>`;
    expect(
      read(
        `${field('Keywords:', 'moss, fern;bark')}${field('Abstract:', 'Wet.')}<a class="pdf-link" href="/pdf?id=abcde">x</a>`,
      ),
    ).toMatchObject({
      abstract: 'Wet.',
      keywords: ['moss', 'fern', 'bark'],
      links: { page: PAGE, pdf: 'https://openreview.net/pdf?id=abcde' },
    });
    expect(read(`${field('Abstracts:', 'Wet.')}${field('Keywords', '')}`)).not.toHaveProperty(
      'abstract',
    );
  });
});

describe('forums', () => {
  const read = (html: string, address = 'https://openreview.net/forum?id=abcde') =>
    scrape(`<h2 class="citation_title">On Moss</h2>${html}`, address).cards[0]?.draft;

  it.each([
    'Readers: Everyone',
    'Reader: x',
    'Everyone',
    'Show BibTeX',
    'Show Revisions',
    'BibTeX',
    'CC BY 4.0',
  ])('have no venue “%s”', (text) => {
    const html = `<div class="forum-meta"><span>12 Jan 2023</span><span>${text}</span><span>Birds 2023</span></div>`;
    expect(read(html)?.venue).toBe('Birds 2023');
  });

  it.each([
    '<div><strong class="note-content-field">Code:</strong><a href="https://moss.example/">x</a></div>',
    '<div><strong class="note-content-field">code url</strong><b><a href="https://moss.example/">x</a></b></div>',
  ])('have the code of %s', (html) =>
    expect(read(html)?.links?.code).toBe('https://moss.example/'),
  );

  it('have no code of other fields', () => {
    const html = (name: string) =>
      `<div><strong class="note-content-field">${name}</strong><a href="https://moss.example/">x</a></div>`;
    expect(read(html('Codes'))?.links?.code).toBeUndefined();
    expect(read(html('My code'))?.links?.code).toBeUndefined();
  });

  it('without an identifier in the address have that of their file', () => {
    const meta = '<meta name="citation_pdf_url" content="https://openreview.net/pdf?id=abcde">';
    expect(read(meta, 'https://openreview.net/forum/Moss')?.ids).toEqual(['openreview:abcde']);
    expect(read('', 'https://openreview.net/forum/Moss')).toBeUndefined();
  });
});
