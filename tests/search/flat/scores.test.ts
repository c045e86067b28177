import { describe, expect, it } from 'vitest';
import { LONG, scorer } from '../../../lib/search/flat/field-scores';
import { contextOf } from '../../../lib/search/flat/find';
import { FIELD_BITS } from '../../../lib/search/flat/postings';
import { segmentOf, title } from './small-index';

describe('the worth of a match', () => {
  const of = (length: number, count: number) =>
    scorer({ columns: { length: [length], authors: [count] } } as never);
  const { title: inTitle, author, tag, note, venue, org, source, abstract } = FIELD_BITS;

  it.each([
    ['title', inTitle, 8.8],
    ['author', author, 5.5],
    ['tag', tag, 5.5],
    ['note', note, 3.3],
    ['venue', venue, 2.75],
    ['organisation', org, 2.75],
    ['site', source, 2.2],
    ['abstract', abstract, 1.1],
    ['title and abstract', inTitle | abstract, 8.9],
    ['author and tag', author | tag, 6],
    ['no field', 0, 0],
  ])('in %s', (_, fields, worth) => expect(of(12, 4)(0, fields)).toBeCloseTo(worth));

  it('is less in a long title or list of authors, and up to a thousand counts', () => {
    expect(of(24, 4)(0, inTitle)).toBeCloseTo(8.8 / 1.3);
    expect(of(0, 4)(0, inTitle)).toBeCloseTo(8.8 / 0.7);
    expect(of(12, 8)(0, author)).toBeCloseTo(5.5 / 1.3);
    expect(of(24, 8)(0, author | inTitle)).toBeCloseTo((8 + 1.3) / 1.3);
    expect(of(24, 8)(0, tag)).toBeCloseTo(5.5);
    expect(of(5000, 4)(0, inTitle)).toBe(of(1000, 4)(0, inTitle));
  });

  it('long texts are abstract and note', () => expect(LONG).toBe(abstract | note));
});

describe('the context of a query', () => {
  const segments = [
    segmentOf({ a: title('Moss'), b: title('Moss fern') }),
    segmentOf({ c: title('Mosses') }),
  ];
  const context = contextOf(segments, new Map());

  it('knows words of all segments, and what words begin with', () => {
    expect(['moss', 'fern', 'mosses', 'mos', 'rust'].map(context.isKnown)).toEqual([
      ...[true, true, true],
      ...[false, false],
    ]);
    expect(['mos', 'mosses', 'mossesx', 'rust', 'f'].map(context.isBegun)).toEqual([
      ...[true, true],
      ...[false, false, true],
    ]);
  });

  it('takes letters for an acronym only of the words that papers have', () => {
    const known = [segmentOf({ a: title('NMT'), b: title('Neural machine translation') })];
    const { isSpeltOut } = contextOf(known, new Map());
    expect(isSpeltOut('nmt', ['neural', 'machine', 'translation'])).toBe(true);
    expect(isSpeltOut('nmt', ['new', 'mossy', 'tales'])).toBe(false);
    expect(isSpeltOut('gnn', ['graph', 'neural', 'networks'])).toBe(false);
  });

  it.each<[string, number, number, string[], boolean]>([
    ['a tenth of the papers that have it', 10, 1, ['graph', 'neural', 'nets'], true],
    ['fewer', 11, 1, ['graph', 'neural', 'nets'], false],
    ['two of five, of two words', 5, 2, ['graph', 'neural'], true],
    ['one of three, of two words', 3, 1, ['graph', 'neural'], false],
    ['none', 1, 0, ['graph', 'neural', 'nets'], false],
  ])('takes letters for an acronym if %s have the words, too', (_, papers, both, words, is) => {
    const all = Array.from({ length: papers }, (__, at) => [
      `p${at}`,
      { title: 'GNN', ...(at < both && { abstract: words.join(' ') }) },
    ]);
    const { isSpeltOut } = contextOf([segmentOf(Object.fromEntries(all))], new Map());
    expect(isSpeltOut('gnn', words)).toBe(is);
  });

  it('takes letters for an acronym of three words in a title only if they are in a row', () => {
    const is = (name: string) => {
      const { isSpeltOut } = contextOf([segmentOf({ a: title('MLP'), b: title(name) })], new Map());
      return isSpeltOut('mlp', ['metric', 'learning', 'performance']);
    };
    expect(is('Metric learning performance')).toBe(true);
    expect(is('A performance metric for machine learning')).toBe(false);
  });

  it('takes letters for an acronym of three words in a title, not of two', () => {
    const known = [segmentOf({ a: title('GNN'), b: title('Graph neural nets') })];
    const { isSpeltOut } = contextOf(known, new Map());
    expect(isSpeltOut('gnn', ['graph', 'neural', 'nets'])).toBe(true);
    expect(isSpeltOut('gnn', ['graph', 'neural'])).toBe(false);
  });

  it('has the rarity of BM25', () => {
    for (const _ of [1, 2]) {
      expect(context.rarity('moss')).toBeCloseTo(Math.log(1 + 1.5 / 2.5));
      expect(context.rarity('mosses')).toBeCloseTo(Math.log(1 + 2.5 / 1.5));
      expect(context.rarity('rust')).toBeCloseTo(Math.log(1 + 3.5 / 0.5));
    }
  });
});
