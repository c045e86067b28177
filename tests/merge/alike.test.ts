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
