import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { pageSettings } from '../../lib/settings/page-settings';
import { settings } from '../../lib/settings/settings';

beforeEach(() => fakeBrowser.reset());

const DEFAULTS = {
  captureOff: [],
  marks: true,
  bar: true,
  barOff: [],
  dim: false,
  hide: false,
  keepSeenDays: 365,
};

describe('the settings', () => {
  it('read every site, draw marks and the bar, and keep seen papers for a year', async () => {
    expect(await settings.get()).toEqual(DEFAULTS);
  });

  it.each([[1e-9], [-1], [7], ['30'], [Number.NaN], [null]])(
    'keep seen papers for a year where %o is stored as their days',
    async (keepSeenDays) => {
      await fakeBrowser.storage.local.set({ settings: { keepSeenDays, marks: false } });
      expect(await settings.get()).toEqual({ ...DEFAULTS, marks: false });
    },
  );

  it.each([[30], [90], [365], [0]])('keep seen papers for %i days', async (keepSeenDays) => {
    await fakeBrowser.storage.local.set({ settings: { keepSeenDays } });
    expect((await settings.get()).keepSeenDays).toBe(keepSeenDays);
  });

  it('switch off only sites that are named', async () => {
    await fakeBrowser.storage.local.set({ settings: { captureOff: ['dblp', 3, null], marks: 1 } });
    expect(await settings.get()).toEqual({ ...DEFAULTS, captureOff: ['dblp'] });
  });

  it.each([
    [
      { bar: false, barOff: ['dblp', 7] },
      { bar: false, barOff: ['dblp'] },
    ],
    [
      { bar: 'no', barOff: 'dblp' },
      { bar: true, barOff: [] },
    ],
  ])('silence the bar as %j says', async (stored, read) => {
    await fakeBrowser.storage.local.set({ settings: stored });
    expect(await settings.get()).toEqual({ ...DEFAULTS, ...read });
    expect(await pageSettings.get()).toMatchObject(read);
  });
});
