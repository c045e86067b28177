import { describe, expect, it } from 'vitest';
import { blankEntry, removed, saved, unpacked } from '../../lib/paper/entry-state';
import type { Entry } from '../../lib/paper/paper';

const BLANK: Entry = { paper: 'pmid:1', tags: [], note: '', status: 'unread' };
const NOTES = [{ note: 'b', stamp: '0'.repeat(20) }];

it('a paper to which nothing was done has an empty entry', () =>
  expect(blankEntry('pmid:1')).toStrictEqual(BLANK));

describe('a removed paper', () => {
  it.each<[string, Partial<Entry>, Partial<Entry>]>([
    ['nothing', {}, {}],
    [
      'status and citation key',
      { status: 'read', citekey: 'ek' },
      { status: 'read', citekey: 'ek' },
    ],
    ['no time of its saving', { savedAt: 5 }, {}],
    ['its tags aside', { tags: ['a'] }, { kept: { tags: ['a'], note: '' } }],
    ['its note aside', { note: 'a' }, { kept: { tags: [], note: 'a' } }],
    [
      'its corrections aside',
      { corrections: { title: 'T' } },
      { kept: { tags: [], note: '', corrections: { title: 'T' } } },
    ],
    [
      'what files said aside',
      { beyond: { ris: { T9: 'x' } } },
      { kept: { tags: [], note: '', beyond: { ris: { T9: 'x' } } } },
    ],
    [
      'the other notes aside',
      { otherNotes: NOTES },
      { kept: { tags: [], note: '', otherNotes: NOTES } },
    ],
  ])('keeps %s', (_, entry, stub) => {
    const gone = removed({ ...BLANK, ...entry }, 7);
    expect(gone).toStrictEqual({ ...BLANK, removedAt: 7, ...stub });
    const { savedAt: __, ...rest } = entry;
    expect(saved(gone, 9)).toStrictEqual({ ...BLANK, savedAt: 9, ...rest });
    expect(unpacked(gone)).toStrictEqual({ ...BLANK, removedAt: 7, ...rest });
  });

  it('that is saved already stays saved since then', () => {
    expect(saved({ ...BLANK, savedAt: 5 }, 9)).toStrictEqual({ ...BLANK, savedAt: 5 });
  });
});
