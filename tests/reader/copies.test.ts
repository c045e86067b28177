// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createBar } from '../../entrypoints/reader/bar';
import { createMarks } from '../../entrypoints/reader/marks';
import { speakEnglish } from '../i18n';
import { rootOf, rootsOf, watchRoots } from './user';
import { fakeViewport } from './viewport';

/** A copy has no content, takes no clicks, and would lie over the page. */
describe('what the page has copied together with its own elements', () => {
  beforeEach(() => {
    fakeViewport();
    fakeBrowser.reset();
    speakEnglish();
    watchRoots();
    document.body.replaceChildren();
  });

  it('is removed from a card that gets a mark', async () => {
    const id = 'arxiv:2601.00001';
    const draft = { ids: [id], title: 'Moss' };
    const states = new Map([[id, { id, state: 'seen' as const, tags: [], firstSeen: 1 }]]);
    const element = document.createElement('article');
    document.body.append(element);
    const marks = createMarks(() => {});
    marks.draw([{ element, draft }], true, states, 'light');
    await Promise.resolve();
    const copy = element.cloneNode(true) as HTMLElement;
    document.body.append(copy);
    const cards = [element, copy].map((each) => ({ element: each, draft }));
    marks.draw(cards, true, states, 'light');
    await Promise.resolve();
    const all = [...document.querySelectorAll('offprint-mark')];
    expect(all.map((mark) => rootOf(mark) !== undefined)).toEqual([true, true]);
  });

  it('is removed from a body to which the bar is added', () => {
    const bar = createBar(() => undefined);
    const action = { label: 'Save all 4', run: vi.fn() };
    bar.draw({ text: '4 new', action }, 'light');
    const { body } = document;
    const copy = body.cloneNode(true);
    body.replaceWith(copy);
    bar.draw({ text: '5 new', action }, 'light');
    const all = [...document.querySelectorAll('offprint-bar')];
    expect(all.map((each) => rootsOf(each).length > 0)).toEqual([true]);
    copy.parentNode?.replaceChild(body, copy);
  });
});
