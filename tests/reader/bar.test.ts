// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { type Bar, createBar } from '../../entrypoints/reader/bar';
import { speakEnglish } from '../i18n';
import { press, rootsOf, watchRoots } from './user';

const shown = () => document.querySelector('offprint-bar');
const inside = (selector: string) =>
  rootsOf(shown())
    .map((root) => root.querySelector<HTMLElement>(selector))
    .find((found) => found);
const status = () => inside('[role=status]')?.dataset['text'];
const label = () => inside('.label:not(.cross)')?.dataset['text'];
const button = (name: 'action' | 'close') => {
  const buttons = [...(shown()?.querySelectorAll<HTMLElement>('[role=button]') ?? [])];
  return name === 'close' ? buttons.at(-1) : buttons.slice(0, -1)[0];
};

const never = () => undefined;

describe('bar', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    speakEnglish();
    watchRoots();
    document.body.replaceChildren();
  });

  it('acts for the page as it is now, also when its words are the same as before', () => {
    const bar = createBar(never);
    const [before, now] = [vi.fn(), vi.fn()];
    bar.draw({ text: '4 new', action: { label: 'Save all 23', run: before } }, 'light');
    bar.draw({ text: '4 new', action: { label: 'Save all 23', run: now } }, 'light');
    press(button('action'));
    expect(before).not.toHaveBeenCalled();
    expect(now).toHaveBeenCalledOnce();
  });

  it('ignores clicks of the page’s scripts', () => {
    const bar = createBar(never);
    const run = vi.fn();
    bar.draw({ text: '4 new', action: { label: 'Save all 4', run } }, 'light');
    button('action')?.click();
    button('close')?.click();
    expect(run).not.toHaveBeenCalled();
    expect(status()).toBe('4 new');
  });

  it('shows the page’s scripts nothing of what it says', () => {
    const bar = createBar(never);
    const action = { label: 'Save all 4', run: vi.fn() };
    bar.draw({ text: '4 new', action }, 'light');
    const before = document.body.outerHTML;
    const changes = new MutationObserver(() => undefined);
    changes.observe(document, { subtree: true, attributes: true, childList: true });
    bar.draw({ text: '1,234 papers', action: { ...action, label: 'Undo' }, saved: true }, 'light');
    expect(changes.takeRecords()).toEqual([]);
    expect(document.body.outerHTML).toBe(before);
    // Their `window.find` finds text in closed roots too.
    for (const each of ['.pill', '.label', '.cross']) expect(inside(each)?.textContent).toBe('');
  });

  it('keeps its button when the words change, so that the focus stays', () => {
    const bar = createBar(never);
    bar.draw({ text: '4 new', action: { label: 'Save all 4', run: vi.fn() } }, 'light');
    const before = button('action');
    bar.draw({ text: 'Saved 4 papers', action: { label: 'Undo', run: vi.fn() } }, 'light');
    expect(button('action')).toBe(before);
    expect(label()).toBe('Undo');
    expect(status()).toBe('Saved 4 papers');
  });

  it('has a name, and is there only while it has something to say', () => {
    const bar = createBar(never);
    expect(shown()).toBeNull();
    bar.draw({ text: 'This page has changed' }, 'dark');
    expect(shown()?.ariaLabel).toBe('Offprint');
    expect(button('action')).toBeUndefined();
    bar.draw(undefined, 'dark');
    expect(shown()).toBeNull();
  });

  it('stays away once closed, but for a failure that is new', () => {
    const bar = createBar(never);
    const failure = { text: 'The disk is full' };
    bar.draw({ text: '4 new' }, 'light');
    press(button('close'));
    bar.draw({ text: '5 new' }, 'light');
    expect(shown()).toBeNull();
    bar.draw(failure, 'light', failure);
    expect(status()).toBe('The disk is full');
    press(button('close'));
    bar.draw(failure, 'light', failure);
    expect(shown()).toBeNull();
  });

  describe('that offers something when it is closed', () => {
    const run = vi.fn();
    const offer = { text: 'Closed for now', action: { label: 'Not on this site', run } };
    const inUse = (value: boolean) =>
      vi.spyOn(HTMLElement.prototype, 'matches').mockReturnValue(value);
    let bar: Bar;

    beforeEach(() => {
      run.mockClear();
      bar = createBar(() => offer);
      bar.draw({ text: '4 new' }, 'light');
      inUse(true);
      press(button('close'));
    });
    afterEach(() => vi.restoreAllMocks());

    it('runs what it offers', () => {
      expect(status()).toBe('Closed for now');
      expect(label()).toBe('Not on this site');
      press(button('action'));
      expect(run).toHaveBeenCalledOnce();
    });

    it('keeps the offer while it is used, whatever the page shows by then', () => {
      bar.draw({ text: '5 new' }, 'light');
      expect(status()).toBe('Closed for now');
      inUse(false);
      bar.draw({ text: '5 new' }, 'light');
      expect(shown()).toBeNull();
    });

    it('goes when it is closed again', () => {
      press(button('close'));
      expect(shown()).toBeNull();
      bar.draw({ text: '5 new' }, 'light');
      expect(shown()).toBeNull();
    });

    it('goes when the pointer leaves it, and only then', () => {
      shown()?.dispatchEvent(new MouseEvent('mouseleave'));
      expect(shown()).toBeNull();
      const other = createBar(() => offer);
      other.draw({ text: '4 new' }, 'light');
      shown()?.dispatchEvent(new MouseEvent('mouseleave'));
      expect(status()).toBe('4 new');
    });

    it('goes with the page, and gives way to a failure', () => {
      const failure = { text: 'The disk is full' };
      bar.draw(failure, 'light', failure);
      expect(status()).toBe('The disk is full');
      press(button('close'));
      bar.draw(undefined, 'light', failure);
      expect(shown()).toBeNull();
    });
  });
});
