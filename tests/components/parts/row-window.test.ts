import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ESTIMATE,
  isWithin,
  type Rows,
  rowAt,
  TOP,
  WINDOW,
  windowAround,
  windowIn,
} from '../../../components/parts/row-window';

/** A list of which some rows are measured. */
function listOf(count: number, measured: Record<number, number> = {}): Rows {
  return { count, heightOf: (index) => measured[index] ?? ESTIMATE };
}

function startOf(index: number, { heightOf }: Rows): number {
  let sum = 0;
  for (let row = 0; row < index; row++) sum += heightOf(row);
  return sum;
}

const measurements = fc.dictionary(
  fc.integer({ min: 0, max: 1999 }).map(String),
  fc.integer({ min: 20, max: 300 }),
);

describe('the window of a list', () => {
  it('holds the row it is around, and begins where that row would be in the whole list', () => {
    fc.assert(
      fc.property(
        measurements,
        fc.array(fc.integer({ min: 0, max: 1999 }), { minLength: 1 }),
        (measured, steps) => {
          const rows = listOf(2000, measured);
          let window = TOP;
          for (const row of steps) {
            window = windowAround(row, window, rows);
            expect(isWithin(window, row, rows)).toBe(true);
            expect(window.start).toBe(startOf(window.from, rows));
            expect(windowIn(rows, window)).toEqual(window);
          }
        },
      ),
    );
  });

  it('finds the row at any offset, from any window', () => {
    fc.assert(
      fc.property(
        measurements,
        fc.nat(1999),
        fc.nat(1999),
        fc.nat(19),
        (measured, at, row, into) => {
          const rows = listOf(2000, measured);
          const window = windowAround(at, TOP, rows);
          expect(rowAt(startOf(row, rows) + into, window, rows)).toBe(row);
        },
      ),
    );
  });

  it('stays at the ends of the list', () => {
    const rows = listOf(2000);
    expect(rowAt(-5, TOP, rows)).toBe(0);
    expect(rowAt(1e9, TOP, rows)).toBe(1999);
    expect(windowAround(1999, TOP, rows).from).toBe(2000 - WINDOW);
    expect(windowAround(10, windowAround(1999, TOP, rows), rows)).toEqual(TOP);
  });

  it('is the whole of a short list, and of one that has become short', () => {
    const rows = listOf(WINDOW);
    expect(windowAround(WINDOW - 1, TOP, rows)).toEqual(TOP);
    expect(windowIn(rows, { from: 900, start: 900 * ESTIMATE })).toEqual(TOP);
    expect(rowAt(0, TOP, listOf(0))).toBe(0);
  });
});
