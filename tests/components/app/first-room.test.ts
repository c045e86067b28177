// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Browser } from 'wxt/browser';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { firstRoom } from '../../../entrypoints/first-draw/first-room';
import { keepLastView, type LastView } from '../../../lib/settings/last-view';
import { forgetRoom, keepRoom } from '../../../lib/settings/page-room';

const NOW = Date.UTC(2026, 10, 21, 9);
const PLAIN: LastView = {
  text: '',
  filter: { scope: 'saved' },
  ofPage: false,
  row: { id: '', index: 0 },
  top: 0,
};

beforeEach(() => fakeBrowser.reset());

function over(url: string | undefined, incognito = false): void {
  const tab = { id: 5, incognito, ...(url !== undefined && { url }) } as Browser.tabs.Tab;
  vi.spyOn(fakeBrowser.tabs, 'query').mockResolvedValue([tab] as never);
}

describe('the room above the first rows', () => {
  it('is none over a page that no extension may read', async () => {
    for (const url of [undefined, 'about:blank', 'chrome://settings', 'file:///paper.pdf']) {
      over(url);
      expect(await firstRoom(NOW)).toBe('none');
    }
  });

  it('is the line that offers to read a page of an unknown site', async () => {
    over('https://example.org/');
    expect(await firstRoom(NOW)).toBe('line');
  });

  it('is known of a known site only if the page was seen before in this tab', async () => {
    const url = 'https://arxiv.org/abs/2401.00001';
    over(url);
    expect(await firstRoom(NOW)).toBeUndefined();
    await keepRoom(5, url, 'paper');
    expect(await firstRoom(NOW)).toBe('paper');
    over('https://arxiv.org/list/cs/recent');
    expect(await firstRoom(NOW)).toBeUndefined();
    over(url);
    await forgetRoom(5);
    expect(await firstRoom(NOW)).toBeUndefined();
  });

  it('is unknown in a private window, so that no rows are drawn', async () => {
    over('https://example.org/', true);
    expect(await firstRoom(NOW)).toBeUndefined();
  });

  it('is unknown where the last view is shown again and is another one', async () => {
    over('https://example.org/');
    const others: Partial<LastView>[] = [
      { text: 'ito' },
      { filter: { scope: 'seen' } },
      { filter: { scope: 'saved', tags: ['thesis'] } },
      { ofPage: true },
      { top: 4 },
    ];
    for (const other of others) {
      await keepLastView({ ...PLAIN, ...other }, NOW);
      expect(await firstRoom(NOW), JSON.stringify(other)).toBeUndefined();
      expect(await firstRoom(NOW + 6 * 60_000)).toBe('line');
    }
    await keepLastView(PLAIN, NOW);
    expect(await firstRoom(NOW)).toBe('line');
  });
});
