import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  firstOf,
  type IdList,
  idList,
  indexesIn,
  joined,
  rearranged,
} from '../../lib/search/id-list';

const ids = fc.uniqueArray(fc.string({ minLength: 1, maxLength: 3 }), { maxLength: 12 });
const place = fc.integer({ min: -15, max: 15 });

/** A list that computes the ids of an array. */
function computed(array: readonly string[]): IdList {
  return idList({
    length: array.length,
    idAt: (index) => array[index] ?? '',
    indexOf: (id) => array.indexOf(id),
    indexesOf: (isWanted) => indexesIn(array, isWanted),
  });
}

function expectSame(list: IdList, array: readonly string[], from: number, to: number): void {
  expect(list.length).toBe(array.length);
  expect(list.slice()).toEqual(array);
  expect(list.slice(from, to)).toEqual(array.slice(from, to));
  expect(list.at(from)).toBe(array.at(from));
  for (const id of [...array, 'none of them']) expect(list.indexOf(id)).toBe(array.indexOf(id));
  const isWanted = (id: string) => id < 'm';
  const wanted = array.flatMap((id, index) => (isWanted(id) ? index : []));
  expect(indexesIn(list, isWanted).sort((a, b) => a - b)).toEqual(wanted);
}

it('a list of ids is read as an array is, also joined, cut and rearranged', () => {
  fc.assert(
    fc.property(ids, fc.nat(12), fc.nat(12), place, place, (array, at, count, from, to) => {
      const list = computed(array);
      expectSame(list, array, from, to);
      expectSame(firstOf(list, count), array.slice(0, count), from, to);
      expectSame(joined(firstOf(list, at), computed(array.slice(at))), array, from, to);
      const some = array.slice(at, at + count).reverse();
      const turned = array.toSpliced(at, some.length, ...some);
      expectSame(rearranged(list, at, some), turned, from, to);
    }),
  );
});
