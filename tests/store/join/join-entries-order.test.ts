import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Entry, STATUSES } from '../../../lib/paper/paper';
import { joinEntries, partEntry } from '../../../lib/store/join/join-entries';

const word = fc.constantFrom('a', 'b', 'c', 'ab', 'abc');
const entry: fc.Arbitrary<Entry> = fc
  .record(
    {
      saved: fc.boolean(),
      at: fc.integer({ min: 1, max: 4 }),
      tags: fc.uniqueArray(word, { maxLength: 3 }),
      note: fc.oneof(fc.constant(''), word),
      status: fc.constantFrom(...STATUSES),
      citekey: word,
      kept: fc.record({ tags: fc.uniqueArray(word, { maxLength: 2 }), note: word }),
      published: fc.constantFrom('2025', '2026'),
    },
    { requiredKeys: ['saved', 'at', 'tags', 'note', 'status'] },
  )
  .map(({ saved, at, published, kept, ...rest }) => ({
    ...rest,
    paper: 'arxiv:2611.00001',
    ...(saved ? { savedAt: at } : { removedAt: at, ...(kept && { kept }) }),
    ...(published !== undefined && { corrections: { published } }),
  }));

/** What does not depend on the order of two entries. */
const unordered = ({ tags, citekey: _, corrections: __, kept, ...rest }: Entry) => ({
  ...rest,
  tags: [...tags].sort(),
  ...(kept && { kept: { ...kept, tags: [...kept.tags].sort() } }),
});
/** The same of three entries. */
const ofThree = ({ note: _, kept, ...rest }: Entry) =>
  unordered({ ...rest, note: '', ...(kept && { kept: { ...kept, note: '' } }) });

describe('entries that are merged', () => {
  it('give the same in both orders, except what the first decides', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        expect(unordered(joinEntries(a, b))).toEqual(unordered(joinEntries(b, a)));
        expect(joinEntries(a, b).citekey).toBe(a.citekey ?? b.citekey);
      }),
      { numRuns: 500 },
    );
  });

  it('give the same in any grouping, except the order of notes', () => {
    fc.assert(
      fc.property(entry, entry, entry, (a, b, c) => {
        const [left, right] = [
          joinEntries(joinEntries(a, b), c),
          joinEntries(a, joinEntries(b, c)),
        ];
        expect(ofThree(left)).toEqual(ofThree(right));
        expect([left.citekey, left.corrections]).toEqual([right.citekey, right.corrections]);
        for (const { note } of [a, b, c]) {
          expect([left.note.includes(note), right.note.includes(note)]).toEqual([true, true]);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('give nothing new when they are merged again', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        expect(joinEntries(a, a)).toEqual(a);
        const both = joinEntries(a, b);
        expect(joinEntries(both, a)).toEqual(both);
        expect(joinEntries(both, b)).toEqual(both);
      }),
      { numRuns: 500 },
    );
  });

  it('give the first back when they are separated', () => {
    fc.assert(
      fc.property(entry, entry, (a, b) => {
        expect(partEntry(joinEntries(a, b), a, b)).toEqual(a);
      }),
      { numRuns: 500 },
    );
  });
});
