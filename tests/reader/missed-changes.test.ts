// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://huggingface.co/papers"}
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followPage } from '../../entrypoints/reader/follow-page';
import { announceChange } from '../../lib/announce';
import { sendMessage } from '../../lib/messages';
import { huggingface } from '../../lib/sites/huggingface';
import { cardOf } from '../made/huggingface';
import { asked, captured, collection } from './fake-background';
import {
  bar,
  first,
  followedPage,
  goTo,
  idsOf,
  marks,
  next,
  rest,
  shownStates,
} from './followed-page';
import { byUser, setHidden } from './user';

describe('a reader that has missed changes', () => {
  followedPage();

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
