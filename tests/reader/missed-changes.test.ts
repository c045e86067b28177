// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://huggingface.co/papers"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPage } from '../../entrypoints/reader/follow-page';
import { announceChange } from '../../lib/announce';
import { sendMessage } from '../../lib/messages';
import type { PaperDraft } from '../../lib/paper/paper';
import { huggingface } from '../../lib/sites/huggingface';
import { speakEnglish } from '../i18n';
import { demoPapers } from '../made/demo';
import { cardOf } from '../made/huggingface';
import { asked, captured, collection, startBackground } from './fake-background';
import { byUser, rootOf, setHidden, watchRoots } from './user';
import { fakeViewport } from './viewport';

const nine = demoPapers();
const first = nine.slice(0, 3);
const next = nine.slice(3, 7);
const idsOf = (papers: PaperDraft[]) => papers.map(({ ids }) => ids[0]);

let stop: AbortController;

function goTo(path: string, papers: PaperDraft[]): void {
  history.pushState({}, '', path);
  document.body.innerHTML = `<main><section>${papers.map(cardOf).join('')}</section></main>`;
}

const rest = () => vi.advanceTimersByTimeAsync(500);
const marks = () => [...document.querySelectorAll('article > offprint-mark')];
const shownStates = () =>
  marks().map((mark) => rootOf(mark)?.querySelector<HTMLElement>('.mark')?.dataset['state']);
const bar = () => document.querySelector('offprint-bar');

describe('a reader that has missed changes', () => {
  beforeEach(async () => {
    vi.useFakeTimers();
    stop = new AbortController();
    fakeViewport();
    fakeBrowser.reset();
    speakEnglish();
    watchRoots();
    startBackground();
    goTo('/papers', first);
    await followPage(huggingface, stop);
    await rest();
  });

  afterEach(() => {
    stop.abort();
    vi.useRealTimers();
  });

  it('does nothing in a hidden tab, and catches up when it is shown', async () => {
    setHidden(true);
    goTo('/papers/date/2026-11-17', next);
    await rest();
    await announceChange();
    await rest();
    expect(captured).toHaveBeenCalledOnce();
    expect(asked).not.toHaveBeenCalled();
    setHidden(false);
    await rest();
    expect(captured).toHaveBeenLastCalledWith(idsOf(next));
    expect(marks()).toHaveLength(4);
  });

  it.each([
    ['before', false],
    ['after', true],
  ])('shows what was saved elsewhere %s the page changed in a hidden tab', async (_, isLater) => {
    setHidden(true);
    const grow = () =>
      document.querySelector('section')?.insertAdjacentHTML('beforeend', next.map(cardOf).join(''));
    const changes = [announceChange, grow];
    for (const change of isLater ? changes.reverse() : changes) {
      await change();
      await rest();
    }
    collection.add(idsOf(first)[0] ?? '');
    setHidden(false);
    await rest();
    expect(marks()).toHaveLength(7);
    expect(shownStates()[0]).toBe('saved');
  });

  it('follows what has changed while the page was in the back/forward cache', async () => {
    const restore = async () => {
      byUser(window, Object.assign(new Event('pageshow'), { persisted: true }));
      await rest();
    };
    collection.add(idsOf(first)[0] ?? '');
    await restore();
    expect(shownStates()).toEqual(['saved', 'new', 'new']);
    // The page is frozen there, so that nothing notifies it.
    const stored = { settings: { marks: false } };
    vi.spyOn(fakeBrowser.storage.local, 'get').mockImplementation(async () => stored);
    await restore();
    expect([marks().length, bar()]).toEqual([0, null]);
  });

  it('starts anew when a script has replaced the whole document', async () => {
    const restart = vi.fn();
    const other = new AbortController();
    await followPage(huggingface, other, restart);
    await rest();
    expect(restart).not.toHaveBeenCalled();
    const root = document.documentElement;
    const fresh = root.cloneNode(true);
    document.replaceChildren(fresh);
    await rest();
    expect(restart).toHaveBeenCalledOnce();
    other.abort();
    document.replaceChildren(root);
  });

  it('rests while a script has removed the body', async () => {
    const { body } = document;
    body.remove();
    await rest();
    expect(await sendMessage('page')).toMatchObject({ ids: [] });
    document.documentElement.append(body);
    await rest();
    expect(marks()).toHaveLength(3);
    expect(bar()).not.toBeNull();
  });
});
