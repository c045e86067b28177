import { describe, expect, it } from 'vitest';
import { evaluate } from '../../../lib/search/flat/evaluate';
import { contextOf } from '../../../lib/search/flat/find';
import { evaluateNear, evaluateShort, evaluateUnknown } from '../../../lib/search/flat/near';
import { parseQuery } from '../../../lib/search/query/parse';
import { authors, type Facts, NAME, segmentOf, title } from './small-index';

/** The score of each paper, and whether all was found outside abstract and note. */
function scores(text: string, papers: Record<string, Facts>, score = evaluate) {
  const segment = segmentOf(papers);
  const { query } = parseQuery(text, 0);
  if (!query) throw new Error(`${text} asks for nothing`);
  const matches = score(segment, query, contextOf([segment], new Map()));
  const names = Object.keys(papers);
  const at = (name: string) => [...segment.ids].findIndex((id) => id.slice(NAME) === name);
  return {
    scores: Object.fromEntries(names.map((name) => [name, matches.scores[at(name)]])),
    short: names.filter((name) => matches.short[at(name)] === 1).join(' '),
  };
}

/** The rarity of a word that so many of all papers have. */
const rarity = (count: number, all: number) => Math.log(1 + (all - count + 0.5) / (count + 0.5));
/** What a word is worth in a title of so many words, before its rarity. */
const inTitle = (words: number) => (8 * 1.1) / (0.7 + (0.3 * words) / 12);
const inNames = (count: number) => (5 * 1.1) / (0.7 + (0.3 * count) / 4);
const inAbstract = 1.1;
/** What each paper starts with that must match several parts, and gets for each filter. */
const PASSED = 1e-4;
const begun = (typed: number, term: number) => 0.3 + (0.5 * typed) / term;

describe('the score of a paper', () => {
  it.each<[string, string, Record<string, Facts>, Record<string, number>, string]>([
    [
      'of a whole word is by its rarity and its fields',
      'moss',
      { a: title('Old moss'), b: { abstract: 'Of moss.' }, c: title('Fern') },
      { a: rarity(2, 3) * inTitle(2), b: rarity(2, 3) * inAbstract, c: 0 },
      'a',
    ],
    [
      'of a name is by the number of names',
      'moss',
      { a: { authors: authors('Moss', 'Fern') } },
      { a: rarity(1, 1) * inNames(2) },
      'a',
    ],
    [
      'of an unfinished word is by its share of the letters',
      'mos',
      { a: title('Mossy'), b: title('Moss') },
      {
        a: begun(3, 5) * rarity(1, 2) * inTitle(1),
        b: begun(3, 4) * rarity(1, 2) * inTitle(1),
      },
      'a b',
    ],
    [
      'of a slip is a third',
      'lichne',
      { a: title('Lichen'), b: title('Fern') },
      { a: 0.35 * rarity(1, 2) * inTitle(1), b: 0 },
      'a',
    ],
    [
      'of two slips is a sixth',
      'transfomrres',
      { a: title('Transformers') },
      { a: (0.35 / 2) * rarity(1, 1) * inTitle(1) },
      'a',
    ],
    [
      'of what may be a slip of a word that is there is less, and not in short',
      'moss',
      { a: title('Moss'), b: title('Mess') },
      { a: rarity(1, 2) * inTitle(1), b: 0.3 * 0.35 * rarity(1, 2) * inTitle(1) },
      'a',
    ],
    [
      'of another form is a little less',
      'mosses',
      { a: title('Moss'), b: title('Mosses') },
      { a: 0.85 * rarity(1, 2) * inTitle(1), b: rarity(1, 2) * inTitle(1) },
      'a b',
    ],
    [
      'of the name before a colon is more',
      'moss',
      { a: title('Moss: rust'), b: title('Rust: moss') },
      { a: rarity(2, 2) * (inTitle(2) + 3), b: rarity(2, 2) * inTitle(2) },
      'a b',
    ],
    ['of a keyword', 'moss', { a: { keywords: ['moss'] } }, { a: 3 * rarity(0, 1) }, 'a'],
    [
      'of a keyword with its field, also unfinished',
      'keyword:mo',
      { a: { keywords: ['moss'] } },
      { a: 3 * rarity(0, 1) * begun(3, 5) + PASSED },
      'a',
    ],
    [
      'of a category',
      'category:cs.cl',
      { a: { category: 'cs.CL' }, b: { category: 'cs.CV' } },
      { a: 3 * rarity(1, 2), b: 0 },
      'a',
    ],
    [
      'of a year',
      '2024',
      { a: { published: '2024-05' }, b: { published: '2023-12-31' } },
      { a: 12, b: 0 },
      'a',
    ],
    [
      'of two words is the sum',
      'old moss',
      { a: title('Old moss'), b: title('Old fern') },
      { a: (rarity(2, 2) + rarity(1, 2)) * inTitle(2) + PASSED, b: 0 },
      'a',
    ],
    [
      'of either word is the better one',
      'moss OR fern',
      { a: title('Moss fern'), b: { title: 'Rust', abstract: 'Moss.' } },
      { a: rarity(1, 2) * inTitle(2), b: rarity(2, 2) * inAbstract },
      'a',
    ],
    [
      'of two words written in one is no more than of one so rare',
      'wordmoss',
      { a: title('Word of moss'), b: title('Word'), c: title('Moss') },
      { a: 2 * Math.min(rarity(0, 3) / 2, rarity(2, 3)) * inTitle(3), b: 0, c: 0 },
      'a',
    ],
    [
      'of two words that are one there',
      'data moss',
      { a: title('Datamoss'), b: title('Rust') },
      { a: 2 * 0.85 * rarity(1, 2) * inTitle(1) + PASSED, b: 0 },
      'a',
    ],
    [
      'is more for a word that says nothing',
      'the moss',
      { a: title('The moss'), b: title('Moss here') },
      {
        a: (rarity(1, 2) + rarity(2, 2)) * inTitle(2) + PASSED,
        b: rarity(2, 2) * inTitle(2) + PASSED,
      },
      'a b',
    ],
    [
      'that passes a filter is next to nothing',
      'has:abstract -moss',
      { a: { abstract: 'Fern.' }, b: { abstract: 'Moss.' }, c: title('Fern') },
      { a: 3 * PASSED, b: 0, c: 0 },
      'a',
    ],
  ])('%s', (_, text, papers, expected, short) => {
    const found = scores(text, papers);
    for (const [name, score] of Object.entries(expected))
      expect([name, found.scores[name]]).toEqual([name, expect.closeTo(score, 5)]);
    expect(found.short).toBe(short);
  });
});

describe('the score of a paper that lacks words', () => {
  const papers = {
    two: title('Old moss'),
    one: title('Fern'),
    all: title('Old moss fern'),
    long: { title: 'Old', abstract: 'Moss fern.' },
    none: title('Rust'),
  };
  /** Where words may be lacking, the fields differ by the square root of their weights. */
  const inLoose = Math.sqrt(1.1 * 8.8);
  const [old, moss, fern] = [3, 3, 3].map((count) => rarity(count, 5)) as [number, number, number];

  it('is that of what it has, by its share', () => {
    const found = scores('old moss fern', papers, evaluateNear);
    // No word is so rare that it counts more than another.
    const share = (words: number) => words / 3;
    expect(found.scores).toEqual({
      two: expect.closeTo((old + moss) * inTitle(2) * share(2), 4),
      one: expect.closeTo(fern * inTitle(1) * share(1), 4),
      all: expect.closeTo((old + moss + fern) * inTitle(3), 4),
      long: expect.closeTo(old * inTitle(1) + (moss + fern) * inLoose, 4),
      none: 0,
    });
  });

  it('counts in the first try with two words in short fields, or with all', () => {
    const found = scores('old moss fern', papers, evaluateShort);
    expect(found.scores).toEqual({
      two: expect.closeTo((old + moss) * inTitle(2) * (2 / 3), 4),
      one: 0,
      all: expect.closeTo((old + moss + fern) * inTitle(3), 4),
      long: expect.closeTo(old * inTitle(1) + (moss + fern) * inLoose, 4),
      none: 0,
    });
    expect(found.short).toBe('all');
  });

  it('is by the rarity of the words, within limits', () => {
    const many = Object.fromEntries(
      Array.from({ length: 400 }, (_, at) => [`x${at}`, title(`Moss ${at % 2 ? 'fern' : 'old'}`)]),
    );
    const found = scores('moss zeolite', { ...many, a: title('Zeolite') }, evaluateNear);
    // A word of all papers counts as 1, one of a single paper as 5.
    expect(found.scores['a']).toBeCloseTo(rarity(1, 401) * inTitle(1) * (5 / 6), 3);
    expect(found.scores['x1']).toBeCloseTo(rarity(400, 401) * inTitle(2) * (1 / 6), 4);
    // It alone is reason enough in the first try, too.
    const short = scores('moss zeolite', { ...many, a: title('Zeolite') }, evaluateShort);
    expect(short.scores['a']).toBeCloseTo(rarity(1, 401) * inTitle(1) * (5 / 6), 3);
    expect(short.scores['x1']).toBe(0);
  });

  it.each<[string, string, Record<string, Facts>, number]>([
    [
      'three words of which one is nowhere, which counts in part',
      'graph neural nets',
      { b: title('Graph neural') },
      (2 + ((0.85 * rarity(1, 3)) / 3) * (inTitle(1) / Math.sqrt(1.1 * 8.8))) / (2 + rarity(0, 3)),
    ],
    [
      'no words that are all there, in different papers',
      'graph neural nets',
      { b: title('Graph'), d: title('Neural nets') },
      0,
    ],
    ['no two words', 'graph neural', { b: title('Graph') }, 0],
  ])('is that of an acronym in its title, of %s', (_, text, others, share) => {
    const found = scores(text, { a: title('GNN'), c: title('GN'), ...others }, evaluateNear);
    // All words of it together are worth a little less than the acronym.
    expect(found.scores['a']).toBeCloseTo(share * 0.85 * rarity(1, 3) * inTitle(1), 4);
  });

  it('is none where a filter does not pass', () => {
    const found = scores('old xyzzy has:abstract', papers, evaluateNear);
    expect(Object.entries(found.scores).filter(([, score]) => score)).toEqual([
      ['long', expect.closeTo(old * inTitle(1) * (1 / (1 + rarity(0, 5))), 3)],
    ]);
  });
});

it.each([
  ['all letters of a title', 'lstm', 'Long short term memory', 1, 4],
  ['the first ones', 'lstm', 'Long short term memory moss', 0.7, 5],
  ['the letters without those of function words', 'lstm', 'Long short term of memory', 1, 5],
  ['a plural', 'lstms', 'Long short term memory', 1, 4],
])('an acronym is worth half a word: %s', (_, text, name, fit, words) => {
  const found = scores(text, { a: title(name), b: title('Rust') }, evaluateUnknown);
  expect(found.scores['a']).toBeCloseTo((fit / 2) * rarity(0, 2) * inTitle(words), 4);
  expect([found.scores['b'], found.short]).toEqual([0, 'a']);
});
