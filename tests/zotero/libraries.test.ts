import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { addTags, save, setNote } from '../../lib/store/edit/edit';
import { enqueue } from '../../lib/store/zotero';
import { sendWaiting } from '../../lib/zotero/send';
import { freshStore, id, NOW, see } from '../store/fresh-store';
import { withZotero } from './with-zotero';

freshStore();
const held = withZotero();

const NUMBERS = [1, 2, 3, 4];

beforeEach(async () => {
  await save(await see(NUMBERS), NOW);
  await setNote(id(2), 'Private', NOW);
});

async function send(target: string): Promise<void> {
  await enqueue(NUMBERS.map(id), target, false, NOW);
  await sendWaiting(() => NOW);
}

/** All items with their tags, in the order of the papers. */
const kept = () =>
  held.zotero.library
    .map(({ item, tags, target }) => ({ id: item.id, tags, target, notes: item.notes.length }))
    .sort((a, b) => a.id.localeCompare(b.id));

const wanted = (target: string, tags: string[][]) =>
  tags.map((set, index) => ({
    ...{ id: id(index + 1), tags: set, target, notes: index === 1 ? 1 : 0 },
  }));

const states = async () =>
  (await db.zotero.toArray()).map(({ state, reason }) => reason ?? state).sort();

const SENT = ['sent', 'sent', 'sent', 'sent'];

const places = [
  ['a group is selected, a collection of My Library is chosen', 'C9', 'C5'],
  ['the root of a group is selected, My Library is chosen', 'L2', 'L1'],
  ['a collection of My Library is selected, one of a group is chosen', 'C5', 'C9'],
  ['My Library is selected, the root of a group is chosen', 'L1', 'L2'],
  ['another collection of the same library is selected', 'C6', 'C5'],
] as const;

describe.each(['6.0.37', '7.0.32', '8.0.0', '11.0.SOURCE.f2a42bec'])('in Zotero %s', (version) => {
  beforeEach(() => {
    held.zotero.version = version;
  });

  describe.each(places)('when %s', (_, selected, target) => {
    it('papers with the same tags are saved once, where they were meant to be', async () => {
      held.zotero.selected = selected;
      await addTags(NUMBERS.map(id), ['rivers'], NOW);
      await send(target);
      expect(kept()).toEqual(wanted(target, [['rivers'], ['rivers'], ['rivers'], ['rivers']]));
      expect(held.zotero.erased).toEqual([]);
      expect(await states()).toEqual(SENT);
    });

    it('papers with several sets of tags are saved once, where they were meant to be', async () => {
      held.zotero.selected = selected;
      await addTags([id(1), id(2)], ['rivers'], NOW);
      await addTags([id(2)], ['slow'], NOW);
      await send(target);
      expect(kept()).toEqual(wanted(target, [['rivers'], ['rivers', 'slow'], [], []]));
      expect(held.zotero.erased).toEqual([]);
      expect(await states()).toEqual(SENT);
    });
  });

  it('papers for both libraries come to the chosen one each', async () => {
    await enqueue([id(1), id(2)], 'C5', false, NOW);
    await enqueue([id(3), id(4)], 'C9', false, NOW);
    await sendWaiting(() => NOW);
    expect(kept().map(({ target }) => target)).toEqual(['C5', 'C5', 'C9', 'C9']);
    expect(held.zotero.erased).toEqual([]);
  });

  it('papers whose session was interrupted are in the chosen collection already', async () => {
    held.zotero.selected = 'C9';
    held.zotero.mishaps.push('lose');
    await send('C5');
    expect(kept()).toEqual(wanted('C5', [[], [], [], []]));
  });
});

describe('when the user selects another library just before the papers come', () => {
  it('they are not reported as complete where Zotero 7 fails to move them', async () => {
    held.zotero.version = '7.0.32';
    held.zotero.before = (name) => {
      if (name === 'saveItems') held.zotero.selected = 'C9';
    };
    await send('C5');
    expect(kept().map(({ target }) => target)).toEqual(['L1', 'C9', 'C9', 'C9']);
    expect(await states()).toEqual(['untagged', 'untagged', 'untagged', 'untagged']);
  });

  it.each(['8.0.0', '11.0.SOURCE.f2a42bec'])('Zotero %s moves them', async (version) => {
    held.zotero.version = version;
    held.zotero.before = (name) => {
      if (name === 'saveItems') held.zotero.selected = 'C9';
    };
    await addTags(NUMBERS.map(id), ['rivers'], NOW);
    await send('C5');
    expect(kept()).toEqual(wanted('C5', [['rivers'], ['rivers'], ['rivers'], ['rivers']]));
    expect(held.zotero.erased).toHaveLength(4);
    expect(await states()).toEqual(SENT);
  });
});

it('papers are not saved in a wrong place when their collection was deleted meanwhile', async () => {
  held.zotero.selected = 'C9';
  await enqueue([id(1)], 'C5', false, NOW);
  await enqueue([id(2)], 'C6', false, NOW);
  const { targets } = held.zotero;
  held.zotero.before = (name) => {
    if (name === 'saveItems') held.zotero.targets = targets.filter((each) => each.id !== 'C5');
  };
  await sendWaiting(() => NOW);
  expect(kept().map((each) => [each.id, each.target])).toEqual([[id(2), 'C6']]);
  expect(await states()).toEqual(['gone', 'sent']);
  // It is sent to another target as a new item.
  await enqueue([id(1)], 'C9', false, NOW);
  await sendWaiting(() => NOW);
  expect(kept()[0]).toMatchObject({ id: id(1), target: 'C9' });
});

it('papers wait when Zotero is quit and started between the check and the papers', async () => {
  held.zotero.before = (name) => {
    if (name === 'updateSession') held.zotero.forgetSessions();
  };
  await send('C5');
  held.zotero.before = undefined;
  expect(held.zotero.library).toEqual([]);
  expect(await states()).toEqual(['closed', 'closed', 'closed', 'closed']);
  await sendWaiting(() => NOW);
  expect(kept()).toEqual(wanted('C5', [[], [], [], []]));
  expect(await states()).toEqual(SENT);
});
