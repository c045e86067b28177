import { describe, expect, it } from 'vitest';
import type { Context } from '../../../lib/search/flat/context';
import { halvesOf } from '../../../lib/search/flat/halves';
import { headTypos } from '../../../lib/search/flat/head-typos';
import { letterNumbers } from '../../../lib/search/flat/letter-numbers';
import { otherForms } from '../../../lib/search/flat/other-forms';
import { isStop, isWeak, stopsIn } from '../../../lib/search/flat/stop-parts';
import { togetherWith } from '../../../lib/search/flat/together';
import { parseQuery } from '../../../lib/search/query/parse';
import type { Query } from '../../../lib/search/query/query';
import { termList } from './term-lists';

const partsOf = (text: string): Query[] => {
  const { query } = parseQuery(text, 0);
  return query?.kind === 'all' ? query.of : query ? [query] : [];
};
const textsOf = (parts: Iterable<Query>) =>
  [...parts].map((part) => ('text' in part ? part.text : part.kind)).join(' ');

describe('words that need not be there', () => {
  it.each([
    ['the moss of old', 'the of'],
    ['moss old', ''],
    ['the of', ''],
    ['latest moss', 'latest'],
    ['moss latest', ''],
    ['how to grow moss study', 'how to study'],
    ['moss study?', 'study?'],
    ['moss studies fern?', 'studies'],
    ['latest study', ''],
    ['the latest study', 'the'],
    ['latest the study', 'the'],
    ['title:the moss', ''],
    ['"the" moss', ''],
    ['the is:read', 'the'],
    ['the -moss', 'the'],
    ['pre-the moss', ''],
  ])('of “%s” are “%s”', (text, stops) => {
    expect(textsOf(stopsIn(partsOf(text)))).toBe(stops);
  });

  it('of a request are none in smart lists', () => {
    expect(textsOf(stopsIn(partsOf('how to grow moss study'), true))).toBe('how to');
  });

  it('are single words without a field', () => {
    expect(partsOf('the title:the "the" the-moss latest').map(isStop)).toEqual([
      ...[true, false, false, false],
      false,
    ]);
    expect(partsOf('latest title:latest "latest" the').map(isWeak)).toEqual([
      ...[true, false, false],
      false,
    ]);
  });
});

describe('a word with its neighbours', () => {
  const joined = (text: string, at: number) => {
    const parts = partsOf(text);
    const part = parts[at];
    return part ? togetherWith(parts, part).joined : undefined;
  };
  it.each([
    ['data set moss', 1, ['dataset', 'setmoss']],
    ['data set', 1, ['dataset']],
    ['gp t', 0, []],
    ['gpt 4', 0, ['gpt4']],
    ['ab cd', 0, []],
    ['ab cde', 0, ['abcde']],
    ['of the', 0, []],
    ['of moss', 0, ['ofmoss']],
    ['title:data set', 0, []],
    ['title:data title:set', 0, ['dataset']],
    ['data "set"', 0, []],
    ['data 微分', 0, []],
    ['non-line ar', 0, ['nonlinear']],
  ])('in “%s”, word %i: %j', (text, at, expected) => expect(joined(text, at)).toEqual(expected));

  const acronyms = (text: string, at: number) => {
    const parts = partsOf(text);
    const part = parts[at];
    const found = part && togetherWith(parts, part).acronyms;
    return found?.map(({ term }) => term).filter((each) => !each.endsWith('s'));
  };
  it.each([
    ['neural machine moss translation', 0, ['nmm', 'nmmt']],
    ['neural machine moss translation', 1, ['nmm', 'nmmt', 'mmt']],
    ['neural machine moss translation', 3, ['nmmt', 'mmt']],
    ['neural machine', 0, []],
    ['neural of machine moss', 0, []],
    ['neural ai machine', 0, []],
    ['neural gpt4 machine', 0, []],
    ['neural non-linear machine', 0, ['nnl', 'nnlm']],
    ['neural title:machine moss', 0, []],
    ['neural "machine" moss', 0, []],
    ['nights overlooking turfs', 0, []],
    ['one1 neural machine moss x2 x3 x4 x5', 1, ['nmm']],
    ['one1 neural machine moss x2 x3 x4 x5 x6', 1, []],
  ])('in “%s”, word %i is in the acronyms %j', (text, at, expected) => {
    expect(acronyms(text, at)).toEqual(expected);
  });
});

describe('a word written in one', () => {
  const rarities: Record<string, number> = { word: 1, moss: 1, wordmoss: 9, mossword: 3, rare: 8 };
  const context = (more: Partial<Context> = {}) =>
    ({
      isKnown: (word: string) => word in rarities,
      isBegun: (word: string) => Object.keys(rarities).some((each) => each.startsWith(word)),
      rarity: (word: string) => rarities[word] ?? 10,
      ...more,
    }) as Context;
  it.each([
    ['mossmoss', [['moss', 'moss']]],
    ['wordmoss', [['word', 'moss']]],
    ['mossword', []],
    ['rareword', [['rare', 'word']]],
    ['wordxmoss', []],
    ['wordmos', []],
  ])('%s consists of %j', (term, halves) => expect(halvesOf(term, context())).toEqual(halves));

  it('has halves of three letters, and may be unfinished in the second try', () => {
    const known = context({ isKnown: (word) => ['abc', 'ab', 'def', 'de'].includes(word) });
    expect(halvesOf('abcdef', known)).toEqual([['abc', 'def']]);
    expect(halvesOf('abcde', known)).toEqual([]);
    const begun = { isKnown: (word: string) => ['word', 'mos'].includes(word) };
    expect(halvesOf('wordmos', context(begun))).toEqual([]);
    expect(halvesOf('wordmos', context({ ...begun, lenient: 'words' }))).toEqual([['word', 'mos']]);
  });
});

it.each([
  ['xraph', ['graph']],
  ['raphs', ['graphs']],
  ['raph', []],
  ['xraphs', ['graphs']],
  ['xraph2', []],
  ['2raph', []],
  ['zzzzz', []],
])('only the first letter of %s is wrong or missing in %j', (word, found) => {
  const all = ['graph', 'graph2', 'graphs', 'grappa'];
  const terms = termList(all, (index) => index + 1);
  const candidates = headTypos(terms, word);
  expect(candidates.map(({ index }) => all[index])).toEqual(found);
  for (const { index, start, end, typos, quality } of candidates)
    expect([end - start, typos, quality]).toEqual([index + 1, 1, 0.3]);
});

it.each([
  ['relaxed', ['relaxation', 'relaxing']],
  ['moss', []],
  ['relative', []],
  ['zebras', []],
])('other forms of %s are %j', (word, found) => {
  const all = ['relatives', 'relax2', 'relaxation', 'relaxed', 'relaxing', 'religion'];
  const forms = otherForms(termList(all), word).map(({ index }) => all[index] ?? '');
  expect(word === 'relative' ? forms.filter((each) => each !== 'relatives') : forms).toEqual(found);
});

describe('numbers of letters', () => {
  const order = [
    '',
    '0a',
    '9',
    'a',
    'a0',
    'aa',
    'abcdef',
    'abcdefa',
    'b',
    'z9',
    'α',
    'αα',
    'αω',
    'β',
    '幾',
  ];
  it('sort as the texts do', () => {
    const numbers = order.map((text) => letterNumbers(text, 2));
    const sorted = numbers.toSorted(([a = 0, b = 0], [c = 0, d = 0]) => a - c || b - d);
    expect(sorted).toEqual(numbers);
    expect(numbers.every((each) => each.length === 2)).toBe(true);
    expect(new Set(numbers.map(String)).size).toBe(order.length);
  });

  it('are of six letters of 37, or of two letters of another script', () => {
    const LETTERS = ' 0123456789abcdefghijklmnopqrstuvwxyz';
    const packed = (text: string) =>
      [...text.padEnd(6)].reduce((sum, letter) => sum * 37 + LETTERS.indexOf(letter), 0);
    expect(letterNumbers('moss on 9 stones', 3)).toEqual(['mosson', '9stone', 's'].map(packed));
    const [a = 0, b = 0, c = 0, d = 0] = [...'αβγδ'].map((letter) => letter.charCodeAt(0));
    const first = 37 ** 6 + a * 2 ** 14 + Math.floor(b / 4);
    expect(letterNumbers('αβ γδ', 3)).toEqual([first, c * 2 ** 16 + d, 0]);
    expect(letterNumbers('α', 2)).toEqual([37 ** 6 + a * 2 ** 14, 0]);
  });

  it('are 0 only without letters, and leave out what is between them', () => {
    expect(letterNumbers(' -.', 3)).toEqual([0, 0, 0]);
    expect(letterNumbers('a b-c', 2)).toEqual(letterNumbers('abc', 2));
    expect(letterNumbers('abcdef', 2)[1]).toBe(0);
    expect(letterNumbers('aé', 1)).toEqual(letterNumbers('a', 1));
    expect(
      Math.max(...letterNumbers('\uffff\uffff', 1), ...letterNumbers('zzzzzz', 1)),
    ).toBeLessThan(2 ** 32);
  });
});
