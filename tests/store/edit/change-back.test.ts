import { describe, expect, it } from 'vitest';
import type { Entry } from '../../../lib/paper/paper';
import { changeBack } from '../../../lib/store/edit/change-back';

const NOW = 100;
const blank: Entry = { paper: 'a', tags: [], note: '', status: 'unread' };
const saved = (more: Partial<Entry> = {}): Entry => ({ ...blank, savedAt: 10, ...more });
const back = (current: Entry, from: Entry, to: Entry, citekey = false) =>
  changeBack(current, { from, to, citekey }, NOW);

describe('what an operation changed', () => {
  it.each<[string, Partial<Entry>, Partial<Entry>]>([
    ['a note', { note: 'New' }, { note: 'Old' }],
    ['a status', { status: 'read' }, { status: 'unread' }],
    ['tags', { tags: ['b'] }, { tags: ['a'] }],
    ['corrections', { corrections: { title: 'New' } }, { corrections: { title: 'Old' } }],
    ['first corrections', { corrections: { title: 'New' } }, {}],
    ['removed corrections', {}, { corrections: { title: 'Old' } }],
    ['fields of a file', { beyond: { ris: { U1: 'x' } } }, {}],
    ['other notes', { otherNotes: [{ note: 'x', stamp: 's' }] as never }, {}],
    ['the time of saving', { savedAt: 20 }, { savedAt: 10 }],
  ])('is turned back: %s', (_, after, before) => {
    expect(back(saved(after), saved(after), saved(before))).toEqual(saved(before));
  });

  it.each<[string, Partial<Entry>]>([
    ['a note', { note: 'Mine' }],
    ['a status', { status: 'reading' }],
    ['corrections', { corrections: { title: 'Mine' } }],
    ['the time of saving', { savedAt: 30 }],
  ])('stays where it was changed again: %s', (_, since) => {
    const [from, to] = [saved({ note: 'New', status: 'read', savedAt: 20 }), saved()];
    expect(back({ ...from, ...since }, from, to)).toEqual({ ...to, ...since });
  });

  it.each([
    [['a', 'b'], ['a', 'b'], ['a'], ['a']],
    [['a', 'b', 'c'], ['a', 'b'], ['a'], ['a', 'c']],
    [['c'], ['a', 'b'], ['a'], ['c']],
    [['b', 'c'], ['b'], ['a', 'b'], ['b', 'c', 'a']],
    [['c'], ['b'], ['a', 'b'], ['c', 'a']],
    [['a', 'c'], ['b'], ['a', 'b'], ['a', 'c']],
  ])('of the tags %j, which were %j, gives back %j: %j', (tags, was, wanted, turned) => {
    const [is, from, to] = [tags, was, wanted].map((each) => saved({ tags: each })) as [
      Entry,
      Entry,
      Entry,
    ];
    expect(back(is, from, to).tags).toEqual(turned);
  });

  it('gives a citation key back only if that is asked for', () => {
    const [from, to] = [saved({ citekey: 'new' }), saved({ citekey: 'old' })];
    expect(back(from, from, to).citekey).toBe('new');
    expect(back(from, from, to, true).citekey).toBe('old');
    expect(back(saved(), from, to).citekey).toBe('old');
    expect(back(saved({ citekey: 'mine' }), from, to, true).citekey).toBe('mine');
    expect(back(from, from, saved(), true)).not.toHaveProperty('citekey');
  });
});

describe('a paper that the operation saved', () => {
  it('is removed again, unless something was written on it since', () => {
    expect(back(saved(), saved(), blank)).toMatchObject({ removedAt: NOW });
    expect(back(saved(), saved(), { ...blank, removedAt: 5 })).toMatchObject({ removedAt: 5 });
    const tagged = saved({ tags: ['a'] });
    expect(back(tagged, tagged, blank)).toMatchObject({ tags: [], removedAt: NOW });
    for (const since of [{ tags: ['b'] }, { note: 'x' }, { status: 'read' as const }])
      expect(back(saved(since), saved(), blank)).toEqual(saved(since));
  });

  it('stays removed if it was removed since', () => {
    const removed = { ...blank, removedAt: 50 };
    expect(back(removed, saved(), blank)).toMatchObject({ removedAt: 50 });
  });
});

it('a paper that the operation removed is saved again, with what was written', () => {
  const before = saved({ tags: ['a'], note: 'Old' });
  const after: Entry = { ...blank, removedAt: 50, kept: { tags: ['a'], note: 'Old' } };
  expect(back(after, after, before)).toEqual(before);
});
