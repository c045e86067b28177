import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { toolbar } from '../../lib/settings/toolbar';

beforeEach(() => fakeBrowser.reset());

it.each([
  [undefined, 'new'],
  [{}, 'new'],
  [{ badge: 'lists' }, 'lists'],
  [{ badge: 'none' }, 'none'],
  [{ badge: 'all' }, 'new'],
  [{ badge: 3 }, 'new'],
  ['none', 'new'],
])('of the stored %j, the number on the button is “%s”', async (stored, badge) => {
  if (stored !== undefined) await fakeBrowser.storage.local.set({ toolbar: stored });
  expect(await toolbar.get()).toEqual({ badge });
});
