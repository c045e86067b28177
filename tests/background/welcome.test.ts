import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { welcome } from '../../lib/background/welcome';

beforeEach(() => {
  fakeBrowser.reset();
  vi.restoreAllMocks();
  vi.spyOn(fakeBrowser.tabs, 'create');
});

const opened = () =>
  vi.mocked(fakeBrowser.tabs.create).mock.calls.map(([{ url = '' }]) => new URL(url).pathname);

describe('the page of the first run', () => {
  it('opens once the extension is installed', async () => {
    await welcome({ reason: 'install' });
    expect(opened()).toContain('/welcome.html');
  });

  it.each(['update', 'chrome_update', 'shared_module_update'] as const)(
    'stays away after %s',
    async (reason) => {
      await welcome({ reason });
      expect(opened()).not.toContain('/welcome.html');
    },
  );
});
