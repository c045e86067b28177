import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { isEditStamp } from '../../../lib/paper/edit-stamp';
import { MOST_LISTS } from '../../../lib/paper/own/smart-list';
import { db } from '../../../lib/store/database';
import { redo } from '../../../lib/store/edit/redo';
import { undo } from '../../../lib/store/edit/undo';
import { storeFailure } from '../../../lib/store/failure';
import { listsByPlace, ownRecords } from '../../../lib/store/own/read-own';
import { changeList, deleteList, moveList, saveList } from '../../../lib/store/own/smart-lists';
import { wipe } from '../../../lib/store/wipe';
import { freshStore, NOW } from '../fresh-store';

freshStore();

const names = async () => (await listsByPlace()).map(({ name }) => name);
const keyOf = async (name: string) =>
  (await listsByPlace()).find((each) => each.name === name)?.key ?? '';

describe('a smart list', () => {
  it('is saved with its query, stamped, behind the others', async () => {
    await saveList(' Reward  models ', 'reward model', NOW);
    await saveList('Code', 'has:code upvotes:>100', NOW);
    expect(await listsByPlace()).toMatchObject([
      { name: 'Reward models', query: 'reward model' },
      { name: 'Code', query: 'has:code upvotes:>100' },
    ]);
    const [first, second] = await ownRecords();
    expect(isEditStamp(first?.stamp)).toBe(true);
    expect(first?.stamp).not.toBe(second?.stamp);
  });

  it('needs a name and a query', async () => {
    expect(await saveList(' ', 'moss', NOW)).toBeUndefined();
    expect(await saveList('Moss', ' ', NOW)).toBeUndefined();
    expect(await saveList('Moss', 'm'.repeat(501), NOW)).toBeUndefined();
    expect(await listsByPlace()).toEqual([]);
  });

  it('is undone and redone like other operations', async () => {
    await saveList('Moss', 'moss', NOW);
    await changeList(await keyOf('Moss'), { name: 'Ferns' }, NOW + 1);
    await undo(NOW + 2);
    expect(await names()).toEqual(['Moss']);
    await undo(NOW + 3);
    expect(await names()).toEqual([]);
    await redo(NOW + 4);
    await redo(NOW + 5);
    expect(await names()).toEqual(['Ferns']);
  });

  it('that was changed since is not undone', async () => {
    const saved = await saveList('Moss', 'moss', NOW);
    await changeList(await keyOf('Moss'), { query: 'moss OR fern' }, NOW + 1);
    await undo(NOW + 2, saved?.seq);
    expect(await listsByPlace()).toMatchObject([{ query: 'moss OR fern' }]);
  });

  it('leaves a stub when it is deleted, and comes back with undo', async () => {
    await saveList('Moss', 'moss', NOW);
    const [before] = await ownRecords();
    await deleteList(await keyOf('Moss'), NOW + 1);
    const [stub] = await ownRecords();
    expect(stub).toMatchObject({ value: null });
    expect((stub?.stamp ?? '') > (before?.stamp ?? '')).toBe(true);
    await undo(NOW + 2);
    expect(await names()).toEqual(['Moss']);
  });

  it('moves among the others', async () => {
    for (const name of ['A', 'B', 'C', 'D']) await saveList(name, name, NOW);
    await moveList(await keyOf('D'), -2, NOW + 1);
    expect(await names()).toEqual(['A', 'D', 'B', 'C']);
    await moveList(await keyOf('A'), 9, NOW + 2);
    expect(await names()).toEqual(['D', 'B', 'C', 'A']);
    await undo(NOW + 3);
    expect(await names()).toEqual(['A', 'D', 'B', 'C']);
  });

  it('moves between two whose places leave no number between them', async () => {
    for (const name of ['A', 'B', 'C']) await saveList(name, name, NOW);
    for (let turn = 0; turn < 120; turn++) {
      const last = (await listsByPlace()).at(-1);
      await moveList(last?.key ?? '', -1, NOW + turn);
    }
    expect(await names()).toEqual(['A', 'B', 'C']);
    const places = (await listsByPlace()).map(({ place }) => place);
    expect(new Set(places).size).toBe(3);
  });

  it('can’t be added when there are too many, and the failure says so', async () => {
    for (let number = 0; number < MOST_LISTS; number++) await saveList(`L${number}`, 'moss', NOW);
    const failed = await saveList('One more', 'moss', NOW).catch(storeFailure);
    expect(failed).toEqual({ kind: 'many_lists', value: MOST_LISTS });
    expect(await db.lists.count()).toBe(MOST_LISTS);
  });

  it('goes with everything else', async () => {
    await saveList('Moss', 'moss', NOW);
    await wipe();
    expect(await ownRecords()).toEqual([]);
  });
});
