import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { addTags, save, setNote } from '../../lib/store/edit/edit';
import { wipe } from '../../lib/store/wipe';
import { countQueue, enqueue } from '../../lib/store/zotero';
import { retryPapers } from '../../lib/store/zotero-open';
import { apiState, askLeave } from '../../lib/zotero/leave';
import { sendWaiting } from '../../lib/zotero/send';
import { everything, freshStore, id, NOW, see } from '../store/fresh-store';
import { noWait, withLocalApi } from './api-queue';

freshStore();
const { held, send, states, writes, byConnector } = withLocalApi();

const PDF = 'https://arxiv.org/pdf/2611.00001';
const row = (number: number) => db.zotero.get(id(number));
/** The numbers of objects in the requests that wrote. */
const sizes = () => writes().map(({ body }) => (body as unknown[]).length);
const kept = () =>
  held.zotero.library
    .map(({ item, tags, target }) => ({ title: item.title, tags, target }))
    .sort((a, b) => a.title.localeCompare(b.title));

describe('where the user of Zotero allows it', () => {
  beforeEach(async () => {
    held.zotero.api.answers.push('always');
    await askLeave();
  });

  it('papers are written with their tags into their collection, what is below them after that', async () => {
    await addTags([id(1)], ['rivers, slow', 'to read'], NOW);
    await addTags([id(2)], ['rivers, slow'], NOW);
    await setNote(id(1), 'A <b>\n\nSecond', NOW);
    await db.papers
      .where('id')
      .equals(id(1))
      .modify({ links: { pdf: PDF } });
    held.zotero.selected = 'C9';
    await send([1, 2, 3], 'C6');
    expect(kept()).toEqual([
      { title: 'Paper 1', tags: ['rivers, slow', 'to read'], target: 'C6' },
      { title: 'Paper 2', tags: ['rivers, slow'], target: 'C6' },
      { title: 'Paper 3', tags: [], target: 'C6' },
    ]);
    expect(held.zotero.library[0]?.item.notes).toEqual([
      { note: '<p>A &lt;b&gt;</p><p>Second</p>' },
    ]);
    expect(held.zotero.library[0]?.item.attachments).toMatchObject([{ title: 'PDF', url: PDF }]);
    expect(sizes()).toEqual([3, 2]);
    // What is selected in Zotero's window stays selected.
    expect(byConnector()).toEqual([]);
    expect(held.zotero.selected).toBe('C9');
    const done = { paper: id(1), target: 'C6', state: 'sent', tries: 0, next: 0, sentAt: NOW };
    expect(await row(1)).toEqual(done);
  });

  it('a write names the database, the key and its objects, as Zotero wants', async () => {
    await send([1], 'L1');
    const { headers } = held.zotero.api.received.at(-1) ?? {};
    expect(headers).toMatchObject({
      'zotero-server-id': 'SERVERAAAAAA',
      'zotero-api-key': expect.stringMatching(/^K+1$/),
      'zotero-api-version': '3',
      'zotero-write-token': expect.stringMatching(/^.{18}$/),
      'zotero-allowed-request': '1',
      'content-type': 'application/json',
    });
    const objects = writes()[0]?.body as Record<string, unknown>[];
    expect(objects).toMatchObject([
      { collections: [], tags: [], dateAdded: new Date(NOW).toISOString().replace('.000', '') },
    ]);
    for (const field of ['id', 'key', 'version', 'notes', 'attachments'])
      expect(objects[0]).not.toHaveProperty(field);
  });

  it('120 papers with notes are written 50 at a time, then their notes', async () => {
    const many = Array.from({ length: 120 }, (_, index) => 100 + index);
    await save(await see(many), NOW);
    for (const number of many) await setNote(id(number), 'Note', NOW);
    await send(many);
    expect(held.zotero.library).toHaveLength(120);
    expect(sizes()).toEqual([50, 50, 50, 50, 20, 20]);
    expect(held.zotero.library.filter(({ item }) => item.notes.length === 1)).toHaveLength(120);
    expect(new Set(await states())).toEqual(new Set(['sent']));
  });

  it('papers go to groups, each with a request to its library', async () => {
    await enqueue([id(1)], 'C5', false, NOW);
    await enqueue([id(2)], 'C9', false, NOW);
    await enqueue([id(3)], 'L2', false, NOW);
    await sendWaiting(() => NOW, noWait);
    expect(kept().map(({ target }) => target)).toEqual(['C5', 'C9', 'L2']);
    expect(byConnector()).toEqual([]);
  });

  it('a collection whose name is not the only one at its place is left to the connector', async () => {
    held.zotero.targets.splice(2, 0, { id: 'C7', name: 'Rivers', filesEditable: true, level: 1 });
    await enqueue([id(1)], 'C5', false, NOW);
    await enqueue([id(2)], 'L1', false, NOW);
    await sendWaiting(() => NOW, noWait);
    expect(kept().map(({ target }) => target)).toEqual(['C5', 'L1']);
    expect(writes()).toHaveLength(1);
    expect(byConnector()).toContain('/connector/saveItems');
  });

  it('a paper that Zotero can’t save is reported, the others arrive', async () => {
    held.zotero.api.failingTitles.add('Paper 2');
    await send([1, 2, 3]);
    expect(await states()).toEqual(['sent', 'refused', 'sent']);
    expect(await row(2)).not.toHaveProperty('api');
    held.zotero.api.failingTitles.clear();
    await send([2], 'C9');
    expect(kept().map(({ target }) => target)).toEqual(['C5', 'C9', 'C5']);
  });

  it('a collection that is deleted meanwhile is reported', async () => {
    held.zotero.before = (path) => {
      if (path.endsWith('/items'))
        held.zotero.targets = held.zotero.targets.filter((each) => each.id !== 'C5');
    };
    await send([1]);
    expect(await states()).toEqual(['gone']);
    held.zotero.before = undefined;
    await send([1], 'C6');
    expect(kept()).toMatchObject([{ target: 'C6' }]);
  });

  it('a note that Zotero can’t save is named, and comes by another try', async () => {
    await setNote(id(1), 'Mine', NOW);
    held.zotero.api.failingTypes.add('note');
    await send([1, 2]);
    expect(await states()).toEqual(['incomplete', 'sent']);
    expect(await countQueue()).toMatchObject({ sent: 2, lacking: 1, failed: 0 });
    held.zotero.api.failingTypes.clear();
    await retryPapers([id(1)], NOW);
    await sendWaiting(() => NOW, noWait);
    expect(held.zotero.library.map(({ item }) => item.notes.length)).toEqual([1, 0]);
    expect(await states()).toEqual(['sent', 'sent']);
  });

  it('a tag that is too long is left out and named', async () => {
    await addTags([id(1)], ['rivers'], NOW);
    // No tag is stored that is so long; an older store may have one.
    await db.entries.update(id(1), { tags: ['x'.repeat(256), 'rivers'] });
    await send([1]);
    expect(kept()).toMatchObject([{ tags: ['rivers'] }]);
    expect(await states()).toEqual(['longtag']);
  });

  it('a second copy is sent when the user wants it', async () => {
    await send([1]);
    await send([1]);
    expect(held.zotero.library).toHaveLength(1);
    await send([1], 'C6', true);
    expect(kept().map(({ target }) => target)).toEqual(['C5', 'C6']);
  });

  it('an authorization that was cleared is noticed, and the connector goes on', async () => {
    held.zotero.api.clearKeys();
    await send([1, 2]);
    expect(kept().map(({ target }) => target)).toEqual(['C5', 'C5']);
    expect(byConnector()).toContain('/connector/saveItems');
    expect(await apiState()).toBe('unasked');
    expect(await states()).toEqual(['sent', 'sent']);
  });

  it('another database of Zotero is another Zotero', async () => {
    held.zotero.mishaps.push('lose');
    await send([1]);
    held.zotero.api.serverId = 'SERVERBBBBBB';
    expect(await apiState()).toBe('unasked');
    await send([2]);
    expect(await states()).toEqual(['unsure', 'sent']);
  });
});

describe('the permission to write', () => {
  it('is asked for once, with the name of Offprint', async () => {
    held.zotero.api.answers.push('always');
    await askLeave();
    await askLeave();
    expect(held.zotero.api.prompts).toEqual(['Offprint']);
    expect(await apiState()).toBe('allowed');
  });

  it('is not asked for again after a no, unless the user wants it', async () => {
    held.zotero.api.answers.push('deny', 'always');
    await askLeave();
    await askLeave();
    expect([await apiState(), held.zotero.api.prompts.length]).toEqual(['denied', 1]);
    await send([1]);
    expect(byConnector()).toContain('/connector/saveItems');
    expect(await states()).toEqual(['sent']);
    await askLeave(true);
    expect([await apiState(), held.zotero.api.prompts.length]).toEqual(['allowed', 2]);
  });

  it('for one request is used for one request; the connector sends the rest', async () => {
    const many = Array.from({ length: 60 }, (_, index) => 100 + index);
    await save(await see(many), NOW);
    held.zotero.api.answers.push('once');
    await askLeave();
    await send(many);
    expect(sizes()).toEqual([50]);
    expect(held.zotero.library).toHaveLength(60);
    expect(await apiState()).toBe('unasked');
  });

  it('for one request is not used for a paper with a note, which would need another', async () => {
    held.zotero.api.answers.push('once');
    await askLeave();
    await setNote(id(2), 'Mine', NOW);
    await send([1, 2]);
    expect(sizes()).toEqual([1]);
    expect(held.zotero.library.map(({ item }) => item.notes.length)).toEqual([0, 1]);
    expect(await states()).toEqual(['sent', 'sent']);
  });

  it('is deleted with everything else', async () => {
    held.zotero.api.answers.push('always');
    await askLeave();
    expect(JSON.stringify(await everything())).toMatch(/K{31}1/);
    await wipe();
    expect(JSON.stringify(await everything())).not.toMatch(/K{31}1/);
    expect(await apiState()).toBe('unasked');
  });

  it('stays open when Zotero has been asked too often', async () => {
    held.zotero.api.prompts.push('a', 'b', 'c', 'd', 'e');
    await askLeave();
    expect(await apiState()).toBe('unasked');
  });

  it('is asked for by no Zotero that can’t write, or has the local API switched off', async () => {
    for (const [version, enabled, state] of [
      ['6.0.37', true, 'none'],
      ['7.0.32', true, 'read'],
      ['9.0.6', true, 'read'],
      ['11.0', false, 'off'],
    ] as const) {
      Object.assign(held.zotero, { version });
      held.zotero.api.enabled = enabled;
      await askLeave();
      expect(await apiState()).toBe(state);
    }
    expect(held.zotero.api.prompts).toEqual([]);
  });
});
