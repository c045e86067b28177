import { describe, expect, it } from 'vitest';
import { knownIn, tooMany } from '../../../lib/store/join/too-many';
import { paper } from '../fresh-store';

type Joins = Parameters<typeof tooMany>[0];

/** Joins by the numbers of two papers, and whether both were stored. */
const joins = (...pairs: [kept: number, gone: number, stored?: boolean, title?: string][]): Joins =>
  pairs.map(([kept, gone, stored = true, title = 'Moss']) => ({
    kept: paper(kept, { title: 'Moss' }),
    gone: paper(gone, { title }),
    stored,
  })) as unknown as Joins;
const numbers = (ids: Iterable<string>) => [...ids].map((id) => Number(id.slice(-5))).sort();

describe('a page may join', () => {
  it.each<[Joins, number[], number[]]>([
    [joins(), [], []],
    [joins([1, 2]), [1, 2], []],
    [joins([1, 2], [1, 3]), [1, 2, 3], []],
    [joins([1, 2], [1, 3], [1, 4]), [1, 2, 3, 4], [1, 2, 3, 4]],
    [joins([1, 2], [3, 4]), [1, 2, 3, 4], []],
    [joins([1, 2], [3, 4], [1, 3]), [1, 2, 3, 4], [1, 2, 3, 4]],
    [joins([1, 2], [1, 3], [1, 4, false]), [1, 2, 3], []],
    [joins([1, 2, false]), [], []],
  ])('at most three stored papers into one', (all, known, refused) => {
    expect(numbers(knownIn(all))).toEqual(known);
    expect(numbers(tooMany(all, 'arxiv'))).toEqual(refused);
  });

  it.each<[Joins, number[]]>([
    [joins([1, 2]), []],
    [joins([1, 2], [3, 4]), [1, 2, 3, 4]],
    [joins([1, 2], [3, 4, false]), []],
    [joins([1, 2, true, 'MOSS!']), []],
    [joins([1, 2, true, 'Rust']), [1, 2]],
    [joins([1, 2, false, 'Rust']), []],
    [joins([1, 2, true, 'Rust'], [3, 4, false]), [1, 2]],
  ])('of no site, at most three in all, with one title', (all, refused) => {
    expect(numbers(tooMany(all, 'web'))).toEqual(refused);
  });
});
