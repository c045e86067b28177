import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { save } from '../../lib/store/edit/edit';
import { countAmong, enqueue } from '../../lib/store/zotero';
import { sentSince } from '../../lib/store/zotero-sent';
import { findPapers } from '../../lib/zotero/find-papers';
import { sendWaiting } from '../../lib/zotero/send';
import { freshStore, id, NOW, see } from '../store/fresh-store';
import { withZotero } from './with-zotero';

freshStore();
const held = withZotero();

const ADDED = '2020-02-02T00:00:00Z';
const number = id(1).replace('arxiv:', '');

beforeEach(async () => {
  await save(await see([1, 2]), NOW);
  held.zotero.api.enabled = true;
});

async function send(target: string, again = false): Promise<string[]> {
  await enqueue([id(1), id(2)], target, again, NOW);
  await sendWaiting(() => NOW);
  return held.zotero.titles();
}

describe.each(['7.0.32', '11.0'])('what Zotero %s has already', (version) => {
  beforeEach(() => {
    held.zotero.version = version;
  });

  it.each([
    ['its archive id', { archiveID: `arXiv:${number}` }],
    ['the DOI of its preprint', { DOI: `10.48550/ARXIV.${number}` }],
    ['a line in Extra', { extra: `Foo: bar\narXiv:${number} [cs.LG]` }],
    ['its address', { url: `http://arxiv.org/abs/${number}v2` }],
  ])('is known by %s, and not doubled', async (_, fields) => {
    held.zotero.api.add('users/0', { itemType: 'preprint', dateAdded: ADDED, ...fields });
    expect(await send('C5')).toEqual(['Paper 2']);
    expect(await countAmong([id(1), id(2)])).toMatchObject({ sent: 2, found: 1, failed: 0 });
    expect(await sentSince(id(1))).toBe(Date.parse(ADDED));
  });

  it('is sent all the same when the user wants it', async () => {
    held.zotero.api.add('users/0', { itemType: 'preprint', archiveID: `arXiv:${number}` });
    await send('C5');
    expect(await send('C5', true)).toEqual(['Paper 1', 'Paper 2', 'Paper 2']);
  });

  it('is no paper that only mentions the number, and none of another library', async () => {
    held.zotero.api.add('users/0', { itemType: 'preprint', abstractNote: `See ${number}` });
    held.zotero.api.add('users/0', { itemType: 'preprint', archiveID: `arXiv:${number}9` });
    held.zotero.api.add('groups/2', { itemType: 'preprint', archiveID: `arXiv:${number}` });
    expect(await send('C5')).toEqual(['Paper 1', 'Paper 2']);
  });

  it('is said before anything is sent', async () => {
    held.zotero.api.add('groups/2', { itemType: 'preprint', archiveID: `arXiv:${number}` });
    await findPapers([id(1), id(2)], 'C9');
    expect(await countAmong([id(1), id(2)])).toMatchObject({ sent: 1, found: 1 });
    expect(held.zotero.library).toEqual([]);
  });

  it('changes nothing of a paper that waits or was sent', async () => {
    await enqueue([id(1)], 'C5', false, NOW);
    held.zotero.api.add('users/0', { itemType: 'preprint', archiveID: `arXiv:${number}` });
    await findPapers([id(1)], 'C5');
    expect(await db.zotero.get(id(1))).toMatchObject({ state: 'waiting' });
  });
});

it('nothing is looked up where the local API is off', async () => {
  held.zotero.api.enabled = false;
  held.zotero.api.add('users/0', { itemType: 'preprint', archiveID: `arXiv:${number}` });
  await findPapers([id(1)], 'C5');
  expect(await db.zotero.count()).toBe(0);
  expect(await send('C5')).toEqual(['Paper 1', 'Paper 2']);
});
