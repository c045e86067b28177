import { describe, expect, it } from 'vitest';
import { isToggle, withoutToggles } from '../../../lib/store/edit/toggles';
import type { EarlierEntry, JournalRow, OperationKind } from '../../../lib/store/rows';

/** An entry with a note that tells before which operation it was. */
const was = (paper: string, note: string): EarlierEntry => ({
  ...{ paper, entry: { paper, tags: [], note, status: 'unread' } },
});
type Row = [what: OperationKind, papers: string, undone?: number];

describe('a run of savings and removals', () => {
  it.each<[string, Row[], Row, left: string, earlier: string]>([
    [
      'of three is the first and the last',
      [
        ['save', 'a'],
        ['unsave', 'a'],
      ],
      ['save', 'a'],
      '',
      '1',
    ],
    [
      'may begin with a removal',
      [
        ['unsave', 'a'],
        ['save', 'a'],
      ],
      ['unsave', 'a'],
      '',
      '1',
    ],
    ['of two stays', [['save', 'a']], ['unsave', 'a'], '1', 'now'],
    [
      'of more papers is of the same ones',
      [
        ['save', 'ab'],
        ['unsave', 'ba'],
      ],
      ['save', 'ab'],
      '',
      '1',
    ],
    [
      'of other papers stays',
      [
        ['save', 'b'],
        ['unsave', 'b'],
      ],
      ['save', 'a'],
      '1 2',
      'now',
    ],
    [
      'of some of the papers stays',
      [
        ['save', 'ab'],
        ['unsave', 'a'],
      ],
      ['save', 'a'],
      '1 2',
      'now',
    ],
    [
      'with others stays',
      [
        ['save', 'a'],
        ['unsave', 'ab'],
      ],
      ['save', 'a'],
      '1 2',
      'now',
    ],
    [
      'is of its papers alone',
      [
        ['save', 'a'],
        ['save', 'b'],
        ['unsave', 'a'],
      ],
      ['save', 'a'],
      '2',
      '1',
    ],
    [
      'ends at another operation',
      [
        ['save', 'a'],
        ['note', 'b'],
        ['unsave', 'a'],
      ],
      ['save', 'a'],
      '1 2 3',
      'now',
    ],
    [
      'goes over what was undone',
      [
        ['save', 'a'],
        ['note', 'b', 5],
        ['unsave', 'a'],
      ],
      ['save', 'a'],
      '2',
      '1',
    ],
    [
      'has nothing that was undone',
      [
        ['save', 'a'],
        ['unsave', 'a', 5],
      ],
      ['save', 'a'],
      '1 2',
      'now',
    ],
    [
      'is in turns',
      [
        ['save', 'a'],
        ['save', 'a'],
      ],
      ['save', 'a'],
      '1 2',
      'now',
    ],
    [
      'is in turns to its end',
      [
        ['unsave', 'a'],
        ['save', 'a'],
      ],
      ['save', 'a'],
      '1 2',
      'now',
    ],
    [
      'loses its latest two',
      [
        ['save', 'a'],
        ['unsave', 'a'],
        ['save', 'a'],
        ['unsave', 'a'],
      ],
      ['save', 'a'],
      '1 2',
      '3',
    ],
  ])('%s', (_, rows, [what, papers], left, earlier) => {
    const journal = rows.map(
      ([kind, of, undone], index): JournalRow => ({
        ...{ seq: index + 1, at: 1, what: kind, count: of.length },
        before: [...of].map((paper) => was(paper, `${index + 1}`)),
        ...(undone !== undefined && { undone }),
      }),
    );
    const changes = [...papers].map((paper) => was(paper, 'now'));
    const { before, gone } = withoutToggles(what, changes, journal.toReversed());
    expect(before).toEqual([...papers].map((paper) => was(paper, earlier)));
    const kept = journal.map(({ seq }) => seq).filter((seq) => !gone.includes(seq));
    expect(kept.join(' ')).toBe(left);
  });

  it('keeps that a paper had no entry before', () => {
    const first = { seq: 1, at: 1, what: 'save', count: 1, before: [{ paper: 'a', entry: null }] };
    const second = { seq: 2, at: 1, what: 'unsave', count: 1, before: [was('a', '2')] };
    const latest = [second, first] as JournalRow[];
    expect(withoutToggles('save', [was('a', 'now')], latest)).toEqual({
      before: [{ paper: 'a', entry: null }],
      gone: [1, 2],
    });
  });

  it('stays where a paper has no entry yet, or something else is changed', () => {
    const row = (seq: number, what: OperationKind) =>
      ({ seq, at: 1, what, count: 1, before: [was('a', `${seq}`)] }) as JournalRow;
    const latest = [row(2, 'unsave'), row(1, 'save')];
    const fresh = [{ paper: 'a', entry: null }];
    expect(withoutToggles('save', fresh, latest)).toEqual({ before: fresh, gone: [] });
    const changes = [was('a', 'now')];
    expect(withoutToggles('tag', changes, latest)).toEqual({ before: changes, gone: [] });
  });
});

it('savings and removals are toggles', () => {
  const kinds: OperationKind[] = ['save', 'unsave', 'tag', 'note', 'status', 'join'];
  expect(kinds.filter(isToggle)).toEqual(['save', 'unsave']);
});
