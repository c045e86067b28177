// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { SidePanel } from '../../../components/app/SidePanel';
import type { PageReport } from '../../../lib/paper/capture';
import { demoPapers } from '../../made/demo';
import { mount } from '../mount';
import { fill, freshPopup, idOf, settle, type, until } from './show-popup';

freshPopup();

const url = 'https://huggingface.co/papers';
const pages: Record<number, PageReport> = {
  1: { site: 'huggingface', url, ids: [0, 1, 2].map(idOf), expected: 3, problems: [] },
  2: { site: 'huggingface', url, ids: [3, 4].map(idOf), expected: 2, problems: [] },
};

it('follows the active tab and keeps the search', async () => {
  await fill(demoPapers(), 3);
  let active = 1;
  vi.spyOn(fakeBrowser.tabs, 'query').mockImplementation(async () => [
    { id: active, url } as never,
  ]);
  Object.assign(fakeBrowser.tabs, {
    sendMessage: async (tab: number) => ({ reply: pages[tab] }),
  });
  mount(<SidePanel />);
  const banner = () => document.querySelector('.here b')?.textContent;
  await until(() => expect(banner()).toBe('3 papers'));
  document.querySelector<HTMLInputElement>('input[type=search]')?.focus();
  await type('sparse');
  await settle();
  active = 2;
  await fakeBrowser.tabs.onActivated.trigger({ tabId: 2, windowId: 1 });
  await until(() => expect(banner()).toBe('2 papers'));
  expect(document.querySelector<HTMLInputElement>('input[type=search]')?.value).toBe('sparse');
});
