import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  ASKED,
  followCovers,
  readOpenTabs,
  readTab,
  registerReaders,
  startReading,
  stopReading,
} from '../../lib/background/site-scripts';
import type { CoverSettings } from '../../lib/settings/cover-settings';
import { settings } from '../../lib/settings/settings';
import { knownSites, originsOf } from '../../lib/sites/known';
import { fakePermissions } from '../permissions';

type Script = { id: string; matches: string[]; js: string[]; runAt?: string };
type Filter = { ids?: string[] };

const DBLP = 'https://dblp.org/search?q=x';
let registered: Map<string, Script>;
let permitted: Set<string>;
let tabs: { id?: number; url?: string }[];
const executeScript = vi.fn();
const sendMessage = vi.fn();
const dblp = knownSites.find(({ id }) => id === 'dblp');
const origins = dblp ? originsOf(dblp) : [];

beforeEach(() => {
  fakeBrowser.reset();
  registered = new Map();
  ({ permitted } = fakePermissions());
  tabs = [{ id: 7, url: DBLP }, {}];
  executeScript.mockResolvedValue([]);
  sendMessage.mockResolvedValue({ reply: undefined });
  const put = async (scripts: Script[]) => {
    for (const script of scripts) registered.set(script.id, script);
  };
  Object.assign(fakeBrowser, {
    scripting: {
      getRegisteredContentScripts: async ({ ids }: Filter = {}) =>
        [...registered.values()].filter(({ id }) => !ids || ids.includes(id)),
      registerContentScripts: put,
      updateContentScripts: put,
      unregisterContentScripts: async ({ ids }: { ids: string[] }) => {
        for (const id of ids) registered.delete(id);
      },
      executeScript,
    },
    tabs: { query: async () => tabs, sendMessage },
  });
});

describe('readers', () => {
  it('are registered for what is permitted, and only there', async () => {
    await registerReaders();
    expect(registered.size).toBe(0);
    permitted.add('*://dblp.org/*');
    await registerReaders();
    expect([...registered.values()]).toEqual([
      { id: 'dblp', matches: ['*://dblp.org/*'], js: ['/sites/dblp.js', '/reader.js'] },
    ]);
    for (const origin of origins) permitted.add(origin);
    await registerReaders();
    expect(registered.get('dblp')?.matches.length).toBe(dblp?.matches.length);
    permitted.clear();
    await registerReaders();
    expect(registered.size).toBe(0);
  });

  it('are never registered for sites that came with the installation', async () => {
    for (const site of knownSites) for (const origin of originsOf(site)) permitted.add(origin);
    await registerReaders();
    const expected = knownSites.filter(({ atInstall }) => !atInstall).map(({ id }) => id);
    expect([...registered.keys()].sort()).toEqual(expected.sort());
  });

  it('wait for each other', async () => {
    permitted.add('*://dblp.org/*');
    await Promise.all([registerReaders(), registerReaders(), registerReaders()]);
    expect(registered.size).toBe(1);
  });

  it('read open tabs at once when a site is permitted', async () => {
    permitted.add('*://dblp.org/*');
    await startReading(['*://dblp.org/*']);
    expect(executeScript.mock.calls).toEqual([
      [{ target: { tabId: 7 }, files: ['/sites/dblp.js', '/reader.js'] }],
    ]);
  });

  it('let the popup forget that it asked, because the prompt had closed it', async () => {
    await fakeBrowser.storage.session.set({ [ASKED]: '*://dblp.org/*' });
    await startReading(['*://dblp.org/*']);
    expect(await fakeBrowser.storage.session.get(ASKED)).toEqual({});
  });

  it('read tabs that were open before the start, of permitted sites and once for each start', async () => {
    permitted.add('*://dblp.org/*');
    permitted.add('*://arxiv.org/*');
    await readOpenTabs();
    const files = executeScript.mock.calls.map(([{ files }]) => files[0]);
    expect(files.sort()).toEqual(['/sites/arxiv.js', '/sites/dblp.js']);
    await readOpenTabs();
    expect(executeScript).toHaveBeenCalledTimes(2);
  });

  it('are stopped in open tabs when it is withdrawn, and tabs without a reader do no harm', async () => {
    const pages = new Map([
      [7, DBLP],
      [8, 'https://arxiv.org/list/cs/new'],
      [9, undefined],
    ]);
    tabs.push(...[8, 9].map((id) => ({ id })));
    const report = { site: 'dblp', ids: [], expected: 0, problems: [] };
    sendMessage.mockImplementation(async (tab, { message }) => {
      if (!pages.get(tab)) throw new Error('no receiver');
      return { reply: message === 'page' ? { ...report, url: pages.get(tab) } : undefined };
    });
    await stopReading(['*://dblp.org/*']);
    const stopped = sendMessage.mock.calls.filter(([, { message }]) => message === 'withdrawn');
    expect(stopped.map(([tab]) => tab)).toEqual([7]);
  });

  it('are registered and run with the covers of cards only while a setting has them on', async () => {
    for (const origin of ['*://dblp.org/*', '*://arxiv.org/*']) permitted.add(origin);
    await registerReaders();
    const cover = async (covers: CoverSettings) => {
      await settings.change(covers);
      await followCovers(covers);
    };
    await cover({ dim: true, hide: false });
    expect(registered.get('covers')).toMatchObject({ js: ['/covers.js'], runAt: 'document_start' });
    expect(registered.get('covers')?.matches).toEqual(
      expect.arrayContaining(['*://dblp.org/*', '*://arxiv.org/*']),
    );
    const files = executeScript.mock.calls.map(([{ files }]) => files);
    expect(files).toContainEqual(['/covers.js', '/sites/dblp.js', '/reader.js']);
    expect(files).toHaveLength(2);
    await cover({ dim: true, hide: true });
    expect(executeScript).toHaveBeenCalledTimes(2);
    await readTab(7, 'web');
    expect(executeScript.mock.lastCall?.[0].files).toEqual(['/sites/web.js', '/reader.js']);
    await cover({ dim: false, hide: false });
    expect([...registered.keys()]).toEqual(['dblp']);
    expect(executeScript).toHaveBeenCalledTimes(3);
  });

  it('report when the browser lets a page not be read', async () => {
    expect(await readTab(7, 'web')).toBe(true);
    executeScript.mockRejectedValue(new Error('Cannot access a chrome:// URL'));
    expect(await readTab(7, 'web')).toBe(false);
  });
});
