import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import background from '../../entrypoints/background';
import type { Protocol } from '../../lib/messages';
import { fakePermissions } from '../permissions';
import { freshStore } from '../store/fresh-store';

freshStore();

/** Who may send each message to the background: a content script, our own pages, or nobody. */
const SENDERS: Record<keyof Protocol, 'script' | 'page' | 'nobody'> = {
  capture: 'script',
  states: 'script',
  save: 'script',
  hide: 'script',
  silence: 'script',
  zotero: 'page',
  zoteroAsk: 'page',
  zoteroFind: 'page',
  zoteroSend: 'page',
  zoteroNow: 'page',
  sync: 'page',
  page: 'nobody',
  withdrawn: 'nobody',
};
const script = {
  url: 'https://huggingface.co/papers',
  frameId: 0,
  tab: { id: 1 },
  documentId: 'x',
};

describe('the background', () => {
  const listeners: ((...args: unknown[]) => unknown)[] = [];
  beforeEach(async () => {
    listeners.length = 0;
    vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
      listeners.push(listener as (typeof listeners)[number]);
    });
    Object.assign(fakeBrowser, {
      omnibox: undefined,
      commands: undefined,
      contextMenus: undefined,
      scripting: { getRegisteredContentScripts: async () => [] },
    });
    Object.assign(fakeBrowser, { sidePanel: undefined });
    fakePermissions();
    vi.stubGlobal('self', { addEventListener: () => undefined });
    await background.main();
  });

  const send = (message: string, sender: object) =>
    new Promise((resolve) => {
      const taken = listeners.map((listener) => listener({ message }, sender, resolve));
      if (!taken.includes(true)) resolve('not taken');
    });

  it.each(Object.entries(SENDERS))('takes %s from: %s', async (message, from) => {
    const own = { url: fakeBrowser.runtime.getURL('/popup.html'), tab: { id: 2 } };
    const isRefused = async (sender: object) => {
      const answer = JSON.stringify(await send(message, sender));
      return /refused_(?:page|sender)|not taken/.test(answer);
    };
    expect([await isRefused(script), await isRefused(own)]).toEqual([
      from !== 'script',
      from !== 'page',
    ]);
  });
});
