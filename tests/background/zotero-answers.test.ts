import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  answerZotero,
  answerZoteroNow,
  answerZoteroSend,
} from '../../lib/background/zotero-answers';
import { db } from '../../lib/store/database';
import { save } from '../../lib/store/edit/edit';
import { ZOTERO_ORIGIN } from '../../lib/zotero/address';
import { runQueue, scheduleQueue, ZOTERO_ALARM } from '../../lib/zotero/queue';
import { fakePermissions } from '../permissions';
import { freshStore, id, NOW, see } from '../store/fresh-store';
import { withZotero } from '../zotero/with-zotero';

freshStore();
const held = withZotero();

const own = { url: fakeBrowser.runtime.getURL('/popup.html') };
const wish = { papers: [id(1)], target: 'L1', again: false };

describe('what asks for Zotero', () => {
  it.each([
    [{ url: 'https://huggingface.co/papers', frameId: 0 }],
    [{ url: `https://example.org/?${own.url}` }],
    [{}],
  ])('must be a page of our own, not %o', async (sender) => {
    await expect(answerZotero(sender)).rejects.toThrow('refused_sender');
    await expect(answerZoteroSend(wish, sender, NOW)).rejects.toThrow('refused_sender');
    await expect(answerZoteroNow(sender)).rejects.toThrow('refused_sender');
    expect(held.zotero.received).toEqual([]);
  });

  it.each([
    [undefined],
    [{ papers: 'all', target: 'L1' }],
    [{ papers: [1], target: 'L1' }],
    [{ papers: [], target: '../L1' }],
  ])('must name papers and a place, not %o', async (data) => {
    await expect(answerZoteroSend(data, own, NOW)).rejects.toThrow('refused_zotero');
  });
});

describe('the queue', () => {
  it('asks nothing without the permission', async () => {
    fakePermissions();
    await save(await see([1]), NOW);
    expect(await answerZoteroSend(wish, own, NOW)).toBe(1);
    expect(held.zotero.received).toEqual([]);
    expect(await db.zotero.get(id(1))).toMatchObject({ state: 'failed', reason: 'forbidden' });
  });

  it('asks nothing while nothing waits', async () => {
    fakePermissions(new Set([ZOTERO_ORIGIN]));
    await runQueue();
    await scheduleQueue();
    expect(held.zotero.received).toEqual([]);
    expect(await fakeBrowser.alarms.getAll()).toEqual([]);
  });

  it('wakes the background until all is sent, also after the browser was closed', async () => {
    fakePermissions(new Set([ZOTERO_ORIGIN]));
    await save(await see([1]), NOW);
    await held.zotero.close();
    await answerZoteroSend(wish, own, NOW);
    expect(await fakeBrowser.alarms.get(ZOTERO_ALARM)).toBeDefined();
    await fakeBrowser.alarms.clearAll();
    await scheduleQueue();
    expect(await fakeBrowser.alarms.get(ZOTERO_ALARM)).toBeDefined();
    await held.zotero.open();
    await runQueue();
    expect(held.zotero.titles()).toEqual(['Paper 1']);
    expect(await fakeBrowser.alarms.get(ZOTERO_ALARM)).toBeUndefined();
  });

  it('is not frozen by a clock that was ahead', async () => {
    fakePermissions(new Set([ZOTERO_ORIGIN]));
    await save(await see([1]), NOW);
    await held.zotero.close();
    await answerZoteroSend(wish, own, NOW);
    await db.zotero.update(id(1), { next: Date.now() + 3650 * 24 * 3600_000 });
    await scheduleQueue();
    const alarm = await fakeBrowser.alarms.get(ZOTERO_ALARM);
    expect(alarm?.scheduledTime).toBeLessThanOrEqual(Date.now() + 3600_000);
    await held.zotero.open();
  });

  it('sends once what is asked for twice at a time', async () => {
    fakePermissions(new Set([ZOTERO_ORIGIN]));
    await save(await see([1]), NOW);
    await Promise.all([answerZoteroSend(wish, own, NOW), answerZoteroSend(wish, own, NOW)]);
    expect(held.zotero.titles()).toEqual(['Paper 1']);
  });

  it('keeps the background awake for as long as it sends', async () => {
    fakePermissions(new Set([ZOTERO_ORIGIN]));
    await save(await see([1]), NOW);
    let answer = () => {};
    held.zotero.busy = new Promise<void>((resolve) => {
      answer = resolve;
    });
    const awake = vi.fn(async () => ({}));
    Object.assign(fakeBrowser.runtime, { getPlatformInfo: awake });
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    try {
      const sent = answerZoteroSend(wish, own, NOW);
      await vi.waitUntil(() => held.zotero.api.received.length > 0);
      vi.advanceTimersByTime(60_000);
      expect(awake).toHaveBeenCalledTimes(3);
      answer();
      await sent;
      vi.advanceTimersByTime(60_000);
      expect(awake).toHaveBeenCalledTimes(3);
    } finally {
      vi.useRealTimers();
    }
  });
});
