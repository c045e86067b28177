import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerSilence } from '../../lib/background/answers';
import { settings } from '../../lib/settings/settings';

const sender = { url: 'https://huggingface.co/papers', frameId: 0, tab: { id: 7 } };

beforeEach(() => fakeBrowser.reset());

describe('silencing the bar', () => {
  it('concerns the site of the page, once, and keeps the other sites', async () => {
    await settings.change({ barOff: ['arxiv'] });
    await answerSilence(sender);
    await answerSilence(sender);
    expect((await settings.get()).barOff).toEqual(['arxiv', 'huggingface']);
  });

  it('concerns nothing on a page of no known site', async () => {
    await answerSilence({ ...sender, url: 'https://example.org/papers' });
    expect((await settings.get()).barOff).toEqual([]);
  });

  it('says why it can’t be stored', async () => {
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(
      new DOMException('full', 'QuotaExceededError'),
    );
    await expect(answerSilence(sender)).rejects.toMatchObject({ problem: { kind: 'disk_full' } });
  });

  it('is refused to frames', async () => {
    await expect(answerSilence({ ...sender, frameId: 4 })).rejects.toThrow(/refused_frame/);
    expect((await settings.get()).barOff).toEqual([]);
  });
});
