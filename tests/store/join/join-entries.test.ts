import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/paper/paper';
import { joinEntries, partEntry } from '../../../lib/store/join/join-entries';

const entry = (more: object = {}): Entry => ({
  paper: 'a',
  savedAt: 20,
  tags: [],
  note: '',
  status: 'unread',
  ...more,
});
const ours = entry({ tags: ['x', 'both'], note: 'One', status: 'reading', citekey: 'one' });
const theirs = entry({
  paper: 'b',
  savedAt: 10,
  tags: ['both', 'y'],
  note: 'Two',
  status: 'read',
  citekey: 'two',
});
const stub = (paper: string, removedAt: number): Entry => ({
  paper,
  removedAt,
  tags: [],
  note: '',
  status: 'unread',
});
const authors = [{ literal: 'Moss' }];

describe('joined entries', () => {
  it('have all tags, both notes, the earlier saving, the further status and one key', () => {
    expect(joinEntries(ours, theirs)).toEqual({
      paper: 'a',
      savedAt: 10,
      tags: ['x', 'both', 'y'],
      note: 'Two\n\nOne',
      status: 'read',
      citekey: 'one',
    });
    const { citekey: _, ...keyless } = ours;
    expect(joinEntries(keyless, theirs).citekey).toBe('two');
    expect(joinEntries(theirs, ours)).toMatchObject({ paper: 'b', status: 'read', savedAt: 10 });
  });

  it.each([
    ['One', 'One and two', 'One and two'],
    ['One and two', 'two', 'One and two'],
    ['', 'Two', 'Two'],
    ['One', '', 'One'],
  ])('have the note “%s” and “%s” once', (one, two, note) => {
    expect(joinEntries(entry({ note: one }), entry({ note: two })).note).toBe(note);
  });

  it('are saved if one is; the time of removal is kept only if neither is', () => {
    expect(joinEntries(stub('a', 5), theirs)).toMatchObject({ savedAt: 10 });
    expect(joinEntries(stub('a', 5), theirs)).not.toHaveProperty('removedAt');
    expect(joinEntries(stub('a', 5), stub('b', 7))).toEqual(stub('a', 7));
    const { removedAt: _, ...blank } = stub('a', 5);
    expect(joinEntries(blank, stub('b', 7))).toEqual(stub('a', 7));
    expect(joinEntries(blank, { ...blank, paper: 'b' })).toEqual(blank);
  });

  it('have the corrections of both, ours first', () => {
    const one = entry({ corrections: { published: '2024' } });
    const two = entry({ corrections: { published: '2023', authors } });
    expect(joinEntries(one, two).corrections).toEqual({ published: '2024', authors });
    expect(joinEntries(entry(), two).corrections).toEqual({ published: '2023', authors });
    expect(joinEntries(entry(), entry())).not.toHaveProperty('corrections');
    const volume = entry({ corrections: { publication: { volume: '5', issue: null } } });
    const issue = entry({ corrections: { publication: { issue: '1', page: '3' } } });
    expect(joinEntries(volume, issue).corrections).toEqual({
      publication: { volume: '5', issue: null, page: '3' },
    });
  });
});

it('a parted paper is saved by other notes alone, but not by a citation key alone', () => {
  const otherNotes = [{ stamp: '00000000000100000moss', note: 'late' }];
  const key = entry({ citekey: 'new' });
  expect(partEntry(key, undefined, entry())).toEqual({ ...key, savedAt: undefined });
  expect(partEntry({ ...key, otherNotes }, undefined, entry())).toEqual({ ...key, otherNotes });
});

it('joined entries have the latest other notes of both, the latest first, each once', () => {
  const notes = [1, 2, 3, 4].map((at) => ({ stamp: `00000000000${at}-0000-moss`, note: `${at}` }));
  const [one, two, three, four] = notes;
  const joined = (ours: unknown[], theirs: unknown[]) =>
    joinEntries(entry({ otherNotes: ours }), entry({ otherNotes: theirs })).otherNotes;
  expect(joined([one, three], [two, four])).toEqual([four, three, two]);
  expect(joined([four], [one, four])).toEqual([four, one]);
});

describe('a parted entry', () => {
  const joined = joinEntries(ours, theirs);
  const parted = (change: Partial<Entry>) =>
    partEntry({ ...joined, ...change } as Entry, ours, theirs);

  it('is as it was where nothing has changed', () => {
    expect(partEntry(joined, ours, theirs)).toBe(ours);
    expect(partEntry({ ...theirs, paper: 'a' }, undefined, theirs)).toBeUndefined();
    const stubs = joinEntries(stub('a', 5), theirs);
    expect(partEntry(stubs, stub('a', 5), theirs)).toEqual(stub('a', 5));
  });

  it('keeps what was changed since', () => {
    expect(parted({ tags: ['both', 'y', 'z'] })).toEqual({ ...ours, tags: ['both', 'z'] });
    expect(parted({ note: `${joined.note} and three` })).toEqual({
      ...ours,
      note: 'One and three',
    });
    expect(parted({ note: 'Three' })).toEqual({ ...ours, note: 'Three' });
    expect(parted({ status: 'unread' })).toEqual({ ...ours, status: 'unread' });
    expect(parted({ citekey: 'three' })).toEqual({ ...ours, citekey: 'three' });
    expect(parted({ corrections: { published: '2024' } })).toEqual({
      ...ours,
      corrections: { published: '2024' },
    });
    expect(parted({ savedAt: 30 })).toEqual({ ...ours, savedAt: 30 });
  });

  it('of a paper without an entry has only what was done since', () => {
    const { citekey: _, ...rest } = { ...theirs, paper: 'a' };
    const since = { ...rest, note: 'Two\nthree', tags: ['both', 'y', 'z'] };
    expect(partEntry({ ...since, citekey: 'two' }, undefined, theirs)).toEqual({
      paper: 'a',
      savedAt: 10,
      tags: ['z'],
      note: 'three',
      status: 'unread',
    });
  });

  it('of a removed paper that was written on since is saved, with what was kept', () => {
    const one = { ...stub('a', 5), kept: { tags: ['x'], note: 'One' } };
    const both = joinEntries(one, theirs);
    expect(partEntry({ ...both, tags: [...both.tags, 'z'] }, one, theirs)).toEqual({
      paper: 'a',
      savedAt: 10,
      tags: ['z', 'x'],
      note: 'One',
      status: 'unread',
    });
  });

  it('stays removed if it was removed since', () => {
    const { savedAt: _, ...removed } = { ...joined, removedAt: 40, tags: [], note: '' };
    expect(partEntry(removed as Entry, ours, theirs)).toEqual({
      paper: 'a',
      removedAt: 40,
      tags: [],
      note: '',
      status: 'reading',
      citekey: 'one',
    });
  });

  it('loses the corrections of the other', () => {
    const two = entry({ paper: 'b', corrections: { published: '2023' } });
    const one = entry({ corrections: { authors } });
    const both = { ...joinEntries(one, two), tags: ['z'] };
    expect(partEntry(both, one, two)).toEqual({ ...one, tags: ['z'] });
    expect(partEntry({ ...joinEntries(entry(), two), tags: ['z'] }, entry(), two)).toEqual(
      entry({ tags: ['z'] }),
    );
  });
});
