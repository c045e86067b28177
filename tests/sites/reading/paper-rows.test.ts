import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { scrapePaperRows } from '../../../lib/sites/reading/paper-rows';

const scrape = (html: string) =>
  scrapePaperRows(parseHtml(html), {
    listing: { list: 'search' },
    links: 'a',
    idOf: (href) => (href.startsWith('/paper/') ? `pmid:${href.slice(7)}` : null),
    known: '.row',
    read: (row, id) => ({ ids: [id], title: row.textContent?.trim() ?? '' }),
  });
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

  it('reads a list inside an element that is called after the menu in it', () => {
    expect(
      idsOf('<div class="with-sidebar"><main><p><a href="/paper/1">Moss</a></p></main></div>'),
    ).toEqual(['pmid:1']);
  });
});
