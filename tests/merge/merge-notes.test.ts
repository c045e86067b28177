import { describe, expect, it } from 'vitest';
import { latest, mergeNotes } from '../../lib/merge/merge-notes';
import { stampOfTime } from '../../lib/paper/edit-stamp';

/** The stamp of an edit at a time in ms. */
const at = (ms: number, machine: string) =>
  `${ms.toString(36).padStart(9, '0')}000${machine.padStart(8, 'm')}`;
const note = (stamp: string, text = `note of ${stamp}`) => ({ stamp, note: text });
const notes = (stamps: readonly string[], seen: readonly string[] = []) => ({
  live: stamps.map((stamp) => note(stamp)),
  seen: latest([...stamps, ...seen]),
});

describe('the latest stamps', () => {
  it.each<[string, string[], string[]]>([
    ['of one machine is the last', [at(1, 'a'), at(3, 'a'), at(2, 'a')], [at(3, 'a')]],
    ['of several are in order', [at(5, 'a'), at(4, 'b')], [at(4, 'b'), at(5, 'a')]],
    [
      'of a machine that wrote before and after',
      [at(1, 'a'), at(3, 'b'), at(5, 'a')],
      [at(3, 'b'), at(5, 'a')],
    ],
    ['of an unknown machine are all', [2, 1].map(stampOfTime), [1, 2].map(stampOfTime)],
    ['without those of values that were never changed', ['', at(1, 'a')], [at(1, 'a')]],
  ])('%s', (_, stamps, expected) => expect(latest(stamps)).toEqual(expected));
});

describe('notes of two machines', () => {
  const [a1, a2, b1, b3] = [at(1, 'a'), at(2, 'a'), at(1, 'b'), at(3, 'b')];
  it.each([
    ['a note that the other has replaced is gone', notes([a1]), notes([b3], [a1]), [b3]],
    ['a later note of the machine replaces its earlier one', notes([a1]), notes([a2]), [a2]],
    [
      'a note that the other knows but has not replaced by a later one is gone',
      notes([a2]),
      notes([], [a2]),
      [],
    ],
    ['notes written without knowing each other both stay', notes([a2]), notes([b1]), [a2, b1]],
    ['a note of both is there once', notes([a1]), notes([a1]), [a1]],
    ['a note that one side deleted is gone', notes([a1]), notes([], [a1]), []],
  ])('%s', (_, ours, theirs, live) => {
    for (const [one, other] of [
      [ours, theirs],
      [theirs, ours],
    ] as const)
      expect(mergeNotes(one, other, true).live).toEqual(live.map((stamp) => note(stamp)));
  });

  it('of different papers both stay, though one machine wrote them', () => {
    expect(mergeNotes(notes([a1]), notes([a2]), false)).toEqual({ ...notes([a2, a1]), seen: [a2] });
  });

  it('of an unknown machine do not replace each other', () => {
    const [one, other] = [stampOfTime(1), stampOfTime(2)];
    expect(mergeNotes(notes([one]), notes([other]), true).live).toEqual([note(other), note(one)]);
  });

  it('are at most four, the latest', () => {
    const stamps = ['a', 'b', 'c', 'd', 'e'].map((machine, index) => at(index + 1, machine));
    const merged = mergeNotes(notes(stamps.slice(0, 3)), notes(stamps.slice(3)), true);
    expect(merged.live.map(({ stamp }) => stamp)).toEqual(stamps.slice(1).reverse());
    expect(merged.seen).toEqual(stamps);
  });

  it('that are empty are kept only in the first place', () => {
    const empty = { live: [note(b1, '')], seen: [b1] };
    expect(mergeNotes(empty, notes([a2]), true).live).toEqual([note(a2)]);
    const later = { live: [note(b3, '')], seen: [b3] };
    expect(mergeNotes(later, notes([a2]), true).live).toEqual([note(b3, ''), note(a2)]);
  });

  it('of one time are in the order of their texts', () => {
    const one = { live: [note(a1, 'A')], seen: [a1] };
    const other = { live: [note(a1, 'B')], seen: [a1] };
    for (const { live } of [mergeNotes(one, other, true), mergeNotes(other, one, true)])
      expect(live).toEqual([note(a1, 'B'), note(a1, 'A')]);
  });
});
