import { describe, expect, it } from 'vitest';
import type { Cells } from '../../lib/merge/entry-cells';
import { entryOfCells } from '../../lib/merge/entry-of-cells';
import type { StampedEntry } from '../../lib/paper/paper';

/** The stamp of an edit at a time in ms. */
const at = (ms: number, machine = 'm') => `00000000${ms}000${machine.repeat(8)}`;
const note = (ms: number) => ({ note: `of ${ms}`, stamp: at(ms) });

type Given = Partial<Omit<Cells, 'values'>> & { values?: Record<string, [unknown, string]> };
const cells = ({ values = {}, ...given }: Given): Cells => ({
  ...{ state: { value: undefined, stamp: '' }, notes: { live: [], seen: [] }, ...given },
  values: new Map(Object.entries(values).map(([name, [value, stamp]]) => [name, { value, stamp }])),
});
const SAVED = { state: { value: { savedAt: 5 }, stamp: at(5) } };
const REMOVED = { state: { value: { removedAt: 5 }, stamp: at(5) } };
const BLANK = { paper: 'pmid:1', tags: [], note: '', status: 'unread' } as const;

describe('the entry of cells', () => {
  it.each<[string, Given, Partial<StampedEntry>]>([
    ['that were never changed', {}, {}],
    [
      'that were never changed but hold something',
      { values: { citekey: ['ek', ''] } },
      { citekey: 'ek' },
    ],
    ['of a saved paper', SAVED, { savedAt: 5, stamps: { saved: at(5) } }],
    [
      'of a saved paper whose values are as old as itself',
      {
        ...SAVED,
        values: { status: ['read', at(5)], title: ['T', at(5)] },
        notes: { live: [note(5)], seen: [at(5)] },
      },
      {
        savedAt: 5,
        status: 'read',
        corrections: { title: 'T' },
        note: 'of 5',
        stamps: { saved: at(5) },
      },
    ],
    [
      'of a saved paper whose values were changed later, in the order of their names',
      {
        ...SAVED,
        values: {
          status: ['read', at(7)],
          citekey: ['ek', at(6)],
          'publication.page': ['7', at(8)],
        },
      },
      {
        ...{
          savedAt: 5,
          status: 'read',
          citekey: 'ek',
          corrections: { publication: { page: '7' } },
        },
        stamps: {
          saved: at(5),
          values: { citekey: at(6), 'publication.page': at(8), status: at(7) },
        },
      },
    ],
    [
      'of values that were emptied, even with the paper’s own edit',
      {
        ...SAVED,
        values: { status: ['unread', at(6)], 'tag:a': [false, at(5)], title: [undefined, ''] },
      },
      { savedAt: 5, stamps: { saved: at(5), values: { status: at(6), 'tag:a': at(5) } } },
    ],
    [
      'of a value that is older than any edit',
      { ...SAVED, values: { citekey: ['ek', ''] } },
      { savedAt: 5, citekey: 'ek', stamps: { saved: at(5), values: { citekey: '' } } },
    ],
    [
      'of a note that was written later, and one that it replaced',
      { ...SAVED, notes: { live: [note(7)], seen: [at(6), at(7)] } },
      {
        savedAt: 5,
        note: 'of 7',
        stamps: { saved: at(5), values: { note: at(7) }, notes: [at(6)] },
      },
    ],
    [
      'of a note that was emptied',
      { ...SAVED, notes: { live: [{ note: '', stamp: at(5) }], seen: [at(5)] } },
      { savedAt: 5, stamps: { saved: at(5), values: { note: at(5) } } },
    ],
    [
      'of three notes that stand, and one that they replaced',
      { notes: { live: [note(9), note(8), note(7)], seen: [at(6), at(7), at(8), at(9)] } },
      {
        ...{ note: 'of 9', otherNotes: [note(8), note(7)] },
        stamps: { values: { note: at(9) }, notes: [at(6)] },
      },
    ],
    [
      'of a removed paper, whose values are kept aside',
      { ...REMOVED, values: { status: ['read', at(5)], title: ['T', at(4)] } },
      {
        ...{
          removedAt: 5,
          status: 'read',
          kept: { tags: [], note: '', corrections: { title: 'T' } },
        },
        stamps: { removed: at(5), values: { title: at(4) } },
      },
    ],
    [
      'of a removed paper that was changed after that: it is saved since the change',
      {
        ...REMOVED,
        values: { status: ['read', at(6)], title: ['T', at(8)], kind: ['book', at(7)] },
      },
      {
        ...{ savedAt: 8, status: 'read', corrections: { title: 'T', kind: 'book' } },
        stamps: { removed: at(5), values: { kind: at(7), status: at(6), title: at(8) } },
      },
    ],
    [
      'of a removed paper on which a note was written after that',
      { ...REMOVED, notes: { live: [note(7)], seen: [at(7)] } },
      { savedAt: 7, note: 'of 7', stamps: { removed: at(5), values: { note: at(7) } } },
    ],
    [
      'of a removed paper that another machine changed at that time',
      { ...REMOVED, values: { status: ['read', at(5, 'a')] } },
      { savedAt: 5, status: 'read', stamps: { removed: at(5), values: { status: at(5, 'a') } } },
    ],
    [
      'of a removed paper that only an export changed after that',
      { ...REMOVED, values: { citekey: ['ek', at(7)] } },
      { removedAt: 5, citekey: 'ek', stamps: { removed: at(5), values: { citekey: at(7) } } },
    ],
    [
      'of a saved paper that was changed after that: it is saved since it was',
      { ...SAVED, values: { status: ['read', at(8)] } },
      { savedAt: 5, status: 'read', stamps: { saved: at(5), values: { status: at(8) } } },
    ],
  ])('%s', (_, given, expected) => {
    const entry = entryOfCells(cells(given), { paper: 'pmid:1', tags: [] });
    expect(entry).toStrictEqual({ ...BLANK, ...expected });
    expect(Object.keys(entry.stamps?.values ?? {})).toEqual(
      Object.keys(expected.stamps?.values ?? {}),
    );
  });

  it('has the tags that are given, in their order, and what is beyond', () => {
    const given = cells({ ...SAVED, values: { 'tag:a': [true, at(5)], 'tag:b': [true, at(5)] } });
    const rest = { paper: 'pmid:2', tags: ['b', 'a'], beyond: { ris: { T9: 'Moss' } } };
    expect(entryOfCells(given, rest)).toStrictEqual({
      ...{ ...rest, status: 'unread', note: '', savedAt: 5, stamps: { saved: at(5) } },
    });
  });
});
