import 'fake-indexeddb/auto';
import { beforeEach, expect, it } from 'vitest';
import { addTags, setNote } from '../../lib/store/edit/edit';
import { apiState, askLeave } from '../../lib/zotero/leave';
import { freshStore, id, NOW } from '../store/fresh-store';
import { withLocalApi } from './api-queue';

/*
 * Zotero 11.0 of 2026-08, run from its source, creates no object that has a key.
 */

freshStore();
const { held, send, states, writes, byConnector } = withLocalApi();

beforeEach(async () => {
  held.zotero.api.isUnable = true;
  held.zotero.api.answers.push('always');
  await askLeave();
});

it('papers that Zotero can’t create with keys go the way of the connector', async () => {
  await addTags([id(1)], ['rivers'], NOW);
  await setNote(id(1), 'Mine', NOW);
  await send([1, 2]);
  expect(await states()).toEqual(['sent', 'sent']);
  expect(held.zotero.library.map(({ tags, target }) => [tags, target])).toEqual([
    [['rivers'], 'C5'],
    [[], 'C5'],
  ]);
  expect(byConnector()).toContain('/connector/saveItems');
});

it('this version is not tried or asked again, another one is', async () => {
  await send([1]);
  expect(await apiState()).toBe('read');
  await send([2]);
  expect(writes()).toHaveLength(1);
  held.zotero.version = '11.0.1';
  held.zotero.api.isUnable = false;
  expect(await apiState()).toBe('allowed');
  await send([3]);
  expect(writes()).toHaveLength(2);
  expect(await states()).toEqual(['sent', 'sent', 'sent']);
});

it('a paper that the library has already is still not sent', async () => {
  await send([1]);
  held.zotero.api.add('users/0', {
    itemType: 'preprint',
    archiveID: id(2).replace('arxiv:', 'arXiv:'),
  });
  await send([2]);
  expect(await states()).toEqual(['sent', 'found']);
});
