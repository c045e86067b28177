import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { citing, citingChoices } from '../../lib/settings/citing';

beforeEach(() => fakeBrowser.reset());

describe('how the user cites papers', () => {
  it('has defaults before anything is chosen', async () => {
    expect(await citing.get()).toEqual({ keys: 'short', preprints: false });
  });

  it('is part of what a format takes', async () => {
    await citing.change({ keys: 'betterbibtex' });
    await citing.change({ preprints: true });
    expect(await citingChoices(5)).toEqual({ keys: 'betterbibtex', preprints: true, now: 5 });
  });

  it('falls back to the default of each damaged field', async () => {
    await fakeBrowser.storage.local.set({ citing: { keys: 'long', preprints: true } });
    expect(await citing.get()).toEqual({ keys: 'short', preprints: true });
    await fakeBrowser.storage.local.set({ citing: { keys: 'betterbibtex', preprints: 1 } });
    expect(await citing.get()).toEqual({ keys: 'betterbibtex', preprints: false });
  });
});
