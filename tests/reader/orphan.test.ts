// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://huggingface.co/papers"}
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPage } from '../../entrypoints/reader/follow-page';
import { onMessage } from '../../lib/messages';
import { huggingface } from '../../lib/sites/huggingface';
import { speakEnglish } from '../i18n';
import { demoPapers } from '../made/demo';
import { cardOf } from '../made/huggingface';
import { watchRoots } from './user';
import { fakeViewport } from './viewport';

const rest = () => vi.advanceTimersByTimeAsync(500);
const marks = () => document.querySelectorAll('article > offprint-mark').length;

/** Readers of an update run beside those of the removed version, which no message reaches. */
describe('a reader', () => {
  let stop: AbortController;

  beforeEach(async () => {
    vi.useFakeTimers();
    fakeViewport();
    fakeBrowser.reset();
    speakEnglish();
    watchRoots();
    onMessage('capture', ({ data: { drafts } }) => ({
      states: drafts.map(({ ids: [id = ''] }) => ({ id, state: 'new', tags: [], firstSeen: 1 })),
      problems: [],
    }));
    const cards = demoPapers().slice(0, 3).map(cardOf);
    document.body.innerHTML = `<main><section>${cards.join('')}</section></main>`;
    stop = new AbortController();
    await followPage(huggingface, stop);
    await rest();
    return () => {
      stop.abort();
      vi.useRealTimers();
    };
  });

  it('of a removed version ends when that of another version starts', async () => {
    const id = vi.spyOn(fakeBrowser.runtime, 'id', 'get');
    id.mockReturnValueOnce(undefined as unknown as string).mockReturnValue('offprint');
    const next = new AbortController();
    await followPage(huggingface, next);
    await rest();
    expect(stop.signal.aborted).toBe(true);
    expect(marks()).toBe(3);
    next.abort();
    expect(marks()).toBe(0);
  });

  it('that works is not stopped by scripts of the page', async () => {
    dispatchEvent(new Event('offprint-on'));
    await rest();
    expect(stop.signal.aborted).toBe(false);
    expect(marks()).toBe(3);
  });
});
