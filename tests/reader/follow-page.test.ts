// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://huggingface.co/papers"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPage } from '../../entrypoints/reader/follow-page';
import { announceChange } from '../../lib/announce';
import { sendMessage } from '../../lib/messages';
import type { PaperDraft } from '../../lib/paper/paper';
import { settings } from '../../lib/settings/settings';
import { huggingface } from '../../lib/sites/huggingface';
import { speakEnglish } from '../i18n';
import { demoPapers } from '../made/demo';
import { cardOf } from '../made/huggingface';
import { asked, captured, collection, healths, startBackground } from './fake-background';
import { press, pressKey, rootOf, rootsOf, setHidden, watchRoots } from './user';
import { fakeViewport, type Viewport } from './viewport';

const nine = demoPapers();
const first = nine.slice(0, 3);
const next = nine.slice(3, 7);
const idsOf = (papers: PaperDraft[]) => papers.map(({ ids }) => ids[0]);

let viewport: Viewport;
let stop: AbortController;

function goTo(path: string, papers: PaperDraft[]): void {
  history.pushState({}, '', path);
  document.body.innerHTML = `<main><section>${papers.map(cardOf).join('')}</section></main>`;
}

const rest = () => vi.advanceTimersByTimeAsync(500);
const marks = () => [...document.querySelectorAll('article > offprint-mark')];
const buttons = () => marks().map((mark) => rootOf(mark)?.querySelector<HTMLElement>('.mark'));
const shownStates = () => buttons().map((button) => button?.dataset['state']);
const bar = () => document.querySelector('offprint-bar');
const barWords = () =>
  rootsOf(bar())
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('[role=status], .label:not(.cross)')])
    .map(({ dataset }) => dataset['text'])
    .join(' ')
    .trim();
const barButton = () => bar()?.querySelectorAll('[role=button]')[0];

describe('followPage', () => {
  beforeEach(async () => {
    vi.useFakeTimers();
    viewport = fakeViewport();
    stop = new AbortController();
    fakeBrowser.reset();
    speakEnglish();
    watchRoots();
    startBackground();
    goTo('/papers', first);
    await followPage(huggingface, stop);
    await rest();
  });

  afterEach(async () => {
    // The extension is gone: the script of this test lets go of the page.
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
    vi.spyOn(document, 'hidden', 'get').mockReturnValue(false);
    document.body.append('x');
    await rest();
    vi.useRealTimers();
  });

  it('sends what the page shows, once, and marks it', async () => {
    expect(captured.mock.calls).toEqual([[idsOf(first)]]);
    expect(shownStates()).toEqual(['new', 'new', 'new']);
    expect(barWords()).toBe('3 new Save all 3');
    document.body.append(document.createElement('p'));
    await rest();
    expect(captured).toHaveBeenCalledOnce();
  });

  it('follows a page that changes without a load, there and back', async () => {
    goTo('/papers/date/2026-11-17', next);
    await rest();
    expect(captured).toHaveBeenLastCalledWith(idsOf(next));
    expect(marks()).toHaveLength(4);
    goTo('/papers', first);
    await rest();
    expect(marks()).toHaveLength(3);
    goTo('/docs/hub', next);
    await rest();
    expect(marks()).toHaveLength(0);
    expect(bar()).toBeNull();
    expect(captured).toHaveBeenCalledTimes(3);
  });

  it('saves by click, all by the bar, and takes that back', async () => {
    const [one, two, three] = idsOf(first);
    press(buttons()[1]);
    await rest();
    expect(shownStates()).toEqual(['new', 'saved', 'new']);
    press(barButton());
    await rest();
    expect([...collection]).toEqual([two, one, three]);
    expect(barWords()).toBe('Saved 2 papers Undo');
    press(barButton());
    await rest();
    expect([...collection]).toEqual([two]);
  });

  it('lets the way back go after a while', async () => {
    press(barButton());
    await vi.advanceTimersByTimeAsync(9000);
    expect(barWords()).toBe('Saved 3 papers Undo');
    await vi.advanceTimersByTimeAsync(2000);
    expect(barWords()).toBe('3 papers All saved');
  });

  it('saves the card with the focus by the key s', async () => {
    document.querySelectorAll<HTMLElement>('article h3 a')[2]?.focus();
    pressKey('s');
    await rest();
    expect([...collection]).toEqual([idsOf(first)[2]]);
  });

  it('ignores keys of the page’s scripts, and keys that they turn to a card', async () => {
    const forged = new KeyboardEvent('keydown', { key: 's', bubbles: true });
    const focus = () => document.querySelector<HTMLElement>('article h3 a')?.focus();
    addEventListener('keydown', focus, { capture: true, once: true });
    pressKey('s');
    document.activeElement?.dispatchEvent(forged);
    await rest();
    expect([...collection]).toEqual([]);
  });

  it('saves what stands in an element now, not what stood there when the mark was drawn', async () => {
    const section = document.querySelector('section');
    const card = section?.children[0];
    const fresh = document.createElement('div');
    fresh.innerHTML = next.slice(0, 1).map(cardOf).join('');
    const mark = card?.querySelector('offprint-mark');
    card?.replaceChildren(...(fresh.firstElementChild?.childNodes ?? []), ...(mark ? [mark] : []));
    await vi.advanceTimersByTimeAsync(1);
    press(rootOf(mark)?.querySelector('.mark'));
    await rest();
    expect([...collection]).toEqual(idsOf(next.slice(0, 1)));
  });

  it('says what was read last, without reading anew, if that suffices', async () => {
    goTo('/papers', next);
    expect(await sendMessage('page', true)).toMatchObject({ ids: idsOf(first) });
    expect(captured).toHaveBeenCalledOnce();
    await rest();
    expect(await sendMessage('page', true)).toMatchObject({ ids: idsOf(next) });
  });

  it('reads a hidden tab when the popup asks, which may cover it', async () => {
    setHidden(true);
    goTo('/papers/date/2026-11-17', next);
    await rest();
    const asking = sendMessage('page');
    await rest();
    expect(await asking).toMatchObject({ site: 'huggingface', ids: idsOf(next) });
  });

  it('asks once how papers stand after many changes elsewhere', async () => {
    for (const id of idsOf(first)) if (id) collection.add(id);
    await Promise.all([announceChange(), announceChange(), announceChange()]);
    await rest();
    expect(asked.mock.calls).toEqual([[idsOf(first)]]);
    expect(shownStates()).toEqual(['saved', 'saved', 'saved']);
  });

  it('draws nothing while marks are off, and goes on reading', async () => {
    await settings.change({ marks: false });
    await rest();
    expect([marks().length, bar()]).toEqual([0, null]);
    goTo('/papers/date/2026-11-17', next);
    await rest();
    expect(captured).toHaveBeenLastCalledWith(idsOf(next));
    await settings.change({ marks: true });
    await rest();
    expect(marks()).toHaveLength(4);
  });

  it('leaves a site alone that is switched off, until it is switched on', async () => {
    await settings.change({ captureOff: ['huggingface'] });
    await rest();
    expect(marks()).toHaveLength(0);
    goTo('/papers/date/2026-11-17', next);
    await rest();
    expect(captured).toHaveBeenCalledOnce();
    expect(await sendMessage('page')).toMatchObject({ ids: [], expected: 0, problems: [] });
    await settings.change({ captureOff: [] });
    await rest();
    expect(captured).toHaveBeenLastCalledWith(idsOf(next));
    expect(marks()).toHaveLength(4);
  });

  it('reports to the popup what is on the page, also before it has come to rest', async () => {
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

  it('reports all papers when another reading begins meanwhile', async () => {
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

  it('does not answer for a reader that replaced it while it started', async () => {
    stop.abort();
    const replaced = new AbortController();
    const starting = followPage(huggingface, replaced);
    replaced.abort();
    await Promise.all([starting, followPage(huggingface)]);
    await rest();
    expect((await sendMessage('page')).ids).toEqual(idsOf(first));
  });

  it('puts back marks that the page has thrown out', async () => {
    for (const mark of marks()) mark.remove();
    document.body.append(document.createElement('p'));
    await rest();
    expect(marks()).toHaveLength(3);
  });

  it('leaves the page as it was when the extension is gone', async () => {
    vi.spyOn(fakeBrowser.runtime, 'id', 'get').mockReturnValue(undefined as unknown as string);
    goTo('/papers/date/2026-11-17', next);
    await rest();
    expect(document.querySelector('offprint-mark, offprint-bar')).toBeNull();
    expect(captured).toHaveBeenCalledOnce();
  });

  it('sends only what a list has grown by', async () => {
    document.querySelector('section')?.insertAdjacentHTML('beforeend', next.map(cardOf).join(''));
    await rest();
    expect(captured.mock.calls).toEqual([[idsOf(first)], [idsOf(next)]]);
    expect(marks()).toHaveLength(7);
    expect(barWords()).toBe('7 new Save all 7');
    expect(healths).toMatchObject([
      { expected: 3, read: 3 },
      { expected: 7, read: 7 },
    ]);
  });

  it('saves by key a card whose mark is not drawn', async () => {
    await viewport.show(() => false);
    expect(marks()).toHaveLength(0);
    document.querySelectorAll<HTMLElement>('article h3 a')[2]?.focus();
    pressKey('s');
    await rest();
    expect([...collection]).toEqual([idsOf(first)[2]]);
  });

  it('says that it could not read a page only after the page had time to be drawn', async () => {
    history.pushState({}, '', '/papers/date/2026-11-17');
    const links = next.map(
      ({ ids: [id = ''] }) => `<article><a href="/papers/${id.slice(6)}"></a></article>`,
    );
    document.body.innerHTML = `<main>${links.join('')}</main>`;
    await rest();
    expect(barWords()).toBe('');
    await vi.advanceTimersByTimeAsync(3500);
    expect(barWords()).toMatch(/could read 0 of 4 papers/);
    expect(captured).toHaveBeenLastCalledWith([]);
    expect(healths.at(-1)).toEqual({ expected: 4, read: 0, withoutAuthors: 0, withoutDate: 0 });
    expect(healths).toHaveLength(2);
  });

  it('leaves the page as it was, and is deaf, when it is stopped', async () => {
    stop.abort();
    goTo('/papers/date/2026-11-17', next);
    await announceChange();
    await rest();
    expect(document.querySelector('offprint-mark, offprint-bar')).toBeNull();
    expect(captured).toHaveBeenCalledOnce();
    expect(asked).not.toHaveBeenCalled();
    await expect(sendMessage('page')).rejects.toThrow();
  });
});
