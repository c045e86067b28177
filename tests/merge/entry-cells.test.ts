import { describe, expect, it } from 'vitest';
import { alikeTitles } from '../../lib/merge/alike';
import {
  type Cell,
  entryValues,
  isUnset,
  laterCell,
  stateOf,
  unset,
  valuesOf,
} from '../../lib/merge/entry-cells';
import { nearYears } from '../../lib/merge/same-work';
import { stampAfter, stampOfTime } from '../../lib/paper/edit-stamp';
import type { Entry, Paper } from '../../lib/paper/paper';

const ENTRY: Entry = {
  ...{ paper: 'pmid:1', tags: ['b', 'a'], note: '', status: 'read', citekey: 'ek' },
  corrections: { title: 'T', publication: { volume: '5', issue: null } },
};

describe('the values of an entry', () => {
  it('have the names of their cells, and make the entry again', () => {
    const values = valuesOf(ENTRY);
    expect(Object.fromEntries(values)).toEqual({
      ...{ status: 'read', citekey: 'ek', title: 'T', 'tag:b': true, 'tag:a': true },
      ...{ 'publication.volume': '5', 'publication.issue': null },
    });
    const cells = new Map([...values].map(([name, value]) => [name, { value, stamp: '' }]));
    const { status, citekey, tags, corrections } = ENTRY;
    expect(entryValues(cells)).toStrictEqual({ status, citekey, tags, corrections });
    expect(entryValues(new Map())).toStrictEqual({ status: 'unread', tags: [] });
  });

  it.each([
    ['status', 'unread'],
    ['tag:status', false],
    ['title', undefined],
    ['citekey', undefined],
    ['publication.volume', undefined],
  ])('%s that is not set is %s', (name, value) => {
    expect(unset(name)).toBe(value);
    expect([isUnset(name, value), isUnset(name, 'x')]).toEqual([true, false]);
  });

  it.each([
    [{ savedAt: 5 }, { savedAt: 5 }],
    [{ removedAt: 5 }, { removedAt: 5 }],
    [{ savedAt: 5, removedAt: 6 }, { savedAt: 5 }],
    [{}, undefined],
  ])('with %j has the state %j', (times, state) => {
    expect(stateOf({ ...ENTRY, ...times })).toEqual(state);
  });
});

describe('of two cells', () => {
  const cell = (value: unknown, at: number, machine = '00000000'): Cell => ({
    value,
    stamp: stampOfTime(at).slice(0, -8) + machine,
  });
  it.each([
    ['the later one', cell('a', 5), cell('b', 6)],
    ['of one time the one that is on', cell(false, 5, 'zzzzzzzz'), cell(true, 5)],
    [
      'of one time the one that is saved',
      cell({ removedAt: 1 }, 5, 'zzzzzzzz'),
      cell({ savedAt: 1 }, 5),
    ],
    ['else that of the greater machine', cell('b', 5, '00000001'), cell('a', 5, '00000002')],
    ['else the one that sorts last', cell('a', 5), cell('b', 5)],
    [
      'a value that was changed',
      cell('b', 5),
      { value: 'a', stamp: stampAfter(stampOfTime(5), '00000000') },
    ],
    ['a value beside one that never was', { value: 'b', stamp: '' }, cell('a', 0)],
  ])('%s stands', (_, less, more) => {
    expect([laterCell(less, more), laterCell(more, less)]).toEqual([more, more]);
  });
});

it('pairs that are equally alike are in the order of their papers', () => {
  const words = ['moss', 'grows', 'on', 'mills'];
  const pairs = alikeTitles(new Map(['3', '1', '2'].map((id) => [id, words])));
  expect(pairs.map(({ a, b }) => a + b)).toEqual(['12', '13', '23']);
  expect(pairs.map(({ likeness }) => likeness)).toEqual([1, 1, 1]);
});

it.each([
  [{ published: '2020' }, { published: '2020-05' }, true],
  [{ published: '1990' }, { published: '2020' }, false],
  [{ published: '2020', preprinted: '1990' }, { published: '1990' }, true],
  [{ published: '2020' }, {}, undefined],
  [{ ids: ['arxiv:2001.00001'] }, { published: '2020' }, true],
])('the years of %j and %j are near: %s', (a, b, near) => {
  const paper = (more: Partial<Paper>): Paper => ({
    ...{ id: 'doi:10.1000/a', ids: ['doi:10.1000/a'], title: 'T', authors: [], links: {} },
    ...{ counts: {}, sources: ['moss'], firstSeen: 1, lastSeen: 1, ...more },
  });
  expect([nearYears(paper(a), paper(b)), nearYears(paper(b), paper(a))]).toEqual([near, near]);
});
