import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { keyOf, nameOf, readEntry, titleOf } from '../../../lib/sites/dblp/entry';
import { isPaper, readList } from '../../../lib/sites/dblp/list';

const url = new URL('https://dblp.org/db/conf/birds/birds2017.html');
const entry = (html: string, attributes = 'id="conf/birds/X17"') =>
  parseHtml(`<ul><li class="entry" ${attributes}>${html}</li></ul>`).querySelector('li') as Element;
const read = (html: string, above = { year: '', venue: '' }) => readEntry(entry(html), above, url);

describe('keyOf', () => {
  it.each([
    ['id="conf/birds/X17"', '', 'conf/birds/X17'],
    ['data-key="conf/birds/X17"', '', 'conf/birds/X17'],
    ['id="moss" data-key="conf/birds/X17"', '', null],
    ['', '<a href="https://dblp.org/rec/conf/birds/X17.html?view=bibtex">x</a>', 'conf/birds/X17'],
    ['', '<a href="/rec/moss#x">x</a><a href="/rec/conf/birds/X17#x">x</a>', 'conf/birds/X17'],
    ['', '<a href="/pid/1">x</a>', null],
  ])('of %s %s', (attributes, html, key) => expect(keyOf(entry(html, attributes))).toBe(key));
});

describe('readEntry', () => {
  it('has the key and the page of a record that says nothing else', () => {
    expect(read('')).toEqual({
      ids: ['dblp:conf/birds/X17'],
      title: '',
      links: { page: 'https://dblp.org/rec/conf/birds/X17.html' },
    });
    expect(readEntry(entry('', ''), { year: '', venue: '' }, url)).toBeUndefined();
  });

  it('reads authors, title, venue and year', () => {
    const html = `<cite><span itemprop="author"><a><span itemprop="name">Wei Moss 0001</span></a> and</span>
      <span itemprop="author">Bo Berg</span><span class="title">On Moss.</span>
      <span itemprop="isPartOf"><span itemprop="name">Birds</span></span>
      <span itemprop="datePublished" content="2017">17</span></cite>`;
    expect(read(html, { year: '1999', venue: 'Other' })).toMatchObject({
      title: 'On Moss',
      authors: [{ name: 'Wei Moss' }, { name: 'Bo Berg' }],
      published: '2017',
      venue: 'Birds',
    });
    expect(read('<cite></cite>', { year: '1999', venue: 'Other' })).toMatchObject({
      published: '1999',
      venue: 'Other',
    });
  });

  it('reads the identifiers and files of its editions once', () => {
    const links = ['https://doi.org/10.1234/moss', 'https://doi.org/10.1234/moss', '/x/moss.pdf'];
    const html = `${links.map((href) => `<ul><li class="ee"><a href="${href}">x</a></li></ul>`).join('')}
      <a itemprop="sameAs" href="https://arxiv.org/pdf/2511.01234">x</a><a href="/y.pdf">x</a>`;
    expect(read(html)).toMatchObject({
      ids: ['dblp:conf/birds/X17', 'doi:10.1234/moss', 'arxiv:2511.01234'],
      links: { abstract: 'https://doi.org/10.1234/moss', pdf: 'https://dblp.org/x/moss.pdf' },
    });
  });

  it.each([
    ['/moss.PDF?x', true],
    ['/moss.pdf#x', true],
    ['/pdf/moss', true],
    ['/moss.pdfx', false],
    ['/pdfs/moss', false],
  ])('knows whether %s is a file', (href, isFile) => {
    const { links } = read(`<a itemprop="sameAs" href="${href}">x</a>`) ?? {};
    expect(links?.[isFile ? 'pdf' : 'abstract']).toBe(`https://dblp.org${href}`);
  });
});

it.each([
  ['Wei Wang 0001', 'Wei Wang'],
  ['Wei Wang 00012', 'Wei Wang 00012'],
  ['Wei 0001 Wang', 'Wei 0001 Wang'],
  ['Wei Wang0001', 'Wei Wang0001'],
])('the name %s', (printed, name) => expect(nameOf(printed)).toBe(name));

it.each([
  ['On Moss.', 'On Moss'],
  ['On Moss', 'On Moss'],
  ['On Moss...', 'On Moss...'],
  ['On. Moss?', 'On. Moss?'],
])('the title %s', (printed, title) => expect(titleOf(printed)).toBe(title));

describe('isPaper', () => {
  const item = (name: string, key = '') =>
    isPaper(parseHtml(`<ul><li class="${name}" ${key}></li></ul>`).querySelector('li') as Element);

  it.each([
    ['entry article', '', true],
    ['entry database', '', true],
    ['entry editor', '', false],
    ['entry data', '', false],
    ['entry proceedings', '', false],
    ['entry person', '', false],
    ['article', '', false],
    ['entry book', '', false],
    ['entry book', 'id="books/x/Y17"', false],
    ['entry book', 'id="phd/x/Y17"', true],
    ['entry book', 'data-key="ms/x/Y17"', true],
    ['entry book', 'data-key="books/phd/Y17"', false],
  ])('“%s” %s', (name, key, expected) => expect(item(name, key)).toBe(expected));
});

describe('readList', () => {
  const above = (html: string) => [...readList(parseHtml(html)).values()];
  const item = '<ul class="publ-list"><li class="entry article"></li></ul>';

  it.each([
    ['<h1>BIRDS 2017: Oslo, Norway</h1>', { year: '2017', venue: 'BIRDS 2017' }],
    ['<h1>Moss, Volume 12</h1>', { year: '', venue: 'Moss, Volume 12' }],
    ['<h1>Volumes of Moss</h1>', { year: '', venue: '' }],
    ['<h1>Ada Fern</h1>', { year: '', venue: '' }],
    ['<div id="headline" data-pid="1"><h1>Ada 2017</h1></div>', { year: '', venue: '' }],
    ['<h1>Moss</h1><main><h2>Volume 3, 1998</h2></main>', { year: '1998', venue: '' }],
    ['<h1>BIRDS 2017</h1><main><h2>Wings</h2></main>', { year: '2017', venue: 'BIRDS 2017' }],
    ['<h1>Moss</h1><main><h2>2020 – today</h2></main>', { year: '', venue: '' }],
    ['<h1>Moss</h1><main><h2>2020-2021</h2></main>', { year: '', venue: '' }],
    ['<h1>Moss</h1><main><h2>12017</h2></main>', { year: '', venue: '' }],
  ])('below %s', (html, expected) => expect(above(html + item)).toEqual([expected]));

  it('reads the years in the list of a person', () => {
    const list = (...items: string[]) => `<h1>Ada</h1><ul class="publ-list">${items.join('')}</ul>`;
    const year = (text: string) => `<li class="year">${text}</li>`;
    const paper = '<li class="entry article"></li>';
    expect(above(list(year('2020'), paper, year('2019'), paper, paper))).toEqual(
      ['2020', '2019', '2019'].map((each) => ({ year: each, venue: '' })),
    );
  });
});
