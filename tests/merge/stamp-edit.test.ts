import { describe, expect, it } from 'vitest';
import { stampEdit } from '../../lib/merge/stamp-edit';
import type { Entry, StampedEntry } from '../../lib/paper/paper';

/** The stamp of an edit at a time in ms. */
const at = (ms: number, machine = 'm', count = 0) => `00000000${ms}00${count}${machine.repeat(8)}`;
const BLANK: StampedEntry = { paper: 'pmid:1', tags: [], note: '', status: 'unread' };
const SAVED = { savedAt: 3, stamps: { saved: at(3) } };
const GONE = { removedAt: 3, stamps: { removed: at(3) } };

describe('the entry after an edit at 5', () => {
  it.each<[string, Partial<StampedEntry>, Partial<Entry>, Partial<StampedEntry>]>([
    ['that changed nothing', {}, {}, {}],
    ['that changed nothing of a saved one', SAVED, { savedAt: 3 }, SAVED],
    [
      'that saved it with values has one stamp',
      {},
      { savedAt: 5, status: 'read', tags: ['a'], note: 'b' },
      { savedAt: 5, status: 'read', tags: ['a'], note: 'b', stamps: { saved: at(5) } },
    ],
    [
      'that gave a value to a paper that is not saved',
      {},
      { citekey: 'ek' },
      { citekey: 'ek', stamps: { values: { citekey: at(5) } } },
    ],
    [
      'has a stamp for each value that differs, and keeps the others',
      { ...SAVED, status: 'reading', tags: ['a', 'b'], corrections: { title: 'T', kind: 'book' } },
      { savedAt: 3, status: 'read', tags: ['b', 'c'], corrections: { title: 'T' } },
      {
        ...{ savedAt: 3, status: 'read', tags: ['b', 'c'], corrections: { title: 'T' } },
        stamps: {
          saved: at(3),
          values: { kind: at(5), status: at(5), 'tag:a': at(5), 'tag:c': at(5) },
        },
      },
    ],
    [
      'of a value that a clock wrote that was ahead is just after that',
      { savedAt: 3, status: 'read', stamps: { saved: at(3), values: { status: at(8, 'z') } } },
      { savedAt: 3, status: 'unread' },
      { savedAt: 3, stamps: { saved: at(3), values: { status: at(8, 'm', 1) } } },
    ],
    [
      'that wrote the first note',
      SAVED,
      { savedAt: 3, note: 'a' },
      { savedAt: 3, note: 'a', stamps: { saved: at(3), values: { note: at(5) } } },
    ],
    [
      'that emptied the note knows the one that it replaced',
      { ...SAVED, note: 'a' },
      { savedAt: 3 },
      { savedAt: 3, stamps: { saved: at(3), values: { note: at(5) } } },
    ],
    [
      'that replaced a note of another machine knows it',
      { savedAt: 3, note: 'a', stamps: { saved: at(3), values: { note: at(4, 'a') } } },
      { savedAt: 3, note: 'b' },
      {
        savedAt: 3,
        note: 'b',
        stamps: { saved: at(3), values: { note: at(5) }, notes: [at(4, 'a')] },
      },
    ],
    [
      'that replaced a note that a clock wrote that was ahead is just after that',
      { savedAt: 3, note: 'a', stamps: { saved: at(3), values: { note: at(8, 'a') } } },
      { savedAt: 3, note: 'b' },
      {
        ...{ savedAt: 3, note: 'b' },
        stamps: { saved: at(3), values: { note: at(8, 'm', 1) }, notes: [at(8, 'a')] },
      },
    ],
    [
      'that left the notes as they were',
      { ...SAVED, note: 'a', otherNotes: [{ note: 'b', stamp: at(2, 'a') }] },
      { savedAt: 3, note: 'a', otherNotes: [{ note: 'b', stamp: at(2, 'a') }] },
      { ...SAVED, note: 'a', otherNotes: [{ note: 'b', stamp: at(2, 'a') }] },
    ],
    [
      'that dropped the note beside',
      { ...SAVED, note: 'a', otherNotes: [{ note: 'b', stamp: at(2, 'a') }] },
      { savedAt: 3, note: 'a' },
      { savedAt: 3, note: 'a', stamps: { saved: at(3), notes: [at(2, 'a')] } },
    ],
    [
      'that has a later note beside it, though its own is the same',
      { ...SAVED, note: 'a' },
      { savedAt: 3, note: 'a', otherNotes: [{ note: 'b', stamp: at(4, 'a') }] },
      {
        ...{ savedAt: 3, note: 'a', otherNotes: [{ note: 'b', stamp: at(4, 'a') }] },
        stamps: { saved: at(3), values: { note: at(5) } },
      },
    ],
    [
      'that removed it is after all its values, and what they were is kept',
      { savedAt: 3, status: 'read', note: 'a', stamps: { saved: at(3), values: { note: at(4) } } },
      { removedAt: 5, status: 'read', kept: { tags: [], note: 'a' } },
      {
        ...{ removedAt: 5, status: 'read', kept: { tags: [], note: 'a' } },
        stamps: { removed: at(5), values: { note: at(4), status: at(3) } },
      },
    ],
    [
      'that removed it is after values of a clock that was ahead',
      { savedAt: 3, status: 'read', stamps: { saved: at(3), values: { status: at(8, 'z') } } },
      { removedAt: 5, status: 'read' },
      {
        removedAt: 5,
        status: 'read',
        stamps: { removed: at(8, 'm', 1), values: { status: at(8, 'z') } },
      },
    ],
    [
      'that removed it is after a note of a clock that was ahead',
      { savedAt: 3, note: 'a', stamps: { saved: at(3), values: { note: at(8, 'z') } } },
      { removedAt: 5, kept: { tags: [], note: 'a' } },
      {
        ...{ removedAt: 5, kept: { tags: [], note: 'a' } },
        stamps: { removed: at(8, 'm', 1), values: { note: at(8, 'z') } },
      },
    ],
    [
      'that saved it again is just after the removal by a clock that was ahead',
      { removedAt: 8, stamps: { removed: at(8, 'z') } },
      { savedAt: 5 },
      { savedAt: 5, stamps: { saved: at(8, 'm', 1) } },
    ],
    [
      'that only saved it, though a value is of a clock that was ahead',
      { citekey: 'ek', stamps: { values: { citekey: at(8, 'z') } } },
      { savedAt: 5, citekey: 'ek' },
      { savedAt: 5, citekey: 'ek', stamps: { saved: at(5), values: { citekey: at(8, 'z') } } },
    ],
    [
      'that changed what its stub keeps is a removal again',
      { ...GONE, kept: { tags: ['a'], note: '' } },
      { removedAt: 3 },
      { removedAt: 3, stamps: { removed: at(5, 'm', 1), values: { 'tag:a': at(5) } } },
    ],
    [
      'that changed nothing of a stub',
      { ...GONE, status: 'read' },
      { removedAt: 3, status: 'read' },
      { ...GONE, status: 'read' },
    ],
    [
      'that changed one that is there again after a removal saves it',
      { savedAt: 4, status: 'read', stamps: { removed: at(3), values: { status: at(4) } } },
      { savedAt: 4, status: 'reading' },
      { savedAt: 4, status: 'reading', stamps: { saved: at(5) } },
    ],
    [
      'that changed nothing of one that is there again',
      { savedAt: 4, status: 'read', stamps: { removed: at(3), values: { status: at(4) } } },
      { savedAt: 4, status: 'read' },
      { savedAt: 4, status: 'read', stamps: { removed: at(3), values: { status: at(4) } } },
    ],
    [
      'that took its state away',
      { ...SAVED, status: 'read' },
      { status: 'read' },
      { status: 'read', stamps: { values: { status: at(3) } } },
    ],
  ])('%s', (_, before, after, expected) => {
    const edited = stampEdit({ ...BLANK, ...before }, { ...BLANK, ...after }, at(5));
    expect(edited).toStrictEqual({ ...BLANK, ...expected });
  });
});
