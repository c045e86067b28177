import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { doneText } from '../../../components/list/done-text';
import { db } from '../../../lib/store/database';
import { addTags, setNote } from '../../../lib/store/edit/edit';
import { lastOperation } from '../../../lib/store/edit/journal';
import { redo } from '../../../lib/store/edit/redo';
import { undo } from '../../../lib/store/edit/undo';
import { storeCapture } from '../../../lib/store/join/capture';
import { speakEnglish } from '../../i18n';
import { capture, draft, everything, freshStore, NOW } from '../fresh-store';

freshStore();
beforeEach(speakEnglish);

/** Papers that no identifier keeps apart. */
const name = (number: number) => `openreview:paper-${number}`;
const meet = (numbers: number[], at = NOW) =>
  storeCapture(capture(numbers.map((number) => draft(number, { ids: [name(number)] }))), at);
/** A page on which each group of numbers is one paper. */
const join = (groups: number[][], site: string, at = NOW + 5) =>
  storeCapture(
    { ...capture(groups.map((group) => draft(group[0] ?? 0, { ids: group.map(name) }))), site },
    at,
  );
const papers = async () => (await db.papers.toArray()).map(({ ids }) => ids);
const apart = (numbers: number[]) => numbers.map((number) => [name(number)]);

describe('known papers that one page would join', () => {
  beforeEach(() => meet([1, 2, 3, 4, 5, 6]));

  it('are joined up to three', async () => {
    const { problems } = await join([[1, 2, 3]], 'dblp');
    expect(problems).toEqual([]);
    expect(await papers()).toEqual([[1, 2, 3].map(name), ...apart([4, 5, 6])]);
  });

  it.each([
    ['in one row', [[1, 2, 3, 4]]],
    [
      'in several rows',
      [
        [1, 2],
        [3, 4],
        [4, 1],
      ],
    ],
  ])('are not joined, and reported, if there are more, %s', async (_, groups) => {
    const { problems, states } = await join(groups, 'dblp');
    expect(problems).toEqual([{ kind: 'papers_not_joined', count: 4 }]);
    expect(await papers()).toEqual(apart([1, 2, 3, 4, 5, 6]));
    expect(await db.merges.count()).toBe(0);
    expect(states).toHaveLength(groups.length);
  });

  it('are joined on a site that shows many papers, each in a row', async () => {
    const { problems } = await join(
      [
        [1, 2],
        [3, 4],
        [5, 6],
      ],
      'dblp',
    );
    expect(problems).toEqual([]);
    expect(await db.papers.count()).toBe(3);
  });

  it('are at most three in all on a page of no site', async () => {
    const { problems } = await join(
      [
        [1, 2],
        [3, 4],
      ],
      'web',
    );
    expect(problems).toEqual([{ kind: 'papers_not_joined', count: 4 }]);
    expect(await db.papers.count()).toBe(6);
    const twins = [7, 8].map((number) => draft(9, { ids: [name(number)] }));
    await storeCapture(capture(twins), NOW + 6);
    expect((await join([[7, 8]], 'web', NOW + 7)).problems).toEqual([]);
    expect(await db.papers.count()).toBe(7);
  });

  it('are not joined by a page of no site if their titles differ', async () => {
    const { problems, states } = await join([[1, 2]], 'web');
    expect(problems).toEqual([{ kind: 'papers_not_joined', count: 2 }]);
    expect(await papers()).toEqual(apart([1, 2, 3, 4, 5, 6]));
    expect(states).toHaveLength(1);
  });

  it('are at most three also where other joins become possible without those', async () => {
    const ids = (number: number) => [name(number), `arxiv:2611.0000${number}`];
    for (const number of [11, 12, 13, 14])
      await storeCapture(capture([draft(number, { ids: ids(number - 6) })]), NOW + 1);
    const { problems } = await join(
      [
        [1, 2, 3, 4, 9],
        [1, 5],
        [2, 6],
        [3, 7],
        [4, 8],
      ],
      'web',
    );
    expect(problems).toMatchObject([{ kind: 'papers_not_joined' }]);
    expect(await db.merges.count()).toBe(0);
  });

  it('lose nothing beside those that are not joined', async () => {
    await join([[1, 2, 3, 4], [5, 6], [7]], 'dblp');
    expect(await papers()).toEqual([...apart([1, 2, 3, 4]), [5, 6].map(name), [name(7)]]);
  });
});

describe('the joins of a page', () => {
  beforeEach(() => meet([1, 2, 3, 4, 5]));

  it('are one step of undo, which reads as what it is', async () => {
    await addTags([name(2)], ['b'], NOW + 1);
    await setNote(name(4), 'Four', NOW + 2);
    const before = await everything();
    await join(
      [
        [1, 2, 3],
        [4, 5],
      ],
      'dblp',
    );
    const last = await lastOperation();
    expect(last && doneText(last)).toBe('Merged 5 papers on dblp');
    const undone = await undo(NOW + 6);
    expect(undone && doneText(undone)).toBe('Merged 5 papers on dblp');
    const after = await everything();
    const bare = (rows: unknown[] = []) =>
      rows.map((row) => ({ ...(row as object), rev: 0, lastSeen: 0, stamps: undefined }));
    expect(bare(after['papers'])).toEqual(bare(before['papers']));
    expect(bare(after['entries'])).toEqual(bare(before['entries']));
    expect(after['merges']).toEqual([]);
    expect(await lastOperation()).toMatchObject({ what: 'note' });
  });

  it('are not made again by the same page once they are undone', async () => {
    await join([[1, 2, 3]], 'dblp');
    await undo(NOW + 6);
    for (const order of [
      [1, 2, 3],
      [3, 2, 1],
      [2, 3],
    ])
      await join([order], 'dblp', NOW + 7);
    expect(await papers()).toEqual(apart([1, 2, 3, 4, 5]));
  });

  it('can be made again after they were undone', async () => {
    await join([[1, 2, 3]], 'dblp');
    const joined = await papers();
    await undo(NOW + 6);
    expect(await redo(NOW + 7)).toMatchObject({ redone: true, operation: { site: 'dblp' } });
    expect(await papers()).toEqual(joined);
    expect(await db.apart.count()).toBe(0);
  });

  it('with a paper that was not known yet are no step of undo', async () => {
    await join([[1, 9]], 'dblp');
    expect(await lastOperation()).toBeUndefined();
  });
});
