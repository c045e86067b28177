import { describe, expect, it } from 'vitest';
import { parseHtml } from '../../../.bin/parse-html';
import { countLinked, scrapeNothing, scrapeRows } from '../../../lib/sites/reading/rows';
import { MAX_CARDS } from '../../../lib/sites/site';

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
  it('reads a row when it is asked for, not before', () => {
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

  it('gives a paper that is shown twice one draft and two cards', () => {
    const [first, second, third] = [...list('pmid:1 A', 'pmid:1 Again', 'pmid:2 B').scrape.cards];
    expect(second?.draft).toBe(first?.draft);
    expect(second?.element).not.toBe(first?.element);
    expect(third?.draft.rank).toBe(3);
  });

  it('loses no other row by one that fails, and tells', () => {
    const { scrape } = list('pmid:1 A', '!', 'pmid:2', '? B', 'pmid:3 C');
    expect([...scrape.cards].map(({ draft }) => draft.title)).toContain('C');
    expect(scrape.problems).toEqual(['3 papers on this page could not be read: the moon is full.']);
  });

  it('speaks of one paper in the singular', () => {
    const { scrape } = list('pmid:1 A', '!');
    expect([...scrape.cards]).toHaveLength(1);
    expect(scrape.problems).toEqual([
      'One paper on this page could not be read: the moon is full.',
    ]);
  });

  it('does not speak of an end where all was read', () => {
    const { scrape } = list(...Array.from({ length: MAX_CARDS }, (_, n) => `pmid:${n + 1} T`));
    expect([...scrape.cards]).toHaveLength(MAX_CARDS);
    expect(scrape.problems).toEqual([]);
  });

  it('has an end', () => {
    const { scrape } = list(...Array.from({ length: MAX_CARDS + 3 }, (_, n) => `pmid:${n + 1} T`));
    expect([...scrape.cards]).toHaveLength(MAX_CARDS);
    expect(scrape.problems).toEqual([
      `Only the first ${MAX_CARDS} papers of this page were read; 3 were left.`,
    ]);
  });
});

it('countLinked counts papers, however often they are linked', () => {
  const document = parseHtml('<a href="/a">1</a><a href="/a">2</a><a href="/b">3</a><a>4</a>');
  expect(countLinked(document, 'a')).toBe(2);
  expect(countLinked(document, 'a', (href) => (href === '/b' ? 'b' : null))).toBe(1);
});

it('scrapeNothing tells why only where there is a reason', () => {
  expect(scrapeNothing(listing)).toEqual({ cards: [], expected: 0, listing, problems: [] });
  expect(scrapeNothing(listing, 2, 'Why.')).toMatchObject({ expected: 2, problems: ['Why.'] });
});
