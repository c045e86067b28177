import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { addTags, save, setNote } from '../../lib/store/edit/edit';
import { enqueue } from '../../lib/store/zotero';
import { retryPapers } from '../../lib/store/zotero-open';
import { askLeave } from '../../lib/zotero/leave';
import { sendWaiting } from '../../lib/zotero/send';
import { freshStore, id, NOW, see } from '../store/fresh-store';
import { NUMBERS, noWait, withLocalApi } from './api-queue';

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
      await sendWaiting(() => NOW, noWait);
      expect(held.zotero.titles()).toEqual(['Paper 1', 'Paper 2', 'Paper 3', 'Paper 4']);
      expect(held.zotero.library.flatMap(({ item }) => item.notes)).toHaveLength(1);
      expect(new Set(await states())).toEqual(new Set(['sent']));
    },
  );

  const tokens = () => writes().map(({ headers }) => headers['zotero-write-token']);
  const lookUps = () => held.zotero.api.received.filter(({ path }) => path.includes('since='));

  it('what is there is found by its day and title, and not written again', async () => {
    held.zotero.mishaps.push('lose');
    await send(NUMBERS);
    await sendWaiting(() => NOW, noWait);
    expect(lookUps()).toHaveLength(2);
    // The second request writes the note.
    expect(tokens()).toEqual([expect.any(String), undefined]);
    expect(held.zotero.library.map(({ item }) => item.notes.length)).toEqual([1, 0, 0, 0]);
    expect(new Set(await states())).toEqual(new Set(['sent']));
    expect(byConnector()).toEqual([]);
  });

  it.each(['caseName', 'nameOfAct'])('it is also found where its title is its %s', async (name) => {
    held.zotero.mishaps.push('lose');
    await send([1]);
    const fields = held.zotero.api.fields(held.zotero.library[0]?.item.id ?? '');
    Object.assign(fields ?? {}, { [name]: fields?.['title'], title: undefined });
    await sendWaiting(() => NOW, noWait);
    expect(held.zotero.library).toHaveLength(1);
    expect(await states()).toEqual(['sent']);
  });

  it('what is not there is written by a request of the same name, the others after it', async () => {
    held.zotero.mishaps.push('half');
    await send(NUMBERS);
    await save(await see([5]), NOW);
    await enqueue([id(5)], 'C5', false, NOW);
    await sendWaiting(() => NOW, noWait);
    const [first, second, third, fourth] = tokens();
    expect([first === second, third, fourth === first]).toEqual([true, undefined, false]);
    expect(writes().map(({ body }) => (body as unknown[]).length)).toEqual([4, 2, 1, 1]);
    expect(held.zotero.titles()).toHaveLength(5);
    expect(byConnector()).toEqual([]);
  });

  it('a request that is done only after the look is refused when it is repeated', async () => {
    held.zotero.mishaps.push('drop');
    await send([2, 3]);
    const [row] = await db.zotero.toArray();
    held.zotero.before = (path) => {
      // What the first request creates, late.
      if (!path.endsWith('/items')) return;
      held.zotero.api.add('users/0', { title: 'Paper 2', dateAdded: new Date(NOW).toISOString() });
      held.zotero.api.use(row?.api?.token ?? '');
    };
    await sendWaiting(() => NOW, noWait);
    held.zotero.before = undefined;
    // It had failed to create the other one, which goes to the connector.
    expect(held.zotero.titles()).toEqual(['Paper 3']);
    expect(await states()).toEqual(['sent', 'sent']);
    expect(byConnector()).toContain('/connector/saveItems');
  });

  it('nothing is written while Zotero goes on with the request before', async () => {
    held.zotero.mishaps.push('half');
    await send(NUMBERS);
    const goOn = async (ms: number) => {
      expect(ms).toBeGreaterThan(1000);
      const added = new Date(NOW - 2000).toISOString();
      held.zotero.api.add('users/0', { title: 'Paper 3', dateAdded: added });
    };
    await sendWaiting(() => NOW, goOn);
    expect(writes()).toHaveLength(1);
    expect(await states()).toEqual(NUMBERS.map(() => 'closed'));
    await sendWaiting(() => NOW, noWait);
    expect(new Set(await states())).toEqual(new Set(['sent']));
    // The third is the one that Zotero made meanwhile.
    expect(held.zotero.titles()).toEqual(['Paper 1', 'Paper 2', 'Paper 4']);
  });

  it('no note is written while Zotero goes on with the notes', async () => {
    await setNote(id(2), 'Mine too', NOW);
    held.zotero.mishaps.push('none', 'half');
    await send([1, 2]);
    const [, second] = held.zotero.library.map(({ item }) => item.id);
    const goOn = async () => {
      const note = { itemType: 'note', note: '<p>Mine too</p>', parentItem: second };
      held.zotero.api.add('users/0', note);
    };
    await sendWaiting(() => NOW, goOn);
    await sendWaiting(() => NOW, noWait);
    expect(await states()).toEqual(['sent', 'sent']);
    expect(held.zotero.library.map(({ item }) => item.notes.length)).toEqual([1, 0]);
  });

  it.each([
    ['of another day', { dateAdded: '2020-02-02T00:00:00Z' }],
    ['of another title', { title: 'Paper 22' }],
    ['below another item', { parentItem: 'ABCD2345' }],
  ])('an item %s is not taken for what was sent', async (_, fields) => {
    held.zotero.mishaps.push('drop');
    await send([2]);
    const own = { title: 'Paper 2', dateAdded: new Date(NOW).toISOString() };
    held.zotero.api.add('users/0', { ...own, ...fields });
    await sendWaiting(() => NOW, noWait);
    expect(held.zotero.titles()).toEqual(['Paper 2']);
  });

  it('an item from before the first try is not taken for what was sent', async () => {
    const own = { title: 'Paper 2', dateAdded: new Date(NOW).toISOString() };
    held.zotero.api.add('users/0', own);
    held.zotero.mishaps.push('drop');
    await send([2]);
    await sendWaiting(() => NOW, noWait);
    expect(held.zotero.titles()).toEqual(['Paper 2']);
  });

  it('papers of one title are told apart', async () => {
    await db.papers
      .where('id')
      .anyOf([id(2), id(3)])
      .modify({ title: 'Editorial' });
    held.zotero.mishaps.push('half');
    await send([2, 3]);
    await sendWaiting(() => NOW, noWait);
    const urls = held.zotero.library.map(({ item }) => item.url);
    expect(new Set(urls).size).toBe(2);
    expect(urls).toHaveLength(2);
  });

  it('what had arrived is found without a key, the rest goes to the connector', async () => {
    held.zotero.mishaps.push('half');
    await send(NUMBERS);
    held.zotero.api.clearKeys();
    await sendWaiting(() => NOW, noWait);
    expect(held.zotero.titles()).toEqual(['Paper 1', 'Paper 2', 'Paper 3', 'Paper 4']);
    // The note of the first one needs a key.
    expect(await states()).toEqual(['incomplete', 'sent', 'sent', 'sent']);
    held.zotero.api.answers.push('once');
    await askLeave();
    await retryPapers([id(1)], NOW);
    await sendWaiting(() => NOW, noWait);
    expect(new Set(await states())).toEqual(new Set(['sent']));
    expect(held.zotero.library.flatMap(({ item }) => item.notes)).toHaveLength(1);
  });

  it.each(['/api/', 'since='])('papers wait when Zotero does not answer %s', async (part) => {
    held.zotero.mishaps.push('half');
    await send(NUMBERS);
    held.zotero.unanswered = (path) => (part === '/api/' ? path === part : path.includes(part));
    await sendWaiting(() => NOW, noWait);
    expect(await states()).toEqual(NUMBERS.map(() => 'closed'));
    held.zotero.unanswered = undefined;
    await sendWaiting(() => NOW, noWait);
    expect(new Set(await states())).toEqual(new Set(['sent']));
    expect(held.zotero.titles()).toHaveLength(4);
  });

  it('papers are unsure when Zotero no longer says what it has', async () => {
    held.zotero.mishaps.push('half');
    await send(NUMBERS);
    held.zotero.before = (path) => {
      if (path.includes('since=')) held.zotero.api.enabled = false;
    };
    await sendWaiting(() => NOW, noWait);
    expect(await states()).toEqual(NUMBERS.map(() => 'unsure'));
    expect(byConnector()).not.toContain('/connector/saveItems');
  });

  it('papers are unsure when the local API is switched off', async () => {
    held.zotero.mishaps.push('half');
    await send(NUMBERS);
    held.zotero.api.enabled = false;
    await sendWaiting(() => NOW, noWait);
    expect(await states()).toEqual(NUMBERS.map(() => 'unsure'));
    held.zotero.api.enabled = true;
    // What is there is found by its identifiers.
    await retryPapers(NUMBERS.map(id), NOW);
    await sendWaiting(() => NOW, noWait);
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
    await sendWaiting(() => NOW, noWait);
    expect(await states()).toEqual(['untagged']);
    held.zotero.api.enabled = true;
    held.zotero.api.answers.push('always');
    await askLeave();
  });

  const retry = async () => {
    await retryPapers([id(1)], NOW);
    await sendWaiting(() => NOW, noWait);
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
