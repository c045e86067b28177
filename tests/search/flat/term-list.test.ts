import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beginsWith } from '../../../lib/search/flat/term-list';
import { termList } from './term-lists';

/** Also letters of two units, and units that are no letters. */
const unit = fc.constantFrom(
  'a',
  'b',
  '\u0000',
  'é',
  '語',
  '\u{20000}',
  '\ud800',
  '\ue000',
  '\uffff',
);
const term = fc.string({ unit, maxLength: 8 });
const terms = fc.uniqueArray(term, { maxLength: 120 }).map((all) => all.sort());
const size = (index: number) => (index % 3) * 100;

describe('a list of terms', () => {
  it('holds what an array of strings holds, in whatever order it is read', () => {
    fc.assert(
      fc.property(terms, fc.array(fc.nat(130), { maxLength: 60 }), (all, indexes) => {
        const list = termList(all, size);
        const start = (index: number) =>
          all.slice(0, index).reduce((sum, _, each) => sum + size(each), 0);
        expect(list.length).toBe(all.length);
        for (const index of indexes) {
          expect(list.at(index)).toBe(all[index]);
          expect(list.frequency(index)).toBe(index < all.length ? index : 0);
          if (index < all.length)
            expect(list.postings(index)).toEqual({ start: start(index), end: start(index + 1) });
          else expect(list.postings(index)).toEqual({ start: 0, end: 0 });
        }
      }),
    );
  });

  it('finds terms as a search through all of them does', () => {
    fc.assert(
      fc.property(terms, fc.array(term, { maxLength: 30 }), (all, others) => {
        const list = termList(all);
        for (const word of [...all, ...others]) {
          const bound = all.findIndex((each) => each >= word);
          expect(list.lowerBound(word)).toBe(bound < 0 ? all.length : bound);
          const index = all.indexOf(word);
          expect(list.indexOf(word)).toBe(index < 0 ? undefined : index);
        }
      }),
    );
  });

  it('goes through the terms from any on, and says which letters two share', () => {
    fc.assert(
      fc.property(terms, fc.nat(130), fc.nat(130), term, (all, from, most, word) => {
        const seen: string[] = [];
        let before = all[from - 1] ?? '';
        termList(all).each(from, (cursor) => {
          const { letters, length, shared } = cursor;
          const text = String.fromCharCode(...letters.subarray(0, length));
          expect(text.slice(0, shared)).toBe(before.slice(0, shared));
          expect(beginsWith(cursor, word)).toBe(text.startsWith(word));
          before = text;
          return seen.push(text) < most;
        });
        expect(seen).toEqual(all.slice(from, from + Math.max(1, most)));
      }),
    );
  });

  it('holds long terms', () => {
    const long = ['a'.repeat(10_000), `${'a'.repeat(9999)}b`];
    expect([0, 1].map(termList(long).at)).toEqual(long);
  });
});
