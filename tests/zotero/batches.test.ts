import { expect, it } from 'vitest';
import type { ZoteroRow } from '../../lib/store/rows';
import { delayAfter } from '../../lib/text/delay';
import { batches, sessions } from '../../lib/zotero/batches';

const row = (paper: string, more: Partial<ZoteroRow> = {}): ZoteroRow => ({
  paper,
  target: 'C1',
  state: 'waiting',
  tries: 0,
  next: 0,
  ...more,
});
const papers = (rows: readonly ZoteroRow[]) => rows.map(({ paper }) => paper).join('');

it('papers with one target and equal tags are sent together, in whatever order the tags are', () => {
  const tags = new Map([
    ['a', ['x', 'y']],
    ['b', ['y', 'x', 'x']],
    ['c', ['x']],
    ['e', ['x', 'y']],
  ]);
  const rows = [row('a'), row('b'), row('c'), row('d'), row('e', { target: 'C2' }), row('f')];
  expect(batches(rows, tags).map((each) => [papers(each.rows), each.tags])).toEqual([
    ['ab', ['x', 'y']],
    ['c', ['x']],
    ['df', []],
    ['e', ['x', 'y']],
  ]);
});

it('a paper that was refused is sent alone, and at most 50 together', () => {
  const alone = [row('a', { alone: true }), row('b', { alone: true }), row('c')];
  expect(batches(alone, new Map()).map((each) => papers(each.rows))).toEqual(['a', 'b', 'c']);
  const many = Array.from({ length: 101 }, (_, index) => row(String(index)));
  expect(batches(many, new Map()).map((each) => each.rows.length)).toEqual([50, 50, 1]);
});

it('papers that have a session are grouped by it', () => {
  const rows = [row('a', { session: 's' }), row('b'), row('c', { session: 't' })];
  const groups = sessions([...rows, row('d', { session: 's' })]);
  expect(groups.map(papers)).toEqual(['ad', 'c']);
});

it.each([
  [0, 1],
  [1, 1],
  [2, 2],
  [3, 4],
  [6, 32],
  [7, 60],
  [5000, 60],
])('after %i failed tries the next is in %i minutes', (tries, minutes) => {
  expect(delayAfter(tries)).toBe(minutes * 60_000);
});
