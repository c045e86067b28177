import { describe, expect, it } from 'vitest';
import { stampOfTime } from '../../../lib/paper/edit-stamp';
import { stampsIn, stampsOfStub } from '../../../lib/paper/entry-stamps';
import { parseEntry, parseStub } from '../../../lib/paper/parse/parse-entry';
import { parseEntryStamps, parseOtherNotes } from '../../../lib/paper/parse/parse-stamps';

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

  it.each([
    undefined,
    'x',
    [],
    {},
    { saved: '5' },
    { values: [STAMP], notes: {} },
    { values: { x: STAMP } },
  ])('refuses %o', (value) => expect(parseEntryStamps(value)).toBeUndefined());
});

describe('the stamps of cells', () => {
  const kept = (name: string) => parseEntryStamps({ values: { [name]: STAMP } }) !== undefined;
  it.each([
    ...['status', 'citekey', 'note', 'title', 'authors', 'published', 'kind', 'publication.a-b_1'],
    ...[`publication.${'x'.repeat(40)}`, 'tag:a', 'tag:a\nb', `tag:${'x'.repeat(200)}`],
  ])('%j are kept', (name) => expect(kept(name)).toBe(true));

  it.each([
    ...[
      '',
      'xstatus',
      'statusx',
      'Status',
      'publication.',
      'publication.a b',
      'publicationx',
      'tag:',
    ],
    ...[`publication.${'x'.repeat(41)}`, `tag:${'x'.repeat(201)}`, 'xtag:a', 'saved'],
  ])('%j are left out', (name) => expect(kept(name)).toBe(false));

  it('are at most 3000, and of at most a hundred machines', () => {
    const tags = (count: number) =>
      Object.fromEntries(Array.from({ length: count }, (_, at) => [`tag:${at}`, STAMP]));
    const stamps = parseEntryStamps({ values: tags(3001), notes: Array(101).fill(STAMP) });
    expect(stamps).toEqual({ values: tags(3000), notes: Array(100).fill(STAMP) });
  });

  it.each([
    ['xzzzzzzzzzzzzzzzzzzz', true],
    ['y0000000000000000000', false],
  ])('of the time %s are kept: %s', (stamp, expected) =>
    expect(parseEntryStamps({ saved: stamp }) !== undefined).toBe(expected),
  );
});

describe('all stamps', () => {
  const [A, B, C, D, E, F] = [...'abcdef'].map((each) => each.repeat(20)) as Six;
  type Six = [string, string, string, string, string, string];
  const stamps = { saved: A, removed: B, values: { status: C, 'tag:x': D }, notes: [E] };

  it('of entries are listed', () => {
    const all = [...stampsIn([{ stamps, otherNotes: [{ note: 'n', stamp: F }] }, {}])];
    expect(all.filter(Boolean)).toEqual([A, B, C, D, E, F]);
  });

  it.each([
    [stamps, { saved: A, removed: B, values: { status: C } }],
    [
      { removed: B, values: { citekey: C, note: D } },
      { removed: B, values: { citekey: C } },
    ],
    [{ saved: A, values: { title: C } }, { saved: A }],
    [{ values: { status: C, citekey: D } }, { values: { status: C, citekey: D } }],
    [{}, {}],
  ])('of %j a stub keeps %j', (all, kept) => expect(stampsOfStub(all)).toStrictEqual(kept));
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
