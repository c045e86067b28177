// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://huggingface.co/papers"}
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { announceChange } from '../../lib/announce';
import { sendMessage } from '../../lib/messages';
import { settings } from '../../lib/settings/settings';
import { cardOf } from '../made/huggingface';
import { asked, captured, collection, healths } from './fake-background';
import {
  bar,
  buttons,
  first,
  followedPage,
  goTo,
  idsOf,
  marks,
  next,
  rest,
  shownStates,
} from './followed-page';
import { press, pressKey, rootOf, rootsOf } from './user';

const barWords = () =>
  rootsOf(bar())
    .flatMap((root) => [...root.querySelectorAll<HTMLElement>('[role=status], .label:not(.cross)')])
    .map(({ dataset }) => dataset['text'])
    .join(' ')
    .trim();
const barButton = () => bar()?.querySelectorAll('[role=button]')[0];

describe('followPage', () => {
  const page = followedPage();

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
    await page.viewport.show(() => false);
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
    page.stop.abort();
    goTo('/papers/date/2026-11-17', next);
    await announceChange();
    await rest();
    expect(document.querySelector('offprint-mark, offprint-bar')).toBeNull();
    expect(captured).toHaveBeenCalledOnce();
    expect(asked).not.toHaveBeenCalled();
    await expect(sendMessage('page')).rejects.toThrow();
  });
});
