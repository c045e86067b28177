import { describe, expect, it, vi } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { countLinked, scrapeNothing, scrapeRows } from '../../../lib/sites/reading/rows';
import { MAX_CARDS, MAX_LINKS } from '../../../lib/sites/site';

const listing = { list: 'search' };
/** A list whose items are read as `id title`; `-` is no paper, `!` fails. */
function list(...items: string[]) {
  const document = parseHtml(`<ul>${items.map((item) => `<li>${item}</li>`).join('')}</ul>`);
  const read: string[] = [];
  const scrape = scrapeRows({
    listing,
    rows: document.querySelectorAll('li'),
    expected: items.length,
    read: (row) => {
      const text = row.textContent ?? '';
      read.push(text);
      if (text === '!') throw new Error('the moon is full');
      const [id = '', title = ''] = text.split(' ');
      return text === '-' ? undefined : { ids: id === '?' ? [] : [id], title };
    },
  });
  return { scrape, read };
}
const ranks = (...items: string[]) =>
  [...list(...items).scrape.cards].map(({ draft }) => [draft.ids[0], draft.rank]);

describe('scrapeRows', () => {
  it('reads rows lazily', () => {
    const { scrape, read } = list('pmid:1 A', 'pmid:2 B');
    expect(read).toEqual([]);
    const cards = scrape.cards[Symbol.iterator]();
    cards.next();
    expect(read).toEqual(['pmid:1 A']);
  });

  it('numbers papers, not rows', () => {
    expect(ranks('pmid:1 A', '-', 'pmid:2 B')).toEqual([
      ['pmid:1', 1],
      ['pmid:2', 2],
    ]);
  });

  it('returns two cards with the same draft for a paper shown twice', () => {
    const [first, second, third] = [...list('pmid:1 A', 'pmid:1 Again', 'pmid:2 B').scrape.cards];
    expect(second?.draft).toBe(first?.draft);
    expect(second?.element).not.toBe(first?.element);
    expect(third?.draft.rank).toBe(3);
  });

  it('reports a row that fails and reads the others', () => {
    const { scrape } = list('pmid:1 A', '!', 'pmid:2', '? B', 'pmid:3 C');
    expect([...scrape.cards].map(({ draft }) => draft.title)).toContain('C');
    const why = { kind: 'row_failed', value: 'Error: the moon is full' };
    expect(scrape.problems).toEqual([{ kind: 'rows_unread', count: 3, why }]);
  });

  it('counts one unread paper as one', () => {
    const { scrape } = list('pmid:1 A', '!');
    expect([...scrape.cards]).toHaveLength(1);
    expect(scrape.problems).toEqual([
      {
        kind: 'rows_unread',
        count: 1,
        why: { kind: 'row_failed', value: 'Error: the moon is full' },
      },
    ]);
  });

  it('reports no rest where all rows were read', () => {
    const { scrape } = list(...Array.from({ length: MAX_CARDS }, (_, n) => `pmid:${n + 1} T`));
    expect([...scrape.cards]).toHaveLength(MAX_CARDS);
    expect(scrape.problems).toEqual([]);
  });

  it('stops at the maximum number of cards', () => {
    const { scrape } = list(...Array.from({ length: MAX_CARDS + 3 }, (_, n) => `pmid:${n + 1} T`));
    expect([...scrape.cards]).toHaveLength(MAX_CARDS);
    expect(scrape.problems).toEqual([{ kind: 'long_page', most: MAX_CARDS, left: 3 }]);
  });
});

it('countLinked counts papers, however often they are linked', () => {
  const document = parseHtml('<a href="/a">1</a><a href="/a">2</a><a href="/b">3</a><a>4</a>');
  expect(countLinked(document, 'a')).toBe(2);
  expect(countLinked(document, 'a', (href) => (href === '/b' ? 'b' : null))).toBe(1);
});

it('countLinked looks only at the first links of a page that has very many', () => {
  const document = parseHtml('<a href="/a">1</a>'.repeat(MAX_LINKS + 2));
  const idOf = vi.fn(() => 'a');
  expect(countLinked(document, 'a', idOf)).toBe(1);
  expect(idOf).toHaveBeenCalledTimes(MAX_LINKS);
});

it('scrapeNothing reports only a given reason', () => {
  expect(scrapeNothing(listing)).toEqual({ cards: [], expected: 0, listing, problems: [] });
  const why = { kind: 'no_paper' } as const;
  expect(scrapeNothing(listing, 2, why)).toMatchObject({ expected: 2, problems: [why] });
});
