import { describe, expect, it } from 'vitest';
import { ENTRY_LIMITS } from '../../../lib/paper/parse/entry-limits';
import { parseCorrections } from '../../../lib/paper/parse/parse-corrections';
import { isCitekey, parseEntry } from '../../../lib/paper/parse/parse-entry';

const parse = (more: object) => parseEntry({ savedAt: 1, ...more }, 'pmid:1');

describe('parseEntry', () => {
  it('reports a note that is cut, and no other', () => {
    const note = 'x'.repeat(ENTRY_LIMITS.note);
    expect(parse({ note })).toMatchObject({ entry: { note }, cut: false });
    expect(parse({ note: `${note}y` })).toMatchObject({ entry: { note }, cut: true });
  });

  it('reports tags that are lost, not those that stand there twice or are blank', () => {
    const tags = Array.from({ length: ENTRY_LIMITS.tags }, (_, index) => `tag ${index}`);
    expect(parse({ tags: [...tags, 'tag 0', ' ', 'tag  1'] })).toMatchObject({
      entry: { tags },
      cut: false,
    });
    expect(parse({ tags: [...tags, 'one more'] })).toMatchObject({ entry: { tags }, cut: true });
  });

  it.each([-1, 8.64e15 + 1, Number.NaN, '1', undefined])(
    'refuses a time of saving of %s',
    (savedAt) => expect(parse({ savedAt })).toBeUndefined(),
  );

  it.each([0, 8.64e15])('takes a time of saving of %s', (savedAt) =>
    expect(parse({ savedAt })?.entry.savedAt).toBe(savedAt),
  );
});

it('an entry keeps what is valid', () => {
  const tag = 't'.repeat(ENTRY_LIMITS.tag);
  expect(
    parse({ tags: [' a  b ', 5, '', `${tag}x`], note: 7, status: 'done', citekey: 'a b' })?.entry,
  ).toEqual({ paper: 'pmid:1', savedAt: 1, tags: ['a b', tag], note: '', status: 'unread' });
  expect(
    parse({ tags: 'a', status: 'read', citekey: 'key', corrections: { published: '2024' } })?.entry,
  ).toEqual({
    paper: 'pmid:1',
    savedAt: 1,
    tags: [],
    note: '',
    status: 'read',
    citekey: 'key',
    corrections: { published: '2024' },
  });
  expect(parseEntry('entry', 'pmid:1')).toBeUndefined();
});

it.each<[unknown, object | undefined]>([
  [{ authors: [{ literal: 'Ek' }], published: 'soon' }, { authors: [{ literal: 'Ek' }] }],
  [{ authors: [], published: '2024-02' }, { published: '2024-02' }],
  [{ authors: 'Ek' }, undefined],
  [{ authors: [], published: 2024 }, undefined],
  ['2024', undefined],
  [
    { title: ' On  moss ', kind: 'thesis' },
    { title: 'On moss', kind: 'thesis' },
  ],
  [{ title: '', kind: 'poem', publication: { volume: [] } }, undefined],
  [
    { publication: { volume: 5, issue: null, other: 'x', editor: [{ literal: 'Ek' }] } },
    { publication: { volume: '5', issue: null, editor: [{ literal: 'Ek' }] } },
  ],
])('the corrections %j are %j', (value, corrections) => {
  expect(parseCorrections(value)).toEqual(corrections);
});

it.each<[unknown, boolean]>([
  ['moss:2024-a_b.c/d', true],
  ['x'.repeat(200), true],
  ['x'.repeat(201), false],
  ['', false],
  ...[...' "#%\'(),={}~\\'].map((sign): [string, boolean] => [`a${sign}b`, false]),
  [7, false],
])('%j is a citation key: %s', (value, expected) => expect(isCitekey(value)).toBe(expected));
