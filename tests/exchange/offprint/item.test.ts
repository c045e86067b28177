import { describe, expect, it } from 'vitest';
import { parseItem } from '../../../lib/exchange/offprint/item';
import { isSealed, opened, parsed, sealed } from '../../../lib/exchange/offprint/line';

const NOW = 1_795_000_000_000;
const paper = { ids: ['arxiv:2301.01234', 'doi:10.1000/moss'], title: 'Moss' };
const paperOf = (more: object) => parseItem({ paper: { ...paper, ...more } }, NOW).item.paper;

describe('the paper of an item', () => {
  it('has the id, sites, times, dates and stamps of the file', () => {
    const history = {
      id: 'doi:10.1000/moss',
      sources: ['arxiv', 'dblp'],
      firstSeen: 0,
      lastSeen: 8.64e15,
      preprinted: '2023-01',
      firstUpvotes: { upvotes: 3, at: 5 },
      stamps: { title: [2, 5], 'counts.upvotes': [0, 7] },
    };
    expect(paperOf(history)).toMatchObject(history);
  });

  it.each([
    [{ id: 'doi:10.1000/rust' }, { id: 'arxiv:2301.01234' }],
    [{ id: 7 }, { id: 'arxiv:2301.01234' }],
    [{ sources: ['Moss', 'a b', 7, 'x'.repeat(41)] }, { sources: ['import'] }],
    [{ sources: ['dblp', '<b>'] }, { sources: ['dblp'] }],
    [{ firstSeen: -1 }, { firstSeen: NOW, lastSeen: NOW }],
    [{ firstSeen: 8.65e15 }, { firstSeen: NOW }],
    [
      { firstSeen: '5', lastSeen: NOW + 1 },
      { firstSeen: NOW, lastSeen: NOW + 1 },
    ],
    [
      { firstSeen: 5, lastSeen: 4 },
      { firstSeen: 5, lastSeen: 5 },
    ],
    [
      { firstSeen: 5, lastSeen: 5 },
      { firstSeen: 5, lastSeen: 5 },
    ],
  ])('%j is read as %j', (raw, expected) => expect(paperOf(raw)).toMatchObject(expected));

  it.each([
    { preprinted: 'soon' },
    { preprinted: 2023 },
    { stamps: [] },
    {
      stamps: {
        title: [1],
        venue: ['2', 5],
        nosuch: [1, 5],
        abstract: [-99, 5],
        category: [99, 5],
      },
    },
    { stamps: { title: [1.5, 5], venue: [1, -5] } },
    { editions: [{ publication: { volume: '1' }, stamp: [0, 1] }] },
    { editions: [{ publication: { volume: '1' } }, { publication: {}, stamp: [0, 1] }] },
  ])('%j is left out', (raw) => {
    const [name = ''] = Object.keys(raw);
    expect(paperOf(raw)).not.toHaveProperty(name);
  });

  it('is required', () => {
    for (const value of [undefined, [], { paper: 'Moss' }, { paper: [] }])
      expect(() => parseItem(value, NOW)).toThrow('no_paper_inside');
  });
});

describe('the sightings of an item', () => {
  const sighting = {
    site: 'huggingface',
    list: 'daily',
    listing: 'huggingface/daily/2026-11-21',
    day: '2026-11-21',
    at: 5,
  };
  const read = (more: object) =>
    parseItem({ paper, sightings: [{ ...sighting, ...more }] }, NOW).item.sightings;

  it('have a place, a day and a time, and what else is valid', () => {
    const more = { period: '2026-11-21', query: 'moss', rank: 0, counts: { upvotes: 3, stars: 0 } };
    expect(read(more)).toEqual([{ ...sighting, ...more, paper: 'arxiv:2301.01234' }]);
    const bad = { period: '', query: 7, rank: -1, counts: { upvotes: '3', nosuch: 5, stars: 0.5 } };
    expect(read(bad)).toEqual([{ ...sighting, counts: {}, paper: 'arxiv:2301.01234' }]);
    expect(read({ counts: [3] })?.[0]?.counts).toEqual({});
    expect(read({ query: 'x'.repeat(700) })?.[0]?.query).toHaveLength(700);
    expect(read({ query: 'x'.repeat(701) })?.[0]).not.toHaveProperty('query');
  });

  it.each([
    { site: '' },
    { list: 7 },
    { listing: undefined },
    { day: '2026-11-2' },
    { day: '2026-11' },
    { day: '2026' },
    { day: '2026-11-31' },
    { day: '0000-99-99' },
    { day: 'on 2026-11-21' },
    { day: '2026-11-21T10' },
    { at: -1 },
    { at: 'now' },
  ])('with %j are left out', (bad) => expect(read(bad)).toBeUndefined());

  it('are at most 10,000', () => {
    const sightings = Array(10_001).fill(sighting);
    expect(parseItem({ paper, sightings }, NOW).item.sightings).toHaveLength(10_000);
    expect(parseItem({ paper, sightings: 'all' }, NOW).item).not.toHaveProperty('sightings');
  });
});

it('an entry that can’t be read is reported, one that is absent is not', () => {
  expect(parseItem({ paper }, NOW).problems).toEqual([]);
  const { item, problems } = parseItem({ paper, entry: { tags: ['a'] } }, NOW);
  expect(item).not.toHaveProperty('entry');
  expect(problems).toEqual([{ kind: 'entry_lost', title: 'Moss' }]);
});

describe('a line', () => {
  it('is opened only as it was sealed', () => {
    const line = sealed({ paper: { title: 'Moss' } }).trimEnd();
    expect(line).toMatch(/^\{"paper":\{"title":"Moss"\},"crc32":"[0-9a-f]{8}"\}$/);
    expect(opened(line)).toMatchObject({ paper: { title: 'Moss' } });
    expect([isSealed(line), isSealed(`${line} `), isSealed(` ${line}`)]).toEqual([
      true,
      false,
      false,
    ]);
    expect(() => opened(line.replace('Moss', 'Rust'))).toThrow('{"kind":"altered","title":"Rust"}');
    expect(() => opened(line.replace('"title"', '"name"'))).toThrow('{"kind":"altered"}');
    const long = sealed({ paper: { title: 'm'.repeat(100) } }).trimEnd();
    expect(() => opened(long.replace('mm', 'Mm'))).toThrow(`"title":"M${'m'.repeat(79)}"}`);
    expect(opened('{"paper":1}')).toEqual({ paper: 1 });
    expect(() => opened('{"paper"')).toThrow('damaged');
    expect(parsed('[1]')).toBeUndefined();
  });
});
