import { describe, expect, it, vi } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { type PaperRows, scrapePaperRows } from '../../../lib/sites/reading/paper-rows';
import { MAX_LINKS } from '../../../lib/sites/site';

const ROWS: PaperRows = {
  listing: { list: 'search' },
  links: 'a',
  idOf: (href) => (href.startsWith('/paper/') ? `pmid:${href.slice(7)}` : null),
  known: '.row',
  read: (row, id) => ({ ids: [id], title: row.textContent?.trim() ?? '' }),
};
const scrape = (html: string, more: Partial<PaperRows> = {}) =>
  scrapePaperRows(parseHtml(html), { ...ROWS, ...more });
const idsOf = (html: string) => [...scrape(html).cards].map(({ draft }) => draft.ids[0]);

describe('scrapePaperRows', () => {
  it('takes of a page with one paper no more than stands in its main part', () => {
    const [card] = scrape(
      '<div><main><p id="row"><b><a href="/paper/1">Moss</a></b></p></main><p>Contact</p></div>',
    ).cards;
    expect(card?.element.id).toBe('row');
  });

  it('leaves out what stands beside the list', () => {
    const list = '<main><p><a href="/paper/1">Moss</a></p></main>';
    expect(idsOf(`<nav><a href="/paper/2">Menu</a></nav>${list}`)).toEqual(['pmid:1']);
    expect(idsOf(`${list}<div class="recommended"><a href="/paper/3">Fern</a></div>`)).toEqual([
      'pmid:1',
    ]);
  });

  it('looks only at the first links of a page that has very many', () => {
    const document = parseHtml(`<p>${'<a href="/paper/1">Moss</a>'.repeat(MAX_LINKS)}</p>`);
    const [link] = document.querySelectorAll('a');
    const idOf = vi.fn(ROWS.idOf);
    link?.parentElement?.append(link.cloneNode(true), link.cloneNode(true));
    scrapePaperRows(document, { ...ROWS, idOf });
    expect(idOf).toHaveBeenCalledTimes(MAX_LINKS);
  });

  it('looks into a part beside the list once, however many links are in it', () => {
    const links = '<a href="/paper/2">Fern</a>'.repeat(50);
    const document = parseHtml(`<nav>${links}</nav><p><a href="/paper/1">Moss</a></p>`);
    const look = vi.spyOn(document.querySelector('nav') as Element, 'querySelector');
    const { cards } = scrapePaperRows(document, ROWS);
    expect([...cards]).toHaveLength(1);
    expect(look).toHaveBeenCalledTimes(1);
  });

  it('reads a list inside an element that is called after the menu in it', () => {
    expect(
      idsOf('<div class="with-sidebar"><main><p><a href="/paper/1">Moss</a></p></main></div>'),
    ).toEqual(['pmid:1']);
  });

  it.each([
    ...['<aside>', '<footer>', '<div role="complementary">', '<div role="navigation">'],
    ...['<div class="left-sidebar">', '<ul class="recommendations">'],
  ])('leaves out what is in %s', (start) => {
    const list = '<main><p><a href="/paper/1">Moss</a></p></main>';
    expect(idsOf(`${list}${start}<a href="/paper/2">Fern</a>`)).toEqual(['pmid:1']);
  });

  const shown = (html: string, more: Partial<PaperRows> = {}) =>
    [...scrape(html, more).cards].map(({ draft, element }) => [element.id, draft.ids[0]]);

  it('prefers links in headings, or with headings in them', () => {
    const cited = '<p><a href="/paper/9">Cited</a></p>';
    expect(idsOf(`<div><h3><a href="/paper/1">Moss</a></h3>${cited}</div>`)).toEqual(['pmid:1']);
    expect(idsOf(`<div><a href="/paper/1"><h5>Moss</h5></a>${cited}</div>`)).toEqual(['pmid:1']);
  });

  it('takes the largest element around the links to one paper for a row', () => {
    expect(
      shown(`<div><div id="a"><p><a href="/paper/1">Moss</a></p><p><a href="/paper/1">PDF</a></p></div>
        <div id="b"><a href="/paper/2">Fern</a></div></div>`),
    ).toEqual([
      ['a', 'pmid:1'],
      ['b', 'pmid:2'],
    ]);
  });

  it.each(['li', 'article', 'tr'])('takes no more than a %s for a row', (name) => {
    const inside = `<a href="/paper/1">Moss</a>`;
    const row =
      name === 'tr'
        ? `<table><tbody><tr><td id="row">${inside}</td></tr></tbody></table>`
        : `<${name} id="row">${inside}</${name}>`;
    expect(shown(`<div><div>${row}<p>Contact</p></div></div>`)).toEqual([['row', 'pmid:1']]);
  });

  it.each(['ul', 'dl', 'form', 'section'])('does not take a %s for a row', (name) => {
    expect(shown(`<${name}><div id="row"><a href="/paper/1">Moss</a></div></${name}>`)).toEqual([
      ['row', 'pmid:1'],
    ]);
  });

  it('prefers the outermost known row that holds no other paper', () => {
    const one = '<a href="/paper/1">Moss</a>';
    const two = '<p class="row" id="two"><a href="/paper/2">Fern</a></p>';
    expect(
      shown(
        `<div class="row"><div class="row" id="one"><p class="row">${one}</p></div>${two}</div>`,
      ),
    ).toEqual([
      ['one', 'pmid:1'],
      ['two', 'pmid:2'],
    ]);
  });

  it('reads a paper that is listed twice in two rows', () => {
    const row = (id: string) => `<p class="row" id="${id}"><a href="/paper/1">Moss</a></p>`;
    expect(shown(row('a') + row('b'))).toEqual([
      ['a', 'pmid:1'],
      ['b', 'pmid:1'],
    ]);
    expect(scrape(row('a') + row('b')).expected).toBe(1);
  });

  it('skips rows that are not papers, and does not expect them', () => {
    const rows =
      '<p class="row"><a href="/paper/1">Moss</a></p><p class="row"><a href="/paper/2">News</a></p>';
    const skip = (row: Element) => row.textContent === 'News';
    expect(shown(rows, { skip }).map(([, id]) => id)).toEqual(['pmid:1']);
    expect(scrape(rows, { skip }).expected).toBe(1);
    expect(scrape(rows, { skip: () => true }).expected).toBe(0);
  });

  it('expects the known rows of a page without links', () => {
    expect(scrape('<p class="row">Moss</p><p class="row">Fern</p>').expected).toBe(2);
    expect(scrape('<p class="row">Moss</p><p><a href="/paper/1">Fern</a></p>').expected).toBe(1);
    expect(scrape('<p>None</p><a href="/help">Help</a>').expected).toBe(0);
  });
});
