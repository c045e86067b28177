import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { articleCoins, CITED, coinsRows, type Row } from '../../../lib/sites/web/coins-rows';
import { dataRows, scholarlyDrafts } from '../../../lib/sites/web/data-rows';
import { headingRows } from '../../../lib/sites/web/heading-rows';

const url = new URL('https://any.example/list');
const shown = (rows: readonly Row[]) =>
  rows.map(({ element, draft }) => [element.id, draft.ids[0]]);
const ARXIV = 'https://arxiv.org/abs/2511.01234';

describe('COinS', () => {
  const coins = (query: string) => `<span class="Z3988" title="${query}"></span>`;
  const titles = (html: string, except?: string) =>
    articleCoins(parseHtml(html), except).map(({ draft }) => draft.title);

  it.each([
    ['rft.atitle=Moss', ['Moss']],
    ['rft.title=Moss&rft.genre=preprint', ['Moss']],
    ['rft.title=Moss&rft.genre=proceeding', ['Moss']],
    ['rft.title=Moss&rft.type=Thesis', ['Moss']],
    ['rft.title=Moss&rft_val_fmt=info:ofi/fmt:kev:mtx:dissertation', ['Moss']],
    ['rft.title=Moss&rft.genre=report', ['Moss']],
    ['rft.title=Moss&rft.genre=book', []],
    ['rft.title=Moss', []],
    ['rft.genre=article', []],
  ])('%s', (query, expected) => expect(titles(coins(query))).toEqual(expected));

  it.each([
    ...['<cite>', '<ol class="references">', '<b class="reflist">', '<p class="footnotes">'],
    ...['<div id="reference-list">', '<div class="citations"><ol>'],
  ])('in %s are cited', (start) => {
    expect(titles(start + coins('rft.atitle=Moss'), CITED)).toEqual([]);
    expect(titles(start + coins('rft.atitle=Moss'))).toEqual(['Moss']);
  });

  it.each([
    ...['<aside>', '<nav>', '<footer>', '<div class="related">', '<div class="recommended">'],
  ])('in %s are recommended', (start) => {
    expect(titles(start + coins('rft.atitle=Moss'))).toEqual([]);
    expect(titles(start + coins('rft.atitle=Moss'), CITED)).toEqual([]);
  });

  it('take a missing identifier and the page from the links of their row', () => {
    const row = (html: string) =>
      coinsRows(parseHtml(`<ul><li id="a">${html}${coins('rft.atitle=On+Moss')}</li></ul>`), url);
    const [linked] = row(
      `<a href="/moss?utm_source=x#top">On moss.</a><a href="${ARXIV}">arXiv</a>`,
    );
    expect(linked?.draft).toMatchObject({
      ids: ['arxiv:2511.01234'],
      links: { page: 'https://any.example/moss' },
    });
    const [paged] = row('<a href="/moss">On moss.</a>');
    expect([paged?.element.id, paged?.draft.ids]).toEqual(['a', ['url:https://any.example/moss']]);
    const [bare] = row('<a href="/x">More</a>');
    expect(bare?.draft).toMatchObject({ ids: ['title:onmoss'], title: 'On Moss' });
    const fern = `<p>${coins('rft.atitle=M&rft.au=Fern%2C+Ada&rft.au=Bo+Berg')}</p>`;
    expect(coinsRows(parseHtml(fern), url)[0]?.draft.ids).toEqual(['title:m/fern']);
    const berg = `<p>${coins('rft.atitle=M&rft.au=Bo+Berg')}</p>`;
    expect(coinsRows(parseHtml(berg), url)[0]?.draft.ids).toEqual(['title:m/berg']);
    const html = `<p>${coins('rft.atitle=M&rft.doi=10.1234/m')}<a href="${ARXIV}">x</a></p>`;
    expect(coinsRows(parseHtml(html), url)[0]?.draft.ids).toEqual(['doi:10.1234/m']);
  });

  it('stand for the element before them where a row has several', () => {
    const html = `<p><b id="a">A</b>${coins('rft.atitle=A')}<b id="b">B</b>${coins('rft.atitle=B')}</p>`;
    expect(shown(coinsRows(parseHtml(html), url)).map(([id]) => id)).toEqual(['a', 'b']);
    const table = `<table><tbody><tr><td id="a"></td><td>${coins('rft.atitle=A')}</td></tr></tbody></table>`;
    expect(shown(coinsRows(parseHtml(table), url)).map(([id]) => id)).toEqual(['a']);
  });
});

describe('JSON-LD', () => {
  const page = (html: string, ...papers: object[]) =>
    parseHtml(
      html +
        papers
          .map((each) => `<script type="application/ld+json">${JSON.stringify(each)}</script>`)
          .join(''),
    );
  const paper = (headline: string, more: object = {}) => ({
    '@type': 'ScholarlyArticle',
    headline,
    ...more,
  });

  it('of articles needs an identifier, unless they are scholarly', () => {
    const drafts = (more: object) =>
      scholarlyDrafts(page('', paper('Moss', more)), url).map(({ ids }) => ids);
    expect(drafts({})).toEqual([[]]);
    expect(drafts({ '@type': 'Thesis' })).toEqual([[]]);
    expect(drafts({ '@type': ['Report', 'MedicalScholarlyArticle'] })).toEqual([[]]);
    expect(drafts({ '@type': 'Article' })).toEqual([]);
    expect(drafts({ '@type': 'Article', url: ARXIV })).toEqual([['arxiv:2511.01234']]);
    expect(drafts({ '@type': 'Article', url: '/doi/10.1234/moss' })).toEqual([
      ['doi:10.1234/moss'],
    ]);
    expect(drafts({ headline: '' })).toEqual([]);
  });

  it('takes the address of the list for no identifier of a paper', () => {
    const here = new URL('https://any.example/doi/10.1234/list');
    expect(scholarlyDrafts(page('', paper('Moss')), here)[0]?.ids).toEqual([]);
  });

  it('gives rows that the page shows, by title or link', () => {
    const html = `<ul><li id="a"><a href="/x">On moss</a></li><li id="b"><a href="/fern?utm_id=1">Read</a></li></ul>
      <div id="c"><h3>On Stone</h3></div><table><tbody><tr><td id="d"><b><a>On Bark</a></b></td></tr></tbody></table>`;
    const papers = [
      paper('On Moss', { identifier: 'https://doi.org/10.1234/moss' }),
      paper('On Fern', { url: '/fern?utm_id=1' }),
      paper('On Stone'),
      paper('On Bark', { url: '/bark' }),
      paper('Hidden', { url: '/hidden' }),
    ];
    expect(shown(dataRows(page(html, ...papers), url))).toEqual([
      ['a', 'doi:10.1234/moss'],
      ['b', 'url:https://any.example/fern'],
      ['c', 'title:onstone'],
    ]);
    expect(
      shown(
        dataRows(page(html.replace('<a>On Bark</a>', '<a href="/b">On Bark</a>'), ...papers), url),
      )[3],
    ).toEqual(['d', 'url:https://any.example/bark']);
    expect(dataRows(page(html, paper('On Moss')), url)).toEqual([]);
    expect(dataRows(page(html, paper('On Moss'), paper('On Stone')), url)).toHaveLength(2);
  });
});

describe('headings', () => {
  const rows = (html: string) => headingRows(parseHtml(html), url);
  const titles = (html: string) => rows(html).map(({ draft }) => draft.title);
  const link = (text: string, href = ARXIV) => `<a href="${href}">${text}</a>`;

  it.each(['h2', 'h3', 'h4', 'h5', 'h6', 'dt'])('may be %s', (name) =>
    expect(titles(`<div><${name}>On Moss</${name}><p>${link('paper')}</p></div>`)).toEqual([
      'On Moss',
    ]),
  );

  it.each([
    ...[
      'Paper',
      '[PDF]',
      'arXiv',
      'DOI',
      'abs',
      'Abstract',
      'Preprint',
      'Publication',
      'Full text',
    ],
    ...[
      'full-text',
      'fulltext',
      'HTML',
      'Link',
      'Read it',
      'View',
      'Download',
      '10.1234/x',
      '2511.01234',
    ],
    'see 2511.01234',
  ])('with the labelled link “%s”', (label) =>
    expect(titles(`<div><h3>On Moss</h3><p>${link(label)}</p></div>`)).toEqual(['On Moss']),
  );

  it.each(['An earlier paper', 'Ada Fern', 'Papers', '12511.012345', 'absolute'])(
    'without one: “%s”',
    (label) => expect(titles(`<div><h3>On Moss</h3><p>${link(label)}</p></div>`)).toEqual([]),
  );

  it.each([
    ['1. On Moss', 'On Moss'],
    ['[12] On Moss', 'On Moss'],
    ['3) On Moss', 'On Moss'],
    ['2001: On Moss', '2001: On Moss'],
    ['1984. On Moss', '1984. On Moss'],
    ['Part 1. Moss', 'Part 1. Moss'],
  ])('lose their number: “%s”', (heading, title) =>
    expect(titles(`<div><h3>${heading}</h3>${link('paper')}</div>`)).toEqual([title]),
  );

  it.each([
    ...[
      'Abstract',
      '1 Introduction',
      'Background',
      'Related work',
      'Methods',
      'Method',
      '4. Results',
    ],
    ...['Result', 'Discussion', 'Conclusion', 'Conclusions.', 'REFERENCES', 'Bibliography'],
    ...['Further reading', 'Resources', 'Links', 'Notes', ''],
    ...['2023', '1999', 'NeurIPS 2023', 'ICML Workshop 2023', 'Workshops 2023', '2023 Workshops'],
    ...['arXiv: moss', 'DOI: 10.1/x', 'https://moss.example', '10.1234/moss'],
  ])('are no titles: “%s”', (heading) =>
    expect(titles(`<div><h3>${heading}</h3>${link('paper')}</div>`)).toEqual([]),
  );

  it.each([
    ...['Abstract moss', 'The results', 'Notes on moss', 'Moss of 2023', '2023 moss', 'In 1850'],
    ...['My arXiv: moss', 'On 10.1234/moss', '10.1234/moss and fern', 'A B 2023'],
  ])('are titles: “%s”', (heading) =>
    expect(titles(`<div><h3>${heading}</h3>${link('paper')}</div>`)).toEqual([heading]),
  );

  it('prefer a link of their own to those in the row', () => {
    const other = link('paper', 'https://doi.org/10.1234/fern');
    expect(shown(rows(`<div id="a"><h3>${link('On Moss')}</h3>${other}</div>`))).toEqual([
      ['a', 'arxiv:2511.01234'],
    ]);
    expect(shown(rows(`<div id="a">${link('<h3>On Moss</h3>')}${other}</div>`))).toEqual([
      ['a', 'arxiv:2511.01234'],
    ]);
  });

  it('with links to two papers are none', () => {
    const two = (second: string) =>
      rows(`<div><h3>On Moss</h3>${link('paper')}${link('pdf', second)}</div>`);
    expect(two('https://arxiv.org/abs/2511.00002')).toEqual([]);
    expect(two('https://doi.org/10.1234/moss')[0]?.draft.ids).toEqual([
      'arxiv:2511.01234',
      'doi:10.1234/moss',
    ]);
    expect(two('https://arxiv.org/pdf/2511.01234')[0]?.draft).toEqual({
      ids: ['arxiv:2511.01234'],
      title: 'On Moss',
      links: { page: ARXIV, pdf: 'https://arxiv.org/pdf/2511.01234' },
    });
  });

  it('have the parts that the markup of the row names', () => {
    const row = (html: string) =>
      rows(`<div><h3>On Moss</h3>${html}${link('paper')}</div>`)[0]?.draft;
    expect(
      row(
        '<p class="authors">Ada Fern, Bo Berg</p><p class="abstract">Moss grows.</p><b class="date">May 2024</b>',
      ),
    ).toEqual({
      ids: ['arxiv:2511.01234'],
      title: 'On Moss',
      authors: [{ name: 'Ada Fern' }, { name: 'Bo Berg' }],
      abstract: 'Moss grows.',
      published: 'May 2024',
      links: { page: ARXIV },
    });
    const two = '<b class="author">Fern, Ada</b><b itemprop="author">Berg, Bo</b>';
    expect(row(`${two}<time datetime="2024-05-03">May</time>`)).toMatchObject({
      authors: [{ name: 'Fern, Ada' }, { name: 'Berg, Bo' }],
      published: '2024-05-03',
    });
  });

  it('belong to the largest element without another heading', () => {
    const row = (n: number) =>
      `<div id="r${n}"><div><h3>Moss ${n}</h3></div><p>${link('paper')}</p></div>`;
    expect(shown(rows(`<section>${row(1)}${row(2)}</section>`)).map(([id]) => id)).toEqual([
      'r1',
      'r2',
    ]);
    expect(
      shown(rows(`<div><ul><li id="a"><h3>Moss</h3>${link('paper')}</li></ul></div>`)),
    ).toEqual([['a', 'arxiv:2511.01234']]);
    expect(
      shown(rows(`<div><article id="a"><h3>Moss</h3>${link('paper')}</article></div>`)),
    ).toEqual([['a', 'arxiv:2511.01234']]);
    expect(shown(rows(`<main><div id="a"><h3>Moss</h3>${link('paper')}</div></main>`))).toEqual([
      ['a', 'arxiv:2511.01234'],
    ]);
    expect(rows(`<main><h3>Moss</h3>${link('paper')}</main>`)).toEqual([]);
    expect(rows(`<h1>All</h1><h3>Moss</h3>${link('paper')}`)).toEqual([]);
    const deep = (depth: number) =>
      `${'<div>'.repeat(depth)}<h3>Moss</h3>${'</div>'.repeat(depth - 1)}${link('paper')}</div>`;
    expect([rows(deep(6)).length, rows(deep(7)).length]).toEqual([1, 0]);
  });

  it('among references are none', () => {
    expect(
      titles(`<div class="references"><div><h3>Moss</h3>${link('paper')}</div></div>`),
    ).toEqual([]);
  });
});
