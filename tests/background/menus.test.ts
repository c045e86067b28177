import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { addMenus, runMenu } from '../../lib/background/menus';
import { db } from '../../lib/store/database';
import { storeCapture } from '../../lib/store/join/capture';
import { speakEnglish } from '../i18n';
import { capture, draft, freshStore, NOW } from '../store/fresh-store';

freshStore();
beforeEach(speakEnglish);

const click = (menuItemId: string, more: object) => ({ menuItemId, ...more }) as never;

describe('the menus of the browser', () => {
  it('save the paper of a link by its address, which its page completes', async () => {
    const linkUrl = 'https://arxiv.org/pdf/2611.00001v2';
    await runMenu(click('save-link', { linkUrl }), undefined, NOW);
    expect(await db.entries.toCollection().primaryKeys()).toEqual(['arxiv:2611.00001']);
    await storeCapture(capture([draft(1, { title: 'Herons of the north' })]), NOW + 1);
    const [paper] = await db.papers.toArray();
    expect(paper?.title).toBe('Herons of the north');
    expect(await db.papers.count()).toBe(1);
  });

  it('say on the button that a link leads to no paper', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout'] });
    const action = { setBadgeText: vi.fn(), setTitle: vi.fn() };
    Object.assign(fakeBrowser, { action });
    const linkUrl = 'https://arxiv.org/list/cs.CL/recent';
    await runMenu(click('save-link', { linkUrl }), { id: 7 } as never, NOW);
    vi.useRealTimers();
    expect(action.setBadgeText).toHaveBeenCalledWith({ tabId: 7, text: '?' });
    expect(action.setTitle.mock.calls[0]?.[0].title).toContain('does not say which paper');
    expect(await db.entries.count()).toBe(0);
  });

  it('open the library', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await runMenu(click('library', {}), undefined, NOW);
    expect(create.mock.calls[0]?.[0].url).toMatch(/library\.html$/);
  });

  it('find a selection in the library', async () => {
    const create = vi.spyOn(fakeBrowser.tabs, 'create').mockResolvedValue({} as never);
    await runMenu(click('find-selection', { selectionText: ' Rivers & glass ' }), undefined, NOW);
    expect(create.mock.calls[0]?.[0].url).toMatch(/library\.html\?q=Rivers%20%26%20glass$/);
  });

  it('have three entries, and none where they are not allowed', async () => {
    Object.assign(fakeBrowser, { contextMenus: undefined });
    await addMenus();
    const create = vi.fn();
    Object.assign(fakeBrowser, { contextMenus: { create, removeAll: async () => undefined } });
    await addMenus();
    expect(create.mock.calls.map(([entry]) => entry.title)).toEqual([
      'Save to Offprint',
      'Find in Offprint',
      'Open library',
    ]);
  });
});
