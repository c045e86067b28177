import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { removed, saved } from '../../../lib/paper/entry-state';
import type { Entry, StampedEntry } from '../../../lib/paper/paper';
import { planEntries, type Writing } from '../../../lib/store/edit/write-entries';
import type { EntryRow } from '../../../lib/store/rows';

const [PAPER, OTHER] = ['pmid:1', 'pmid:2'];
/** The stamp of an edit of this machine at a time in ms. */
const at = (ms: number, machine = 'mmmmmmmm') => `00000000${ms}000${machine}`;
const blank = (paper: string): Entry => ({ paper, tags: [], note: '', status: 'unread' });
const CLOCK = { key: 'clock', value: { machine: 'mmmmmmmm', last: at(1) } };
const ticked = { key: 'clock', value: { machine: 'mmmmmmmm', last: at(5) } };
const REV = { key: 'rev', value: 7 };

/** What a change of papers at 5 writes, at first of the rows. */
const plan = (rows: EntryRow[], writing: Writing, papers = [PAPER]) =>
  planEntries(
    papers,
    { entries: new Map(rows.map((row) => [row.paper, row])), rev: REV, clock: CLOCK },
    writing,
    5,
  );
const row = (more: Partial<EntryRow> = {}): EntryRow => ({
  ...{ ...blank(PAPER), rev: 3, savedAt: 2, stamps: { saved: at(2) }, ...more },
});
const same = (entry: Entry) => entry;

describe('a change of entries', () => {
  it('of a paper without one writes the first', () => {
    const entry = { ...blank(PAPER), savedAt: 5 };
    expect(plan([], { change: (each) => saved(each, 5) })).toStrictEqual({
      rows: [{ ...entry, stamps: { saved: at(5) }, rev: 8 }],
      meta: [{ key: 'rev', value: 8 }, ticked],
      rev: 8,
      before: [{ paper: PAPER, entry: null, after: entry }],
    });
  });

  it('writes only those that differ, in one revision with one stamp', () => {
    const change = (entry: Entry): Entry =>
      entry.paper === PAPER ? { ...entry, status: 'read' } : entry;
    const { rows, before } = plan([row(), row({ paper: OTHER })], { change }, [OTHER, PAPER]);
    const { stamps: _, rev: __, ...entry } = row();
    const stamps = { saved: at(2), values: { status: at(5) } };
    expect(rows).toStrictEqual([{ ...entry, status: 'read', stamps, rev: 8 }]);
    expect(before).toStrictEqual([{ paper: PAPER, entry, after: { ...entry, status: 'read' } }]);
  });

  it('that changes nothing writes no entry', () => {
    expect(plan([row()], { change: same })).toMatchObject({ rows: [], before: [] });
  });

  it('is the first revision of a store without one', () => {
    const stored = { entries: new Map(), rev: undefined, clock: CLOCK };
    const planned = planEntries([PAPER], stored, { change: (each) => saved(each, 5) }, 5);
    expect([planned.rev, planned.meta[0]]).toEqual([1, { key: 'rev', value: 1 }]);
  });
});

describe('what another machine knows', () => {
  const learn = (more: Partial<StampedEntry>) => (entry: StampedEntry) => ({ ...entry, ...more });

  it('is written with its own stamps and no tick of the clock, and is a change for the user', () => {
    const stamps = { saved: at(2), values: { status: at(4) } };
    const { rows, meta, before } = plan([row()], {
      change: same,
      learn: learn({ status: 'read', stamps }),
    });
    const { stamps: _, rev: __, ...entry } = row();
    expect(rows).toStrictEqual([{ ...entry, status: 'read', stamps, rev: 8 }]);
    expect(meta).toEqual([{ key: 'rev', value: 8 }]);
    expect(before).toStrictEqual([{ paper: PAPER, entry, after: { ...entry, status: 'read' } }]);
  });

  it('of stamps alone is written, but is no change', () => {
    const stamps = { saved: at(2), notes: [at(1)] };
    const { rows, before } = plan([row()], { change: same, learn: learn({ stamps }) });
    expect(rows).toStrictEqual([{ ...row(), stamps, rev: 8 }]);
    expect(before).toEqual([]);
  });

  it('of a removed paper that was not here is no change', () => {
    const stub = learn({ removedAt: 4, stamps: { removed: at(4) } });
    expect(plan([], { change: same, learn: stub })).toMatchObject({
      rows: [{ removedAt: 4 }],
      before: [],
    });
  });

  it('of the removal of a paper that is saved here is one', () => {
    const { stamps: _, rev: __, ...entry } = row();
    const gone = removed(entry, 4);
    const learnt = () => ({ ...gone, stamps: { removed: at(4) } });
    expect(plan([row()], { change: same, learn: learnt }).before).toStrictEqual([
      { paper: PAPER, entry, after: gone },
    ]);
  });

  it('is there before the change, and both are one', () => {
    const planned = plan([row()], {
      learn: learn({
        note: 'theirs',
        stamps: { saved: at(2), values: { note: at(4, 'theirs00') } },
      }),
      change: (entry) => ({ ...entry, note: `${entry.note} and ours` }),
    });
    const { stamps: _, rev: __, ...entry } = row();
    expect(planned.before).toStrictEqual([
      { paper: PAPER, entry, after: { ...entry, note: 'theirs and ours' } },
    ]);
    expect(planned.rows[0]?.stamps).toEqual({
      ...{ saved: at(2), values: { note: at(5) }, notes: [at(4, 'theirs00')] },
    });
  });
});
