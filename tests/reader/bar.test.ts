// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBar } from '../../entrypoints/reader/bar';
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

describe('bar', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    speakEnglish();
    watchRoots();
    document.body.replaceChildren();
  });

  it('acts for the page as it is now, also when its words are the same as before', () => {
    const bar = createBar();
    const [before, now] = [vi.fn(), vi.fn()];
    bar.draw({ text: '4 new', action: { label: 'Save all 23', run: before } }, 'light');
    bar.draw({ text: '4 new', action: { label: 'Save all 23', run: now } }, 'light');
    press(button('action'));
    expect(before).not.toHaveBeenCalled();
    expect(now).toHaveBeenCalledOnce();
  });

  it('ignores clicks of the page’s scripts', () => {
    const bar = createBar();
    const run = vi.fn();
    bar.draw({ text: '4 new', action: { label: 'Save all 4', run } }, 'light');
    button('action')?.click();
    button('close')?.click();
    expect(run).not.toHaveBeenCalled();
    expect(status()).toBe('4 new');
  });

  it('shows the page’s scripts nothing of what it says', () => {
    const bar = createBar();
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
    const bar = createBar();
    bar.draw({ text: '4 new', action: { label: 'Save all 4', run: vi.fn() } }, 'light');
    const before = button('action');
    bar.draw({ text: 'Saved 4 papers', action: { label: 'Undo', run: vi.fn() } }, 'light');
    expect(button('action')).toBe(before);
    expect(label()).toBe('Undo');
    expect(status()).toBe('Saved 4 papers');
  });

  it('has a name, and is there only while it has something to say', () => {
    const bar = createBar();
    expect(shown()).toBeNull();
    bar.draw({ text: 'This page has changed' }, 'dark');
    expect(shown()?.ariaLabel).toBe('Offprint');
    expect(button('action')).toBeUndefined();
    bar.draw(undefined, 'dark');
    expect(shown()).toBeNull();
  });

  it('stays away once closed, but for a failure that is new', () => {
    const bar = createBar();
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
});
