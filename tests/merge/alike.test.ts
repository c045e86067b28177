import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alikeTitles, mayBeOne, titleWords } from '../../lib/merge/alike';
import { paper } from '../store/fresh-store';

/** The pairs among papers with these titles, by their places from 1. */
function pairsOf(...titles: string[]): string[] {
  const words = new Map(titles.map((title, at) => [`${at + 1}`, titleWords(title)]));
  return alikeTitles(words).map(({ a, b }) => `${a}${b}`);
}

describe('titles', () => {
  it.each([
    ['Deltas of the North', 'deltas of the north'],
    [
      'Meanders without Memory: Rivers That Forget',
      'Meanders without memory – rivers that forget!',
    ],
    ['Schrödinger bridges for \\emph{moss} growth', 'Schrodinger Bridges for Moss Growth'],
    ['Learning to Ask Before They Answer', 'Learning to Ask before They Will Answer'],
    ['苔の成長を数える方法について', '苔の成長を数える方法についての'],
  ])('%s is like %s', (one, other) => expect(pairsOf(one, other)).toEqual(['12']));

  it.each([
    ['Moss Report 2', 'Moss Report 3'],
    ['Deltas of the Rivers, Part I', 'Deltas of the Rivers, Part II'],
    ['Counting moss in winter light', 'Counting herons in winter light'],
    ['Deltas', 'Deltas of the North'],
    ['', ''],
  ])('%s is not like %s', (one, other) => expect(pairsOf(one, other)).toEqual([]));

  it('are compared with those that share a rare word, the most similar first', () => {
    const others = Array.from({ length: 200 }, (_, at) => `A study of growth number ${at}`);
    expect(
      pairsOf(
        'A study of growth in lantern mosses',
        'A study of growth of lantern mosses',
        'Heron optimisers wait at dawn',
        'Heron Optimisers Wait at Dawn',
        ...others,
      ),
    ).toEqual(['34', '12']);
  });

  it('are alike in any order of the papers', () => {
    const words = fc.array(fc.constantFrom('moss', 'delta', 'heron', 'light', 'of', 'dawn', '2'));
    fc.assert(
      fc.property(fc.array(words, { maxLength: 8 }), (titles) => {
        const papers = titles.map((title, at) => [`p${at}`, [...new Set(title)]] as const);
        expect(alikeTitles(new Map([...papers].reverse()))).toEqual(alikeTitles(new Map(papers)));
        for (const { a, b, likeness } of alikeTitles(new Map(papers))) {
          expect(a < b).toBe(true);
          expect(likeness).toBeGreaterThan(0);
          expect(likeness).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});

describe('the likeness of titles', () => {
  const LETTERS = [...'abcdefghijklmn'].map((letter) => `w${letter}`);
  const title = (from: number, to: number) => LETTERS.slice(from, to).join(' ');
  /** How alike two titles are. */
  const likeness = (one: string, other: string) =>
    alikeTitles(new Map([one, other].map((each, at) => [`${at}`, titleWords(each)])))[0]?.likeness;
  it.each([
    ['seven of ten words', title(0, 8), title(1, 10), 0.7],
    ['nine of thirteen', title(0, 11), title(2, 13), undefined],
    ['three of four, one title of three', title(0, 3), title(0, 4), undefined],
    ['the same three', title(0, 3), title(0, 3), 1],
    ['four of five', title(0, 4), title(0, 5), 0.8],
    ['all in another order', 'wa wb wc wd', 'wd wc wb wa', 1],
    ['all, and one number', `${title(0, 5)} 2`, title(0, 5), undefined],
    ['all, and one number of the other', title(0, 5), `${title(0, 5)} 2`, undefined],
    ['all, and a Roman number', `${title(0, 5)} xiv`, title(0, 5), undefined],
    ['all, and a word of Roman letters and others', `${title(0, 5)} vim`, title(0, 5), 5 / 6],
    ['all with the same number', `${title(0, 5)} 2`, `${title(0, 5)} 2`, 1],
    ['all with a number within a word', `${title(0, 5)} gpt4`, `${title(0, 5)} gpt5`, undefined],
  ])('%s', (_, one, other, expected) => {
    const asIs = expected === undefined ? undefined : expect.closeTo(expected, 9);
    expect([likeness(one, other), likeness(other, one)]).toEqual([asIs, asIs]);
  });

  it('is not looked for by words of more than 60 papers', () => {
    const alike = (count: number) =>
      alikeTitles(
        new Map(Array.from({ length: count }, (_, at) => [`p${at}`, ['wa', 'wb', 'wc']])),
      );
    expect(alike(60)).toHaveLength((60 * 59) / 2);
    expect(alike(61)).toEqual([]);
  });

  it.each([
    [2, 1],
    [3, 0],
  ])(
    'is only looked for by three of the rarest words: with %s of its own, %s pairs',
    (own, pairs) => {
      const words = (paper: string) => [...LETTERS, ...LETTERS.slice(0, own).map((w) => paper + w)];
      expect(alikeTitles(new Map(['x', 'y'].map((each) => [each, words(each)])))).toHaveLength(
        pairs,
      );
    },
  );
});

it.each([
  ['Deltas, of the DELTAS', ['deltas', 'of', 'the']],
  ['Schrödinger’s $\\alpha$', ['schrodinger', 's', 'α']],
  ['苔', ['苔']],
  ['苔の成', ['苔の', 'の成']],
  ['มอส', ['มอ', 'อส']],
  ['カナ', ['カナ']],
  ['...', []],
])('the words of %s', (title, words) => expect(titleWords(title)).toEqual(words));

describe('papers with similar titles', () => {
  const by = (family: string, published = '2024') =>
    paper(1, { ids: ['url:https://moss.org/1'], authors: [{ family }], published });
  it('may be one if authors and years allow it', () => {
    expect(mayBeOne(by('Okafor'), by('Okafor', '2025'))).toBe(true);
    expect(mayBeOne(by('Okafor'), paper(2))).toBe(true);
    expect(mayBeOne(by('Okafor'), by('Lindsey'))).toBe(false);
    expect(mayBeOne(by('Okafor'), by('Okafor', '2010'))).toBe(false);
  });
});
