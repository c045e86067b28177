import { describe, expect, it } from 'vitest';
import { mergeEntry, withStamps } from '../../lib/merge/merge-entry';
import { stampEdit } from '../../lib/merge/stamp-edit';
import { stampAfter, stampOfTime } from '../../lib/paper/edit-stamp';
import { blankEntry, removed, saved } from '../../lib/paper/entry-state';
import type { Entry, StampedEntry } from '../../lib/paper/paper';

const HOUR = 3600 * 1000;
const NOW = Date.UTC(2026, 10, 21, 9);
/** The stamp of a machine, some hours after NOW. */
const at = (hours: number, machine: string) =>
  stampAfter(stampOfTime(NOW + hours * HOUR), machine.repeat(8));
const edited = (entry: StampedEntry, stamp: string, change: Partial<Entry>) => {
  const { stamps: _, ...before } = entry;
  return stampEdit(entry, { ...saved(before, NOW), ...change }, stamp);
};
const START = edited(blankEntry('pmid:1'), at(0, 'a'), { tags: ['moss'], note: 'first' });
const unsaved = (entry: StampedEntry, stamp: string) => {
  const { stamps: _, ...before } = entry;
  return stampEdit(entry, removed(before, NOW), stamp);
};

describe('mergeEntry', () => {
  it('takes each value from the machine that changed it last', () => {
    const a = edited(START, at(1, 'a'), { status: 'reading', citekey: 'ek2026' });
    const b = edited(START, at(2, 'b'), { corrections: { title: 'Moss', kind: 'book' } });
    expect(mergeEntry(a, b)).toMatchObject({
      status: 'reading',
      citekey: 'ek2026',
      corrections: { title: 'Moss', kind: 'book' },
    });
    const later = edited(b, at(3, 'b'), { status: 'read', corrections: { title: 'Moss' } });
    expect(mergeEntry(a, later)).toMatchObject({ status: 'read', corrections: { title: 'Moss' } });
    expect(mergeEntry(a, later).corrections).not.toHaveProperty('kind');
  });

  it('takes an edit of what a clock wrote that was ahead', () => {
    const ahead = edited(START, at(48, 'b'), { note: 'ahead', status: 'read', tags: [] });
    const here = edited(ahead, at(1, 'a'), { note: 'now', status: 'reading', tags: ['fern'] });
    for (const merged of [mergeEntry(ahead, here), mergeEntry(here, ahead)]) {
      expect(merged).toMatchObject({ note: 'now', status: 'reading', tags: ['fern'] });
      expect(merged).not.toHaveProperty('otherNotes');
    }
  });

  it('keeps the tags of both, and leaves out those that one removed after the other added them', () => {
    const a = edited(START, at(1, 'a'), { tags: ['moss', 'fern'] });
    const b = edited(START, at(2, 'b'), { tags: ['rivers'] });
    expect(mergeEntry(a, b).tags).toEqual(['fern', 'rivers']);
    const again = edited(b, at(3, 'b'), { tags: ['moss'] });
    expect(mergeEntry(a, again).tags).toEqual(['fern', 'moss']);
  });

  it('keeps a tag that was added on one machine and removed on the other at the same time', () => {
    const none = edited(START, at(1, 'z'), { tags: [] });
    const off = edited(none, at(2, 'z'), { status: 'read' });
    const on = edited(edited(START, at(0.5, 'a'), { tags: [] }), at(1, 'a'), { tags: ['moss'] });
    expect(mergeEntry(off, on).tags).toEqual(['moss']);
    expect(mergeEntry(on, off).tags).toEqual(['moss']);
  });

  it('keeps tags in the order in which the user added them, where machines agree', () => {
    const two = edited(START, at(1, 'a'), { tags: ['rivers', 'moss'] });
    expect(mergeEntry(two, edited(two, at(2, 'b'), { status: 'read' })).tags).toEqual([
      'rivers',
      'moss',
    ]);
  });

  it('gives a machine that knows nothing the order in which they were added', () => {
    const two = edited(START, at(1, 'a'), { tags: ['rivers', 'moss', 'ice'] });
    const three = edited(two, at(2, 'a'), { tags: ['moss', 'rivers', 'ice', 'fern'] });
    expect(mergeEntry(blankEntry('pmid:1'), three).tags).toEqual(['moss', 'ice', 'rivers', 'fern']);
    expect(mergeEntry(three, blankEntry('pmid:1')).tags).toEqual(['moss', 'ice', 'rivers', 'fern']);
  });

  it('removes a paper that one machine removed, with what was written on it', () => {
    const gone = unsaved(edited(START, at(1, 'a'), { status: 'read' }), at(2, 'a'));
    const merged = mergeEntry(START, gone);
    expect(merged).toMatchObject({ tags: [], note: '', kept: { tags: ['moss'], note: 'first' } });
    expect(merged).not.toHaveProperty('savedAt');
  });

  it('has a paper that was removed on one machine and changed on another after that', () => {
    const gone = unsaved(START, at(1, 'a'));
    const read = edited(START, at(2, 'b'), { status: 'read' });
    const merged = mergeEntry(gone, read);
    expect(merged).toMatchObject({ savedAt: NOW + 2 * HOUR, status: 'read', tags: ['moss'] });
    expect(merged).not.toHaveProperty('kept');
    expect(mergeEntry(merged, unsaved(merged, at(3, 'b'))).savedAt).toBeUndefined();
    const annotated = edited(merged, at(2.5, 'b'), { note: 'second' });
    expect(annotated.savedAt).toBe(merged.savedAt);
    expect(mergeEntry(annotated, gone).savedAt).toBe(merged.savedAt);
  });

  it('does not bring a paper back because an export gave it a citation key', () => {
    const gone = unsaved(START, at(1, 'a'));
    const keyed = edited(START, at(2, 'b'), { citekey: 'ek2026' });
    expect(mergeEntry(gone, keyed)).not.toHaveProperty('savedAt');
    expect(mergeEntry(gone, keyed)).toMatchObject({ citekey: 'ek2026' });
  });

  it('removes a paper although a value of it has a stamp of the future', () => {
    const future = edited(START, at(24 * 400, 'b'), { tags: ['rivers'] });
    const gone = unsaved(future, at(1, 'a'));
    expect(mergeEntry(gone, future)).not.toHaveProperty('savedAt');
    const tagged = edited(future, at(1, 'a'), { tags: ['fern'] });
    expect(mergeEntry(tagged, future).tags).toEqual(['fern']);
  });

  it('does not bring a paper back because what its stub keeps was changed by an undo', () => {
    const gone = unsaved(START, at(1, 'a'));
    const { stamps: _, ...stub } = gone;
    const turned = { ...stub, kept: { tags: [], note: 'before' } };
    const undone = stampEdit(gone, turned, at(2, 'a'));
    expect(undone).toMatchObject({ removedAt: NOW, kept: { note: 'before' } });
    expect(mergeEntry(START, undone)).not.toHaveProperty('savedAt');
  });

  it('takes the time of an unstamped entry for that of all its values', () => {
    const early: Entry = { ...blankEntry('pmid:1'), savedAt: NOW, tags: ['fern'], note: 'early' };
    const read = edited(early, at(1, 'a'), { status: 'read' });
    expect(withStamps(early).stamps).toEqual({ saved: stampOfTime(NOW) });
    expect(mergeEntry(early, read)).toEqual(read);
    expect(mergeEntry({ ...early, savedAt: NOW + 2, note: 'later' }, read)).toMatchObject({
      note: 'later',
      otherNotes: [{ note: 'early' }],
      status: 'read',
    });
  });
});

describe('of two notes', () => {
  const mine = edited(START, at(1, 'a'), { note: 'mine' });
  const yours = edited(START, at(2, 'b'), { note: 'yours' });

  it('the one that replaced the other stands alone', () => {
    expect(mergeEntry(START, mine)).toEqual(mine);
    expect(mergeEntry(edited(mine, at(3, 'b'), { note: 'longer' }), mine)).not.toHaveProperty(
      'otherNotes',
    );
  });

  it('written without knowing each other, the later one stands and the other is kept', () => {
    expect(mergeEntry(mine, yours)).toMatchObject({
      note: 'yours',
      otherNotes: [{ note: 'mine', stamp: at(1, 'a') }],
    });
  });

  it('the one that was dropped or replaced after that does not come back', () => {
    const { otherNotes: _, ...both } = mergeEntry(mine, yours);
    const { stamps: __, ...left } = both;
    const dropped = stampEdit(mergeEntry(mine, yours), left, at(3, 'b'));
    expect(mergeEntry(dropped, mine)).toEqual(dropped);
    const used = stampEdit(mergeEntry(mine, yours), { ...left, note: 'mine' }, at(3, 'b'));
    expect(mergeEntry(mergeEntry(used, mine), yours)).toEqual(used);
    expect(used.note).toBe('mine');
  });

  it('a later note of the same machine is a third, beside both', () => {
    const both = mergeEntry(mine, yours);
    expect(mergeEntry(both, edited(mine, at(4, 'a'), { note: 'more' }))).toMatchObject({
      note: 'more',
      otherNotes: [{ note: 'yours' }],
    });
  });

  it('that one machine cleared, the text of the other stands or is kept', () => {
    const cleared = edited(START, at(3, 'a'), { note: '' });
    expect(mergeEntry(cleared, yours)).toMatchObject({ note: '', otherNotes: [{ note: 'yours' }] });
    const early = edited(START, at(1, 'a'), { note: '' });
    expect(mergeEntry(early, yours)).not.toHaveProperty('otherNotes');
    expect(mergeEntry(early, yours).note).toBe('yours');
  });

  it('of five machines, the three latest are kept beside the one that stands', () => {
    const notes = ['a', 'b', 'c', 'd', 'e'].map((name, hours) =>
      edited(START, at(hours + 1, name), { note: name }),
    );
    expect(notes.reduce(mergeEntry)).toMatchObject({
      note: 'e',
      otherNotes: [{ note: 'd' }, { note: 'c' }, { note: 'b' }],
    });
  });

  it('of two papers that are one, none is lost', () => {
    const paper = { ...edited(START, at(1, 'b'), { note: 'other' }), paper: 'doi:10.1000/1' };
    expect(mergeEntry(yours, paper)).toMatchObject({
      note: 'yours',
      otherNotes: [{ note: 'other' }],
    });
  });
});
