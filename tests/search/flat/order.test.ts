import fc from 'fast-check';
import { expect, it } from 'vitest';
import { orderOf } from '../../../lib/search/flat/order';

/** More papers than are sorted at once. */
const MOST = 1500;

const papers = fc.array(fc.tuple(fc.nat(3), fc.nat(5), fc.nat(2 ** 32 - 1)), {
  maxLength: MOST,
  size: 'max',
});

it('an order is the same wherever it is read first', () => {
  fc.assert(
    fc.property(
      papers,
      fc.shuffledSubarray([0, 1, 2], { minLength: 1 }),
      fc.array(fc.nat(MOST - 1)),
      (values, columns, asked) => {
        const levels = columns.map((column) => (at: number) => values[at]?.[column] ?? 0);
        const idAt = (at: number) => `p${at}`;
        const whole = values.map((_, at) => at);
        whole.sort((a, b) => {
          const level = levels.find((each) => each(a) !== each(b));
          if (level) return level(b) - level(a);
          return idAt(a) < idAt(b) ? 1 : -1;
        });
        const places = asked.filter((place) => place < values.length);
        const make = () =>
          orderOf(
            Uint32Array.from(values, (_, at) => at),
            levels,
            idAt,
          );
        const order = make();
        for (const place of places) expect(order.at(place)).toBe(whole[place]);
        const other = make();
        for (const place of places) expect(other.indexOf(whole[place] ?? -1)).toBe(place);
        expect(other.indexOf(MOST)).toBe(-1);
        const isWanted = (at: number) => places.some((place) => at === whole[place]);
        const found = make().indexesOf(isWanted);
        expect(found.sort((a, b) => a - b)).toEqual([...new Set(places)].sort((a, b) => a - b));
        expect(whole.map((_, place) => order.at(place))).toEqual(whole);
      },
    ),
    { numRuns: 60 },
  );
});
