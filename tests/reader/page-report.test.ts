// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://huggingface.co/papers"}
import { describe, expect, it, vi } from 'vitest';
import { followPage } from '../../entrypoints/reader/follow-page';
import { sendMessage } from '../../lib/messages';
import { settings } from '../../lib/settings/settings';
import { huggingface } from '../../lib/sites/huggingface';
import { first, followedPage, goTo, idsOf, next, rest } from './followed-page';
import { setHidden } from './user';

describe('what a page reports to the popup', () => {
  const page = followedPage();

  it('has what is on the page, also before it has come to rest', async () => {
    goTo('/papers/date/2026-11-17#top', next);
    expect(await sendMessage('page')).toEqual({
      site: 'huggingface',
      url: 'https://huggingface.co/papers/date/2026-11-17',
      ids: idsOf(next),
      expected: 4,
      problems: [],
      health: {
        expected: 4,
        read: 4,
        withoutAuthors: expect.any(Number),
        withoutDate: expect.any(Number),
      },
    });
  });

  it('has all papers when another reading begins meanwhile', async () => {
    let ms = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (ms += 100));
    const held: (() => void)[] = [];
    vi.spyOn(scheduler, 'postTask').mockImplementation(
      (callback) => new Promise((resolve) => held.push(() => resolve(callback()))),
    );
    goTo('/papers/date/2026-11-17', next);
    const answer = sendMessage('page');
    await vi.waitUntil(() => held.length === 1);
    await settings.change({ captureOff: ['elsewhere'] });
    await vi.waitUntil(() => held.length === 2);
    // The first reading ends here, because it is no longer wanted.
    held.shift()?.();
    await rest();
    const going = setInterval(() => held.shift()?.(), 1);
    await rest();
    clearInterval(going);
    expect((await answer).ids).toEqual(idsOf(next));
  });

  it('is not given by a reader that was replaced while it started', async () => {
    page.stop.abort();
    const replaced = new AbortController();
    const starting = followPage(huggingface, replaced);
    replaced.abort();
    page.stop = new AbortController();
    await Promise.all([starting, followPage(huggingface, page.stop)]);
    await rest();
    expect((await sendMessage('page')).ids).toEqual(idsOf(first));
  });

  it('is of a hidden tab, too, which the popup may cover', async () => {
    setHidden(true);
    goTo('/papers/date/2026-11-17', next);
    await rest();
    const asking = sendMessage('page');
    await rest();
    expect(await asking).toMatchObject({ site: 'huggingface', ids: idsOf(next) });
  });
});
