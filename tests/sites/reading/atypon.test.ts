import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { atyponId, atyponPage, atyponPaper, atyponRows } from '../../../lib/sites/reading/atypon';

const ID = 'doi:10.1234/moss.1';
const HERE = 'http://moss.example/doi/abs/10.1234/moss.1?x=10.9#s1';
const PAGE = 'http://moss.example/doi/10.1234/moss.1';

describe('atyponPaper', () => {
  const read = (html: string, { id = ID as string | null, known = {} } = {}) =>
    [...atyponPaper(parseHtml(html), new URL(HERE), id, known).cards].map(({ draft }) => draft);
  const title = '<h1>On moss</h1>';

  it('reads every part', () => {
    const html = `<head><meta name="citation_publisher" content="Moss Press"></head>
      <h1 property="name">On moss:<i class="subtitle">A study</i></h1><h1>Moss Letters</h1>
      <header><b property="author"><i property="givenName">Ada</i><i property="familyName">Fern</i></b>
      </header><div class="contributors"><b property="author"><a>Bo Berg</a></b></div>
      <div id="abstract"><h2>Abstract</h2>Moss grows.</div>
      <time class="core-date-published">3 May 2024</time><a href="/toc/moss/1">Moss Letters</a>
      <i property="isPartOf"><b property="name">Moss Letters</b></i>
      <div class="cited-by-count">Citations (CrossRef): 1,234</div>
      <a href="/doi/epdf/10.1234/moss.1">PDF</a>`;
    expect(read(html, { known: { kind: 'report', abstract: 'Known.' } })).toEqual([
      {
        ids: [ID],
        title: 'On moss: A study',
        authors: [{ given: 'Ada', family: 'Fern' }],
        abstract: 'Moss grows.',
        online: '3 May 2024',
        venue: 'Moss Letters',
        kind: 'report',
        counts: { citations: 1234 },
        stated: { tags: { citation_publisher: ['Moss Press'] } },
        links: { page: PAGE, pdf: 'http://moss.example/doi/epdf/10.1234/moss.1' },
      },
    ]);
  });

  it('reads a page without any part', () => {
    expect(read(title)).toEqual([{ ids: [ID], title: 'On moss', links: { page: PAGE } }]);
  });

  it.each([
    ['a known fact', { abstract: 'Known.' }, 'Known.'],
    ['a tag', {}, 'Tag.'],
  ])('takes the abstract of %s if the page shows none', (_, known, abstract) => {
    const html = `<meta name="citation_abstract" content="Tag.">${title}`;
    expect(read(html, { known })[0]?.abstract).toBe(abstract);
  });

  it.each([
    ['On moss:', 'A study', 'On moss: A study'],
    ['On moss', 'A study', 'On moss: A study'],
    ['On moss: more', 'A study', 'On moss: more: A study'],
    ['On moss:', '', 'On moss:'],
  ])('joins the title %s and the subtitle %s', (main, subtitle, expected) => {
    const meta = '<meta name="citation_title" content="Moss">';
    const html = `${meta}<h1>${main} <i class="subtitle">${subtitle}</i></h1>`;
    expect(read(html)[0]?.title).toBe(expected);
  });

  it('takes the title of the tags if the page shows no subtitle', () => {
    expect(read(`<meta name="citation_title" content="Moss">${title}`)[0]?.title).toBe('Moss');
  });

  it.each([
    ['/doi/proceedings/10.1234/5', 'paper-conference'],
    ['/doi/book/10.1234/5', 'chapter'],
    ['/toc/moss/1', 'article-journal'],
    ['/journal/moss', 'article-journal'],
    ['/doi/proc/10.1234/5', undefined],
    ['/tocs/moss', undefined],
  ])('reads the kind from a link to %s', (href, kind) =>
    expect(read(`${title}<a href="${href}">In</a>`)[0]?.kind).toBe(kind),
  );

  it('joins volume, issue and pages, which are in several elements', () => {
    const html = `<b class="core-enumeration">1</b><b data-type="acm-number">2</b>
      <b class="volume-issue"></b><b class="citation__page-range">4</b>
      <b class="epub-section__pagerange">5</b><b property="pagination">6</b>`;
    expect(read(title + html)[0]?.stated).toEqual({ line: '1, 2, 4, 5, 6' });
    expect(read(`${title}<b class="volume-issue">3</b>`)[0]?.stated).toEqual({ line: '3' });
  });

  it.each([
    ['<div class="tooltip__body"><b class="citation">Total Citations<b>0</b></b></div>', 0],
    ['<li class="metrics-total__item--citation">27</li>', 27],
    ['<li class="metrics-total__item--citation">No data</li>', undefined],
  ])('counts the citations in %s', (html, citations) =>
    expect(read(title + html)[0]?.counts?.citations).toBe(citations),
  );

  it('joins the DOI of the address and those of the page, if it has any', () => {
    const html = `<meta name="citation_doi" content="10.1234/moss.2">${title}`;
    expect(read(html)[0]?.ids).toEqual([ID, 'doi:10.1234/moss.2']);
    expect(read(html, { id: null })[0]?.ids).toEqual(['doi:10.1234/moss.2']);
    expect(read(title, { id: null })).toEqual([]);
  });
});

describe('atyponRows', () => {
  const listing = { list: 'toc' };
  const read = (html: string) =>
    [
      ...atyponRows(parseHtml(html), new URL('https://moss.example/toc/a'), listing, atyponId)
        .cards,
    ].map(({ draft }) => draft);

  it('reads every part of a row', () => {
    const html = `<div class="issue-item"><b class="issue-heading">Article</b>
      <h5><a href="/doi/full/10.1234/moss.1?x#y">On moss</a></h5>
      <ul class="loa"><li><a class="author-name">Ada Fern</a></li></ul>
      <div class="issue-item__abstract">Moss grows.</div><i class="bookPubDate">May 2024</i>
      <a href="/toc/moss/1">Moss Letters</a><div class="issue-item__detail">1(2), pp. 3–4</div>
      <span class="citation">1,234</span><a href="/doi/pdf/10.1234/moss.1">PDF</a></div>`;
    expect(read(html)).toEqual([
      {
        ids: [ID],
        title: 'On moss',
        authors: [{ name: 'Ada Fern' }],
        abstract: 'Moss grows.',
        published: 'May 2024',
        venue: 'Moss Letters',
        kind: 'article-journal',
        stated: { line: '1(2), pp. 3–4' },
        counts: { citations: 1234 },
        links: {
          page: 'https://moss.example/doi/10.1234/moss.1',
          pdf: 'https://moss.example/doi/pdf/10.1234/moss.1',
        },
        rank: 1,
      },
    ]);
  });

  it('reads a row without any part', () => {
    expect(read('<h5><a href="/doi/10.1234/moss.1">On moss</a></h5>')).toEqual([
      {
        ids: [ID],
        title: 'On moss',
        links: { page: 'https://moss.example/doi/10.1234/moss.1' },
        rank: 1,
      },
    ]);
  });

  it.each([
    ['/doi/10.1234/a', '/doi/10.1234/a'],
    ['/doi/ABS/10.1234/a', '/doi/10.1234/a'],
    ['/doi/full-text/xml/10.1234/a#b', '/doi/10.1234/a'],
    ['/abs/10.1234/a?b', '/doi/10.1234/a'],
    ['/content/journals/10.1234/a', '/doi/10.1234/a'],
    ['/doi/x/y/z/10.1234/a', '/doi/x/y/z/10.1234/a'],
  ])('%s leads to %s', (href, page) =>
    expect(read(`<h5><a href="${href}">On moss</a></h5>`)[0]?.links?.page).toBe(
      `https://moss.example${page}`,
    ),
  );
});

it.each([
  ['/doi/10.1234%2fmoss%2F1', 'doi:10.1234/moss/1'],
  ['/pdf/doi/book/10.1234/moss', 'doi:10.1234/moss'],
  ['/doi/book/10.1234/moss', null],
  ['/doi/book-series/10.1234/moss', null],
  ['/doi/toc/10.1234/moss', null],
  ['/moss/10.1234/moss', null],
])('%s is the address of %s', (path, id) => expect(atyponId(new URL(path, HERE))).toBe(id));

it('takes words of a search from its fields alone', () => {
  const page = (search: string) =>
    atyponPage(new URL(`/action/doSearch?${search}`, HERE), () => ID);
  const listing = { list: 'search' };
  expect(page('AllField=wet&text12=moss&Title=')).toEqual({
    kind: 'listing',
    listing: { ...listing, query: 'wet moss' },
  });
  expect(page('AllField=&pageSize=20')).toEqual({ kind: 'listing', listing });
});
