import { describe, expect, it } from 'vitest';
import { stampOfTime } from '../../lib/paper/edit-stamp';
import { parseEntry, parseStub } from '../../lib/paper/parse/parse-entry';
import { parseEntryStamps, parseOtherNotes } from '../../lib/paper/parse/parse-stamps';

const STAMP = stampOfTime(5);

describe('parseEntryStamps', () => {
  it('keeps the stamps of values that an entry can have', () => {
    const values = { status: STAMP, note: '', 'tag:to read': STAMP, 'publication.volume': STAMP };
    const more = { toString: STAMP, 'tag:': STAMP, 'tag:x': 'soon', kind: 7, paper: STAMP };
    expect(
      parseEntryStamps({ saved: STAMP, values: { ...values, ...more }, notes: [STAMP, 7, ''] }),
    ).toEqual({ saved: STAMP, values, notes: [STAMP] });
  });

  it('takes the stamp of a removal before that of a saving', () => {
    expect(parseEntryStamps({ saved: STAMP, removed: STAMP })).toEqual({ removed: STAMP });
  });

  it.each([undefined, 'x', [], {}, { saved: '5' }, { values: [STAMP], notes: {} }])(
    'refuses %o',
    (value) => expect(parseEntryStamps(value)).toBeUndefined(),
  );
});

it('parseOtherNotes keeps three notes with stamps, and cuts long ones', () => {
  const note = (text: unknown, stamp: unknown = STAMP) => ({ note: text, stamp });
  expect(parseOtherNotes([note('long'), note(7), note('b', '')], 3)).toEqual([note('lon')]);
  expect(
    parseOtherNotes(
      [1, 2, 3, 4].map((each) => note(`${each}`)),
      3,
    ),
  ).toHaveLength(3);
  expect(parseOtherNotes('x', 3)).toEqual([]);
});

it('an entry keeps its stamps and the notes beside its note', () => {
  const entry = {
    ...{ savedAt: 5, tags: ['moss'], note: 'a', status: 'read' },
    ...{ otherNotes: [{ note: 'b', stamp: STAMP }], stamps: { saved: STAMP } },
  };
  expect(parseEntry(entry, 'pmid:1')).toEqual({ entry: { ...entry, paper: 'pmid:1' }, cut: false });
});

describe('parseStub', () => {
  const stub = { removedAt: 5, status: 'read', citekey: 'ek', stamps: { removed: STAMP } };

  it('keeps nothing that was written', () => {
    const stamps = { removed: STAMP, values: { 'tag:moss': STAMP, status: STAMP } };
    const kept = { tags: ['moss'], note: 'a' };
    expect(parseStub({ ...stub, stamps, kept, tags: ['moss'], note: 'a' }, 'pmid:1')).toEqual({
      ...{ ...stub, paper: 'pmid:1', tags: [], note: '' },
      stamps: { removed: STAMP, values: { status: STAMP } },
    });
  });

  it.each([
    undefined,
    { ...stub, removedAt: -1 },
    { ...stub, stamps: { saved: STAMP } },
    { ...stub, stamps: undefined },
  ])('refuses %o', (value) => expect(parseStub(value, 'pmid:1')).toBeUndefined());
});
