import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  getWriting,
  setWriting,
  WRITING_DEFAULTS,
  watchWriting,
  writingChoices,
} from '../../lib/settings/citing';

beforeEach(() => fakeBrowser.reset());

describe('how the user wants papers written', () => {
  it('is as before anything was chosen', async () => {
    expect(await getWriting()).toEqual({ keys: 'short', preprints: false });
  });

  it('keeps each choice beside the others, and tells formats', async () => {
    await setWriting({ keys: 'betterbibtex' });
    await setWriting({ preprints: true });
    expect(await writingChoices(5)).toEqual({ keys: 'betterbibtex', preprints: true, now: 5 });
  });

  it.each([[null], ['short'], [{ keys: 'long', preprints: 1 }], [[]]])(
    'is the default where %o is stored',
    async (writing) => {
      await fakeBrowser.storage.local.set({ writing });
      expect(await getWriting()).toEqual(WRITING_DEFAULTS);
    },
  );

  it('is told after each change until that is stopped', async () => {
    const heard = vi.fn();
    const stop = watchWriting(heard);
    await setWriting({ preprints: true });
    stop();
    await setWriting({ preprints: false });
    expect(heard.mock.calls).toEqual([[{ keys: 'short', preprints: true }]]);
  });
});
