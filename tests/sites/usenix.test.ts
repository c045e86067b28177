import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../.bin/parse-html';
import { usenix } from '../../lib/sites/usenix';
import { testPages } from './test-pages';
import { readAll, testSite } from './test-site';

const now = '2026-11-21';
const conference = 'https://www.usenix.org/conference/quiet23';
const scrape = (html: string, path: string) =>
  readAll(usenix.scrape(parseHtml(html), new URL(`${conference}${path}`), new Date(now)));

testSite(usenix, 'sessions', `${conference}/technical-sessions`, now);
testSite(usenix, 'paper', `${conference}/presentation/berg`, now);
testSite(usenix, 'paper-without-meta', `${conference}/presentation/berg`, now);

testPages(usenix, {
  hosts: ['www.usenix.org', 'usenix.org'],
  papers: {
    '/conference/nsdi22/presentation/Goyal-a/':
      'url:https://www.usenix.org/conference/nsdi22/presentation/goyal-a',
  },
  listings: {
    '/conference/nsdi-22/technical-sessions': { list: 'programme', period: 'nsdi-22' },
    '/conference/nsdi22/accepted-papers': { list: 'accepted', period: 'nsdi22' },
    '/conference/nsdi22/spring-accepted-papers/': { list: 'accepted', period: 'nsdi22' },
    '/conference/nsdi22/program': { list: 'programme', period: 'nsdi22' },
    '/conference/nsdi22/workshop-program#a': { list: 'programme', period: 'nsdi22' },
  },
  none: [
    '/',
    '/moss/conference/nsdi22/program',
    '/conference/nsdi22',
    '/conference/nsdi22/programs',
    '/conference/nsdi22/call',
    '/conference/nsdi22/presentation',
    '/conference/nsdi22/presentation/a/b',
    '/moss/conference/nsdi22/presentation/a',
    '/conference/a/b/program',
  ],
});

describe('page', () => {
  it.each([
    [`${conference}/presentation/berg`],
    ['http://usenix.org/conference/quiet23/presentation/Berg/?from=mail#top'],
  ])('%s is a paper', (address) => {
    const id = `url:${conference}/presentation/berg`;
    expect(usenix.page(new URL(address))).toEqual({ kind: 'paper', id });
  });

  it.each([
    ['/technical-sessions', 'programme'],
    ['/technical-sessions/', 'programme'],
    ['/program', 'programme'],
    ['/workshop-program', 'programme'],
    ['/accepted-papers', 'accepted'],
    ['/fall-accepted-papers', 'accepted'],
  ])('%s lists papers', (path, list) => {
    const listing = { list, period: 'quiet23' };
    expect(usenix.page(new URL(`${conference}${path}`))).toEqual({ kind: 'listing', listing });
  });

  it.each([
    conference,
    `${conference}/registration-information`,
    'https://www.usenix.org/publications/loginonline',
    'https://www.usenix.org/system/files/quiet23-berg.pdf',
    'https://evil.example/conference/quiet23/presentation/berg',
  ])('%s is neither', (address) => {
    expect(usenix.page(new URL(address))).toEqual({ kind: 'other' });
  });
});

it('reports missing titles', () => {
  const html = '<article><a href="/conference/quiet23/presentation/berg"></a></article>';
  const { cards, expected, problems } = scrape(html, '/technical-sessions');
  expect([cards, expected]).toEqual([[], 1]);
  expect(problems).toHaveLength(1);
});

it('reads a list by its links if class names change', () => {
  const html =
    '<ul><li><h3><a href="/conference/quiet23/presentation/a">Alpha Waves</a></h3></li><li><h3><a href="/conference/quiet23/presentation/b">Beta Decay</a></h3></li></ul>';
  const { cards } = scrape(html, '/accepted-papers');
  expect(cards.map(({ draft }) => draft.title)).toEqual(['Alpha Waves', 'Beta Decay']);
});

it('does not take a talk for a paper', () => {
  expect(scrape('<h1>Keynote: On Listening</h1>', '/presentation/fern').cards).toEqual([]);
});

it('reads a long run of separators before and among names', () => {
  const names = `${'; , '.repeat(50_000)}Ada Fern${', '.repeat(50_000)}Bo Berg, `;
  const html = `<meta name="citation_title" content="On Moss"><article class="node-paper"><h1>On Moss</h1><div class="field-name-field-paper-people-text"><p>${names}</p></div></article>`;
  const { cards } = scrape(html, '/presentation/berg');
  expect(cards[0]?.draft.authors).toEqual([{ name: 'Ada Fern' }, { name: 'Bo Berg' }]);
});

describe('rows', () => {
  const read = (html: string, title = 'On Moss') =>
    scrape(
      `<article class="node-paper"><h2><a href="/conference/quiet23/presentation/berg">${title}</a></h2>${html}</article>`,
      '/technical-sessions',
    ).cards[0]?.draft;
  const PAGE = 'https://www.usenix.org/conference/quiet23/presentation/berg';

  it('have what their address says where nothing else is shown', () => {
    expect(read('')).toEqual({
      ids: [`url:${PAGE}`],
      title: 'On Moss',
      published: '2023',
      kind: 'paper-conference',
      links: { page: PAGE },
      rank: 1,
    });
  });

  it('have no year where the address has none', () => {
    const html =
      '<article class="node-paper"><h2><a href="/conference/quiet/presentation/berg">On Moss</a></h2></article>';
    expect(scrape(html, '/technical-sessions').cards[0]?.draft).not.toHaveProperty('published');
  });

  it.each([
    ...['Keynote: Moss', 'Invited Talk', 'Panel on moss', 'Opening Remarks', 'Closing', 'WELCOME'],
    ...['Lightning Talks', 'Poster Session', 'Award', 'Awards and moss'],
  ])('are not papers with the title “%s”', (title) => expect(read('', title)).toBeUndefined());

  it.each(['On keynotes', 'The Awards', 'Keynotes', 'Panels of moss'])(
    'are papers with the title “%s”',
    (title) => expect(read('', title)?.title).toBe(title),
  );

  it('have authors without their institutions, an abstract and a file', () => {
    const html = `<div class="field-paper-people-text"><p>Ada Fern, <em>Moss University;</em> Bo Berg, <i>Fern Inc.</i></p></div>
      <div class="field-paper-description">Wet.</div><a href="/system/files/berg-slides.pdf">x</a><a href="/system/files/Poster_berg.pdf">x</a>
      <a href="/system/files/appendix.pdf">x</a><a href="/system/files/berg.PDF">x</a><a href="/system/files/b.zip">x</a>`;
    expect(read(html)).toMatchObject({
      authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }],
      abstract: 'Wet.',
      links: { page: PAGE, pdf: 'https://www.usenix.org/system/files/berg.PDF' },
    });
    expect(read('<a href="/system/files/b.pdf.zip">x</a>')?.links).toEqual({ page: PAGE });
  });
});
