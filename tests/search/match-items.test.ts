import { describe, expect, it } from 'vitest';
import type { Item, Paper, Sighting } from '../../lib/paper/paper';
import { asksSightings, matchItems } from '../../lib/search/match-items';
import { parseQuery } from '../../lib/search/query/parse';
import type { Query } from '../../lib/search/query/query';

const NOW = Date.UTC(2026, 10, 21, 9);

function item(number: number, more: Partial<Paper> = {}, tags?: string[]): Item {
  const id = `arxiv:2611.0000${number}`;
  return {
    paper: {
      ...{ id, ids: [id], title: `Paper ${number}`, authors: [], links: {}, counts: {} },
      ...{ sources: ['arxiv'], firstSeen: NOW - 1000, lastSeen: NOW, ...more },
    },
    ...(tags && { entry: { paper: id, savedAt: NOW, tags, note: '', status: 'unread' } }),
  };
}

const seen = (day: string, list: string, rank: number): Sighting => ({
  ...{ paper: '', site: 'huggingface', list, listing: list, day, at: NOW, rank, counts: {} },
});

const ITEMS: Item[] = [
  item(1, { title: 'A graph of mosses', abstract: 'We study reward models.' }),
  {
    ...item(2, {
      title: 'Grape harvests',
      counts: { upvotes: 120 },
      links: { code: 'https://x.org' },
    }),
    hidden: true,
  },
  item(3, { title: 'Ferns', ids: ['arxiv:2611.00003', 'doi:10.1000/fern'] }, ['plants/ferns']),
  { ...item(4, { firstSeen: 0 }), sightings: [seen('2026-11-20', 'trending', 3)] },
];

const queryOf = (text: string): Query => {
  const { query } = parseQuery(text, NOW);
  if (!query) throw new Error(`No query in “${text}”`);
  return query;
};
const numbers = (text: string) => {
  const [found = new Set()] = matchItems(ITEMS, [queryOf(text)], NOW);
  return [...found].map((id) => Number(id.slice(-1)));
};

describe('papers alone', () => {
  it.each([
    ['graph', [1]],
    ['gra', [1, 2]],
    ['title:moss', [1]],
    ['"reward models"', [1]],
    ['"models reward"', []],
    ['abstract:"reward models" OR title:ferns', [1, 3]],
    ['-graph', [2, 3, 4]],
    ['-"reward models" upvotes:>100 has:code', [2]],
    ['tag:plants', [3]],
    ['is:saved', [3]],
    ['is:seen', [1, 2, 4]],
    ['is:new', [1, 2, 3]],
    ['is:seen', [1, 2, 4]],
    ['is:hidden', [2]],
    ['is:seen -is:hidden', [1, 4]],
    ['doi:10.1000/fern', [3]],
    ['list:trending', [4]],
    ['seen:2026-11-20', [4]],
    ['seen:>2026-11-19', [4]],
    ['seen:<2026-11-21', [4]],
    ['seen:2026-11-19', []],
    ['seen:2026-11-21', []],
    ['seen:>2026-11-20', []],
    ['seen:<2026-11-20', []],
    ['rank:3', [4]],
    ['rank:>=3', [4]],
    ['rank:<=2', []],
    ['list:daily', []],
    ['rank:<5', [4]],
    ['rank:>5', []],
    ['the of', []],
  ])('answer “%s”', (text, expected) => {
    expect(numbers(text)).toEqual(expected);
  });

  it('match without typos: a graph is no grape', () => {
    expect(numbers('grapf')).toEqual([]);
  });

  it.each([
    ['corpora', 'A corpus'],
    ['people', 'One person'],
    ['colour', 'The color of leaves'],
    ['data set', 'A dataset'],
    ['dion 3', 'Dion3 optimizes'],
    ['nonlinear', 'Non-linear flows'],
    ['gpt4', 'GPT 4'],
    ['müller', 'Muller glia'],
    ['幾何', '微分幾何'],
  ])('find with “%s” in another form: %s', (text, title) => {
    const papers = [item(1, { abstract: title }), item(2, { title: 'Another' })];
    const [found] = matchItems(papers, [queryOf(text)], NOW);
    expect([...(found ?? [])]).toEqual([papers[0]?.paper.id]);
  });

  it('answer several queries at once, each with its own papers', () => {
    const found = matchItems(ITEMS, ['graph', 'ferns'].map(queryOf), NOW);
    expect(found.map(({ size }) => size)).toEqual([1, 1]);
  });
});

it('a query asks for sightings only if it says when or where', () => {
  expect(asksSightings(queryOf('moss -(seen:week fern)'))).toBe(true);
  expect(asksSightings(queryOf('rank:<5'))).toBe(true);
  expect(asksSightings(queryOf('moss list:daily'))).toBe(true);
  expect(asksSightings(queryOf('seen:week'))).toBe(true);
  expect(asksSightings(queryOf('published:2024 stars:>5'))).toBe(false);
  expect(asksSightings(queryOf('moss saved:<30d upvotes:>5'))).toBe(false);
});
