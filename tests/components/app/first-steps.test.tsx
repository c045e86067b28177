// @vitest-environment happy-dom
import 'fake-indexeddb/auto';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { FirstSteps } from '../../../components/app/FirstSteps';
import type { Finder } from '../../../components/app/use-finder';
import type { Here } from '../../../components/app/use-page';
import { knownSites } from '../../../lib/sites/known';
import { mount } from '../mount';
import { click, freshPopup, settle } from './show-popup';

freshPopup();

const saveHere = vi.fn(async () => undefined);
const focusSearch = vi.fn();
const onImport = vi.fn();
const notices = { fail: vi.fn() };
const finder = { actions: { saveHere }, focusSearch, notices } as unknown as Finder;
const dblp = knownSites.find(({ id }) => id === 'dblp');

async function show(here: Partial<Here> | undefined): Promise<void> {
  mount(
    <FirstSteps
      finder={finder}
      here={here && { states: [], answered: true, isPrivate: false, poll: vi.fn(), ...here }}
      onImport={onImport}
    />,
  );
  await settle();
}

const first = () => document.querySelector('.first-step')?.textContent;
const page = { site: 'huggingface', url: 'https://x.org', ids: [], expected: 2, problems: [] };

describe('the first step of an empty collection', () => {
  it('saves what is on the listing, but not what is saved', async () => {
    const state = { tags: [], firstSeen: 0 };
    await show({
      room: 'line',
      page,
      states: [
        { id: 'a', state: 'new', ...state },
        { id: 'b', state: 'seen', ...state },
        { id: 'c', state: 'saved', ...state },
      ],
    });
    await click('Save all 2 papers here');
    expect(saveHere).toHaveBeenCalledWith(['a', 'b'], undefined);
    expect(focusSearch).toHaveBeenCalled();
  });

  it('reads the site on which one is', async () => {
    const request = vi.spyOn(fakeBrowser.permissions, 'request');
    await show({ unread: { tab: 1, origins: ['*://dblp.org/*'], ...(dblp && { site: dblp }) } });
    await click('Read this site');
    expect(request).toHaveBeenCalledWith({ origins: ['*://dblp.org/*'] });
  });

  it('leaves a paper’s page its block above', async () => {
    await show({ room: 'paper', page });
    expect(first()).toBeUndefined();
    expect(document.body.textContent).toContain('press Save above');
  });

  it.each([
    ['in the library', undefined],
    ['on a page of the browser', { room: 'none' as const }],
    ['on an unknown page', { unread: { tab: 1, origins: [] } }],
  ])('opens today’s papers or imports a file %s', async (_, here) => {
    await show(here);
    expect(first()).toBe('Open today’s papers on Hugging Face');
    await click('Import a file or a library');
    expect(onImport).toHaveBeenCalledTimes(1);
    onImport.mockClear();
  });
});
