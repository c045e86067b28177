import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { addTags, save, setNote } from '../../lib/store/edit/edit';
import { enqueue } from '../../lib/store/zotero';
import { retryPapers } from '../../lib/store/zotero-open';
import { askLeave } from '../../lib/zotero/leave';
import { sendWaiting } from '../../lib/zotero/send';
import { freshStore, id, NOW, see } from '../store/fresh-store';
import { NUMBERS, withLocalApi } from './api-queue';

freshStore();
const { held, send, states, writes, byConnector } = withLocalApi();

describe('when an answer is lost', () => {
  beforeEach(async () => {
    held.zotero.api.answers.push('always');
    await askLeave();
    await setNote(id(1), 'Mine', NOW);
  });

  it.each(['lose', 'half', 'drop', 'fail', 'late'] as const)(
    'papers are there once, even if Zotero is restarted (%s)',
    async (mishap) => {
      held.zotero.mishaps.push(mishap);
      await send(NUMBERS);
      await held.zotero.close();
      await held.zotero.open();
      await retryPapers(NUMBERS.map(id), NOW);
      await sendWaiting(() => NOW);
      expect(held.zotero.titles()).toEqual(['Paper 1', 'Paper 2', 'Paper 3', 'Paper 4']);
      expect(held.zotero.library.flatMap(({ item }) => item.notes)).toHaveLength(1);
      expect(new Set(await states())).toEqual(new Set(['sent']));
    },
  );

  it('the same request has the same token, by which Zotero refuses it', async () => {
    held.zotero.mishaps.push('lose');
    await send(NUMBERS);
    await enqueue([id(5)], 'C5', false, NOW);
    await save(await see([5]), NOW);
    await sendWaiting(() => NOW);
    const tokens = writes().map(({ headers }) => headers['zotero-write-token']);
    expect(tokens).toEqual([tokens[0], tokens[0], expect.any(String)]);
    expect(tokens[2]).not.toBe(tokens[0]);
    expect(held.zotero.titles()).toHaveLength(5);
    expect(byConnector()).toEqual([]);
  });

  it('what had arrived is found without a key, the rest goes to the connector', async () => {
    held.zotero.mishaps.push('half');
    await send(NUMBERS);
    held.zotero.api.clearKeys();
    await sendWaiting(() => NOW);
    expect(held.zotero.titles()).toEqual(['Paper 1', 'Paper 2', 'Paper 3', 'Paper 4']);
    expect(new Set(await states())).toEqual(new Set(['sent']));
  });

  it('papers are unsure when Zotero no longer says what it has', async () => {
    held.zotero.mishaps.push('half');
    await send(NUMBERS);
    held.zotero.api.clearKeys();
    held.zotero.before = (path) => {
      if (path.includes('itemKey=')) held.zotero.api.enabled = false;
    };
    await sendWaiting(() => NOW);
    expect(await states()).toEqual(NUMBERS.map(() => 'unsure'));
    expect(byConnector()).not.toContain('/connector/saveItems');
  });

  it('a paper that an earlier request creates meanwhile is there', async () => {
    held.zotero.api.failingTitles.add('Paper 2');
    held.zotero.before = (path) => {
      const [key = ''] = new URL(path, 'http://x').searchParams.get('itemKey')?.split(',') ?? [];
      if (key !== '') held.zotero.api.add('users/0', { itemType: 'preprint' }, key);
    };
    await send([2]);
    // Its note and its link are not known to be there.
    expect(await states()).toEqual(['incomplete']);
    await retryPapers([id(2)], NOW);
    await sendWaiting(() => NOW);
    expect(await states()).toEqual(['sent']);
    expect(byConnector()).toEqual([]);
  });

  it('papers are unsure when the local API is switched off', async () => {
    held.zotero.mishaps.push('half');
    await send(NUMBERS);
    held.zotero.api.enabled = false;
    await sendWaiting(() => NOW);
    expect(await states()).toEqual(NUMBERS.map(() => 'unsure'));
    held.zotero.api.enabled = true;
    // What is there is found by its identifiers.
    await retryPapers(NUMBERS.map(id), NOW);
    await sendWaiting(() => NOW);
    expect(held.zotero.titles()).toEqual(['Paper 1', 'Paper 2', 'Paper 3', 'Paper 4']);
  });
});

describe('papers that the connector has saved without their tags', () => {
  const saved = (more = {}) => ({
    ...{ itemType: 'preprint', archiveID: id(1).replace('arxiv', 'arXiv'), title: 'Paper 1' },
    ...{ tags: [{ tag: 'theirs' }, { tag: 'auto', type: 1 }], collections: ['CCCCCCC6'], ...more },
  });

  beforeEach(async () => {
    held.zotero.api.enabled = false;
    await addTags([id(1)], ['rivers', 'theirs'], NOW);
    held.zotero.mishaps.push('none', 'drop');
    await send([1]);
    await held.zotero.close();
    await held.zotero.open();
    await sendWaiting(() => NOW);
    expect(await states()).toEqual(['untagged']);
    held.zotero.api.enabled = true;
    held.zotero.api.answers.push('always');
    await askLeave();
  });

  const retry = async () => {
    await retryPapers([id(1)], NOW);
    await sendWaiting(() => NOW);
  };

  it('get them by another try, beside what they have', async () => {
    held.zotero.api.add('users/0', saved(), 'ABCD2345');
    await retry();
    expect(await states()).toEqual(['sent']);
    expect(held.zotero.api.fields('ABCD2345')).toMatchObject({
      title: 'Paper 1',
      tags: [{ tag: 'theirs' }, { tag: 'auto', type: 1 }, { tag: 'rivers' }],
      collections: ['CCCCCCC6', 'CCCCCCC5'],
    });
    expect(held.zotero.library).toHaveLength(1);
  });

  it.each([
    ['there are two of them', () => held.zotero.api.add('users/0', saved(), 'BCDE2345')],
    ['they change meanwhile', () => changeMeanwhile()],
    ['the key is withdrawn', () => held.zotero.api.clearKeys()],
  ])('stay named when %s', async (_, spoil) => {
    held.zotero.api.add('users/0', saved(), 'ABCD2345');
    spoil();
    await retry();
    expect(await states()).toEqual(['untagged']);
    expect(held.zotero.api.fields('ABCD2345')?.['collections']).toEqual(['CCCCCCC6']);
    expect(held.zotero.library).toHaveLength(1);
  });

  function changeMeanwhile(): void {
    held.zotero.before = (path) => {
      if (path === '/api/users/0/items') held.zotero.api.add('users/0', saved(), 'ABCD2345');
    };
  }
});
