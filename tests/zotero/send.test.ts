import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { db } from '../../lib/store/database';
import { addTags, save, setNote } from '../../lib/store/edit/edit';
import { joinPapers } from '../../lib/store/join/join';
import { countAmong, enqueue, forgetWaiting } from '../../lib/store/zotero';
import { sendWaiting } from '../../lib/zotero/send';
import { freshStore, id, NOW, see } from '../store/fresh-store';
import { withZotero } from './with-zotero';

freshStore();
const held = withZotero();

const clock = () => NOW;
const row = (number: number) => db.zotero.get(id(number));
const requests = () => held.zotero.received.map(({ path }) => path.replace('/connector/', ''));
/** How many papers each request brought. */
const brought = () =>
  held.zotero.received.flatMap(({ body: { items } }) =>
    Array.isArray(items) && items.length > 0 ? items.length : [],
  );

async function send(numbers: number[], target = 'L1', again = false): Promise<void> {
  await enqueue(numbers.map(id), target, again, NOW);
  await sendWaiting(clock);
}

beforeEach(async () => {
  await save(await see([1, 2, 3]), NOW);
});

describe('sending to Zotero', () => {
  it('puts papers where the user wants them, with notes and the user’s own tags', async () => {
    await addTags([id(1), id(2)], ['to read', 'rivers, slow'], NOW);
    await setNote(id(1), 'A <b>\n\nSecond', NOW);
    await send([1, 2, 3], 'C5');
    expect(held.zotero.titles()).toEqual(['Paper 1', 'Paper 2', 'Paper 3']);
    const [first, second, third] = ['Paper 1', 'Paper 2', 'Paper 3'].map((title) =>
      held.zotero.library.find(({ item }) => item.title === title),
    );
    expect(first?.item.notes).toEqual([{ note: '<p>A &lt;b&gt;</p><p>Second</p>' }]);
    expect([first, second, third].map((each) => each?.target)).toEqual(['C5', 'C5', 'C5']);
    expect(first?.tags).toEqual(['rivers, slow', 'to read']);
    expect(second?.tags).toEqual(['rivers, slow', 'to read']);
    expect(third?.tags).toEqual([]);
    // One session for each set of tags.
    expect(brought().sort()).toEqual([1, 2]);
    const done = { paper: id(1), target: 'C5', state: 'sent', tries: 0, next: 0, sentAt: NOW };
    expect(await row(1)).toEqual(done);
  });

  it('freezes the citation keys that it gives out', async () => {
    await send([1]);
    const { citekey } = (await db.entries.get(id(1))) ?? {};
    expect(citekey).toBeDefined();
    expect(held.zotero.library[0]?.item.extra).toContain(`Citation Key: ${citekey}`);
  });

  it('sends nothing twice, unless asked to', async () => {
    await send([1, 2]);
    await send([1, 2, 3]);
    expect(held.zotero.titles()).toEqual(['Paper 1', 'Paper 2', 'Paper 3']);
    await send([1], 'C5', true);
    expect(held.zotero.titles()).toEqual(['Paper 1', 'Paper 1', 'Paper 2', 'Paper 3']);
  });

  it('knows a paper again that was joined with another after it was sent', async () => {
    await send([2]);
    await joinPapers([id(1), id(2)], NOW);
    const [kept = ''] = await db.papers.where('id').anyOf(id(1), id(2)).primaryKeys();
    expect(await countAmong([kept])).toMatchObject({ sent: 1 });
    expect(await enqueue([kept], 'L1', false, NOW)).toBe(0);
  });

  it('sends 120 papers in three requests', async () => {
    const many = Array.from({ length: 120 }, (_, index) => 100 + index);
    await save(await see(many), NOW);
    await send(many);
    expect(held.zotero.library).toHaveLength(120);
    expect(brought()).toEqual([50, 50, 20]);
  });

  it('passes over papers that are no longer in the store', async () => {
    await send([1, 9]);
    expect(held.zotero.titles()).toEqual(['Paper 1']);
    expect(await row(9)).toBeUndefined();
  });

  it('asks as Zotero wants to be asked, with no tags in the items', async () => {
    await addTags([id(1)], ['rivers'], NOW);
    await send([1]);
    // The first time it also leaves an empty session, by which it knows that Zotero still runs. It
    // updates that session to select the target.
    expect(requests()).toEqual([
      'getSelectedCollection',
      'saveItems',
      'updateSession',
      'saveItems',
      'updateSession',
    ]);
    expect(brought()).toEqual([1]);
    for (const { headers } of held.zotero.received) {
      expect(headers['content-type']).toBe('application/json');
      expect(headers['zotero-allowed-request']).toBe('1');
    }
    expect(held.zotero.received[3]?.body['items']).toMatchObject([{ id: id(1), tags: [] }]);
  });
});

describe('while Zotero is closed', () => {
  it('papers wait, longer each time, an hour at most', async () => {
    await held.zotero.close();
    await enqueue([id(1)], 'L1', false, NOW);
    const waits: number[] = [];
    for (let tries = 0; tries < 9; tries++) {
      await sendWaiting(clock);
      waits.push((((await row(1))?.next ?? 0) - NOW) / 60_000);
    }
    expect(waits).toEqual([1, 2, 4, 8, 16, 32, 60, 60, 60]);
    expect(await row(1)).toMatchObject({ state: 'waiting', reason: 'closed', tries: 9 });
    await held.zotero.open();
    await sendWaiting(clock);
    expect(held.zotero.titles()).toEqual(['Paper 1']);
  });

  it('papers can be forgotten, but not what is there already', async () => {
    await send([1]);
    await held.zotero.close();
    await send([1, 2], 'L1', true);
    await forgetWaiting();
    expect(await db.zotero.toArray()).toMatchObject([
      { paper: id(1), state: 'sent', sentAt: expect.any(Number) },
    ]);
  });

  it('something else in its place gets no paper', async () => {
    held.zotero.foreign = '<h1>A printer</h1>';
    await send([1]);
    expect(await row(1)).toMatchObject({ state: 'waiting', reason: 'foreign' });
  });
});

describe('when something breaks', () => {
  it('what arrived unnoticed is not sent again, and gets its tags', async () => {
    await addTags([id(1)], ['rivers'], NOW);
    held.zotero.mishaps.push('lose');
    await send([1], 'C5');
    expect(await row(1)).toMatchObject({ state: 'waiting', reason: 'closed' });
    expect(held.zotero.library).toMatchObject([{ tags: [], target: 'C5' }]);
    await sendWaiting(clock);
    expect(held.zotero.library).toMatchObject([{ tags: ['rivers'], target: 'C5' }]);
    expect(await row(1)).toMatchObject({ state: 'sent' });
  });

  it('what never arrived is sent again', async () => {
    held.zotero.mishaps.push('drop');
    await send([1, 2]);
    expect(held.zotero.titles()).toEqual([]);
    await sendWaiting(clock);
    expect(held.zotero.titles()).toEqual(['Paper 1', 'Paper 2']);
  });

  it('papers are there without tags when Zotero is quit before these come', async () => {
    await addTags([id(1)], ['rivers'], NOW);
    held.zotero.mishaps.push('none', 'drop');
    await send([1], 'C5');
    expect(await row(1)).toMatchObject({ state: 'waiting', arrived: true });
    await held.zotero.close();
    await held.zotero.open();
    await sendWaiting(clock);
    expect(held.zotero.titles()).toEqual(['Paper 1']);
    expect(await row(1)).toMatchObject({ state: 'failed', reason: 'untagged', sentAt: NOW });
  });

  it.each([
    ['readonly', 'readonly'],
    ['fail', 'refused'],
    ['outdated', 'outdated'],
  ] as const)(
    'a refusal (%s) is reported, and the next try is a new one',
    async (mishap, reason) => {
      held.zotero.mishaps.push(mishap);
      await send([1]);
      expect(await row(1)).toMatchObject({ state: 'failed', reason });
      await sendWaiting(clock);
      expect(held.zotero.titles()).toEqual([]);
      await send([1]);
      expect(held.zotero.titles()).toEqual(['Paper 1']);
    },
  );

  it('one paper that Zotero can’t save costs the others one try, not more', async () => {
    held.zotero.failingTitle = 'Paper 2';
    await send([1, 2, 3]);
    expect(held.zotero.titles()).toEqual([]);
    await send([1, 2, 3]);
    expect(held.zotero.titles()).toEqual(['Paper 1', 'Paper 3']);
    expect(await row(2)).toMatchObject({ state: 'failed', reason: 'refused' });
    held.zotero.failingTitle = undefined;
    await send([2]);
    expect(await row(2)).toMatchObject({ state: 'sent' });
    expect(await row(2)).not.toHaveProperty('alone');
  });

  it('nothing is sent where nothing can be written to', async () => {
    held.zotero.targets = [];
    await send([1]);
    expect(await row(1)).toMatchObject({ state: 'failed', reason: 'readonly' });
    expect(requests()).toEqual(['getSelectedCollection']);
  });

  it('a collection that is gone is reported before anything is sent; another can be chosen', async () => {
    await send([1], 'C77');
    expect(await row(1)).toMatchObject({ state: 'failed', reason: 'gone' });
    expect(held.zotero.titles()).toEqual([]);
    await send([1], 'C6');
    expect(held.zotero.library).toMatchObject([{ target: 'C6' }]);
  });
});
