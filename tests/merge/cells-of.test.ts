import { describe, expect, it } from 'vitest';
import { cellsOf, tagStamp } from '../../lib/merge/entry-cells';
import { stampOfTime } from '../../lib/paper/edit-stamp';
import type { StampedEntry } from '../../lib/paper/paper';

/** The stamp of an edit at a time in ms. */
const at = (ms: number, machine = 'm') => `00000000${ms}000${machine.repeat(8)}`;
const FIVE = stampOfTime(5);
const NEVER = { value: undefined, stamp: '' };
const read = (stamp: string) => ({ status: { value: 'read', stamp } });
const noted = (note: string, stamp: string) => ({ live: [{ note, stamp }], seen: [stamp] });

describe('the cells of an entry', () => {
  it.each<[string, Partial<StampedEntry>, object]>([
    ['to which nothing was done', {}, {}],
    ['with values of no known time', { status: 'read' }, { values: read('') }],
    [
      'with a note of no known time',
      { note: 'a' },
      { notes: { live: [{ note: 'a', stamp: '' }], seen: [] } },
    ],
    [
      'without stamps have the time at which it was saved',
      { savedAt: 5, status: 'read', note: 'a' },
      {
        state: { value: { savedAt: 5 }, stamp: FIVE },
        values: read(FIVE),
        notes: noted('a', FIVE),
      },
    ],
    [
      'without stamps have the time at which it was removed',
      { removedAt: 5, status: 'read' },
      { state: { value: { removedAt: 5 }, stamp: FIVE }, values: read(FIVE) },
    ],
    [
      'have what its stub keeps',
      { removedAt: 5, kept: { tags: ['a'], note: 'b' }, stamps: { removed: at(5) } },
      {
        state: { value: { removedAt: 5 }, stamp: at(5) },
        values: { 'tag:a': { value: true, stamp: at(5) } },
        notes: noted('b', at(5)),
      },
    ],
    [
      'have the stamp of its state, or their own, also if they were emptied',
      {
        ...{ savedAt: 5, status: 'read', tags: ['a', 'b'] },
        stamps: { saved: at(5), values: { 'tag:b': at(6), 'tag:c': at(7), title: at(8) } },
      },
      {
        state: { value: { savedAt: 5 }, stamp: at(5) },
        values: {
          ...read(at(5)),
          'tag:a': { value: true, stamp: at(5) },
          'tag:b': { value: true, stamp: at(6) },
          'tag:c': { value: false, stamp: at(7) },
          title: { value: undefined, stamp: at(8) },
        },
      },
    ],
    [
      'with stamps, but none of its state',
      { savedAt: 5, status: 'read', stamps: {} },
      { state: { value: { savedAt: 5 }, stamp: '' }, values: read('') },
    ],
    [
      'that is neither saved nor removed, though it has a stamp',
      { status: 'read', stamps: { saved: at(5) } },
      { values: read(at(5)) },
    ],
    [
      'that another machine changed after its removal: its own state is that it is removed',
      { savedAt: 6, status: 'read', stamps: { removed: at(5), values: { status: at(6) } } },
      { state: { value: { removedAt: 0 }, stamp: at(5) }, values: read(at(6)) },
    ],
    [
      'with a note that was emptied, and one that it replaced',
      { savedAt: 5, stamps: { saved: at(5), values: { note: at(7) }, notes: [at(6, 'a')] } },
      {
        state: { value: { savedAt: 5 }, stamp: at(5) },
        notes: { live: [{ note: '', stamp: at(7) }], seen: [at(6, 'a'), at(7)] },
      },
    ],
    [
      'with notes beside the one that stands',
      { savedAt: 5, note: 'a', otherNotes: [{ note: 'b', stamp: at(4, 'a') }] },
      {
        state: { value: { savedAt: 5 }, stamp: FIVE },
        notes: {
          live: [
            { note: 'a', stamp: FIVE },
            { note: 'b', stamp: at(4, 'a') },
          ],
          seen: [at(4, 'a'), FIVE],
        },
      },
    ],
  ])('%s', (_, more, expected) => {
    const { state, values, notes } = cellsOf({
      ...{ paper: 'pmid:1', tags: [], note: '', status: 'unread', ...more },
    });
    expect({ state, values: Object.fromEntries(values), notes }).toStrictEqual({
      ...{ state: NEVER, values: {}, notes: { live: [], seen: [] }, ...expected },
    });
  });

  it('say when a tag was last added or taken off', () => {
    const values = new Map([['tag:a', { value: false, stamp: at(3) }]]);
    expect(['a', 'b', 'tag:a'].map((tag) => tagStamp(values, tag))).toEqual([at(3), '', '']);
  });
});
