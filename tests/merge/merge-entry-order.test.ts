import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOf } from '../../lib/merge/entry-cells';
import { mergeEntry, withStamps } from '../../lib/merge/merge-entry';
import { stampOfTime } from '../../lib/paper/edit-stamp';
import { MOST_OTHER_NOTES } from '../../lib/paper/entry-stamps';
import type { StampedEntry } from '../../lib/paper/paper';
import { arbitraryMachines } from '../made/machines';

const entries = arbitraryMachines.map((machines) => machines.map(({ entry }) => entry));
const some = entries.chain((all) =>
  fc.tuple(fc.constantFrom(...all), fc.constantFrom(...all), fc.constantFrom(...all)),
);
const runs = { numRuns: 1000 };

/**
 * What does not depend on the order in which the entries met. If more notes stand than are kept,
 * the oldest of them that is dropped may be one that another machine had replaced.
 */
function settled(all: readonly StampedEntry[], merged: StampedEntry): StampedEntry {
  const notes = all.flatMap((entry) => cellsOf(entry).notes.live);
  const distinct = new Set(notes.map(({ stamp, note }) => stamp + note));
  if (distinct.size <= 1 + MOST_OTHER_NOTES) return merged;
  const { otherNotes: _, stamps: { notes: __, ...stamps } = {}, ...rest } = merged;
  return { ...rest, stamps };
}

describe('the entries of several machines', () => {
  it('give the same in either order', () => {
    fc.assert(
      fc.property(some, ([a, b]) => {
        expect(mergeEntry(a, b)).toEqual(mergeEntry(b, a));
      }),
      runs,
    );
  });

  it('give the same, whichever two meet first', () => {
    fc.assert(
      fc.property(some, ([a, b, c]) => {
        const all = [a, b, c];
        const left = mergeEntry(mergeEntry(a, b), c);
        expect(settled(all, left)).toEqual(settled(all, mergeEntry(a, mergeEntry(b, c))));
      }),
      runs,
    );
  });

  it('order their tags by when each was added, whichever two meet first', () => {
    const entry = (tags: string[], times: Record<string, number>): StampedEntry => ({
      ...{ paper: 'pmid:1', status: 'unread', note: '', savedAt: 1, tags },
      stamps: {
        saved: stampOfTime(1),
        values: Object.fromEntries(
          Object.entries(times).map(([tag, at]) => [`tag:${tag}`, stampOfTime(at)]),
        ),
      },
    });
    const [a, b, c] = [
      entry(['b', 'a'], { a: 9, b: 9 }),
      entry([], {}),
      entry(['b', 'a'], { a: 7, b: 3 }),
    ];
    expect(mergeEntry(mergeEntry(a, b), c)).toEqual(mergeEntry(a, mergeEntry(b, c)));
    expect(mergeEntry(a, a).tags).toEqual(['b', 'a']);
  });

  it('give nothing new when they meet again', () => {
    fc.assert(
      fc.property(some, ([a, b]) => {
        const { otherNotes = [], stamps, ...values } = a;
        const again = mergeEntry(a, a);
        expect(again).toMatchObject(values);
        // After an edit there may be one more than is kept when machines meet.
        expect(otherNotes).toEqual(expect.arrayContaining(again.otherNotes ?? []));
        expect(withStamps(withStamps(a))).toEqual(withStamps(a));
        expect(mergeEntry(mergeEntry(a, b), b)).toEqual(mergeEntry(a, b));
      }),
      runs,
    );
  });

  it('give the same in any order of all', () => {
    const merged = (all: readonly StampedEntry[]) => all.reduce(mergeEntry);
    fc.assert(
      fc.property(
        entries.chain((all) =>
          fc.tuple(fc.shuffledSubarray(all, { minLength: all.length }), fc.constant(all)),
        ),
        ([shuffled, all]) => {
          expect(settled(all, merged(shuffled))).toEqual(settled(all, merged(all)));
          expect(merged(shuffled).otherNotes?.length ?? 0).toBeLessThanOrEqual(3);
        },
      ),
      runs,
    );
  });

  it('are the same as JSON', () => {
    fc.assert(
      fc.property(some, ([a]) => {
        expect(JSON.parse(JSON.stringify(a))).toEqual(a);
      }),
    );
  });
});
