import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { settings } from '../../lib/settings/settings';

beforeEach(() => fakeBrowser.reset());

describe('the settings', () => {
  it('read every site, draw marks and keep seen papers for a year', async () => {
    expect(await settings.get()).toEqual({ captureOff: [], marks: true, keepSeenDays: 365 });
  });

  it.each([[1e-9], [-1], [7], ['30'], [Number.NaN], [null]])(
    'keep seen papers for a year where %o is stored as their days',
    async (keepSeenDays) => {
      await fakeBrowser.storage.local.set({ settings: { keepSeenDays, marks: false } });
      expect(await settings.get()).toEqual({ captureOff: [], marks: false, keepSeenDays: 365 });
    },
  );

  it.each([[30], [90], [365], [0]])('keep seen papers for %i days', async (keepSeenDays) => {
    await fakeBrowser.storage.local.set({ settings: { keepSeenDays } });
    expect((await settings.get()).keepSeenDays).toBe(keepSeenDays);
  });

  it('switch off only sites that are named', async () => {
    await fakeBrowser.storage.local.set({ settings: { captureOff: ['dblp', 3, null], marks: 1 } });
    expect(await settings.get()).toEqual({ captureOff: ['dblp'], marks: true, keepSeenDays: 365 });
  });
});
