// @vitest-environment happy-dom
// @vitest-environment-options {"url": "https://huggingface.co/papers"}
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { coverPage } from '../../entrypoints/covers/cover-page';
import type { CoveredPage } from '../../entrypoints/reader/covering';
import { followPage } from '../../entrypoints/reader/follow-page';
import { createMarks } from '../../entrypoints/reader/marks';
import { onMessage } from '../../lib/messages';
import type { PaperState } from '../../lib/paper/capture';
import { settings } from '../../lib/settings/settings';
import { huggingface } from '../../lib/sites/huggingface';
import type { Card } from '../../lib/sites/site';
import { speakEnglish } from '../i18n';
import { demoPapers } from '../made/demo';
import { cardOf as markupOf } from '../made/huggingface';
import { captured, startBackground } from './fake-background';
import { byUser, press, pressKey, rootOf, rootsOf, watchRoots } from './user';
import { fakeViewport } from './viewport';

function cardOf(id: string): Card {
  const element = document.createElement('article');
  document.body.append(element);
  return { element, draft: { ids: [id], title: 'Moss' } };
}

const stateOf = (id: string, more: Partial<PaperState> = {}): PaperState => ({
  ...{ id, state: 'seen', tags: [], firstSeen: 1 },
  ...more,
});
const byId = (states: PaperState[]) => new Map(states.map((state) => [state.id, state]));
const coverOn = (card: Element | undefined | null) =>
  rootOf(card?.querySelector('offprint-cover'))?.querySelector<HTMLElement>('.cover');

beforeEach(async () => {
  fakeBrowser.reset();
  speakEnglish();
  watchRoots();
  document.body.replaceChildren();
  await settings.change({ dim: true, hide: true });
});

describe('covers', () => {
  let stop: AbortController;

  const drawn = async (states: PaperState[]) => {
    fakeViewport();
    stop = new AbortController();
    const cards = states.map(({ id }) => cardOf(id));
    const marks = createMarks(vi.fn());
    const page: CoveredPage = {
      signal: stop.signal,
      stateAt: async (element) =>
        states.find(
          ({ id }) => cards.find((card) => card.element === element)?.draft.ids[0] === id,
        ),
      change: vi.fn(),
      show: vi.fn(),
      draw: () => marks.draw(cards, true, byId(states), 'light', covering()),
    };
    const covering = coverPage(page);
    await vi.waitFor(() => expect(covering()).toBeDefined());
    await Promise.resolve();
    return { cards, page };
  };

  afterEach(() => stop.abort());

  it('lie over every card alike, and only their roots say over which paper', async () => {
    const { cards } = await drawn([
      stateOf('1'),
      stateOf('2', { state: 'new' }),
      stateOf('3', { state: 'saved', savedAt: 1 }),
      stateOf('4', { hidden: true }),
    ]);
    const hosts = cards.map(({ element }) => element.querySelector('offprint-cover')?.outerHTML);
    expect(hosts[0]).toContain('pointer-events: none !important');
    expect(new Set(hosts).size).toBe(1);
    expect(cards.map(({ element }) => coverOn(element)?.dataset['state'])).toEqual([
      'dimmed',
      '',
      '',
      'hidden',
    ]);
  });

  it('go when they are turned off', async () => {
    await drawn([stateOf('1')]);
    await settings.change({ dim: false, hide: false });
    await vi.waitFor(() => expect(document.querySelector('offprint-cover')).toBeNull());
    expect(document.querySelectorAll('offprint-mark').length).toBe(1);
  });

  it('are asked for by the menu of a mark, which the browser then does not open', async () => {
    const { cards, page } = await drawn([stateOf('1')]);
    const host = cards[0]?.element.querySelector('offprint-mark');
    const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    byUser(host, event);
    expect(event.defaultPrevented).toBe(true);
    await vi.waitFor(() => expect(page.change).toHaveBeenCalledOnce());
  });
});

describe('a reader with covers', () => {
  let stop: AbortController;
  const card = () => document.querySelector('article');
  const mark = () =>
    rootOf(card()?.querySelector('offprint-mark'))?.querySelector<HTMLElement>('.mark');
  const bar = () =>
    rootsOf(document.querySelector('offprint-bar'))
      .flatMap((root) => [...root.querySelectorAll<HTMLElement>('[role=status]')])
      .map(({ dataset }) => dataset['text'])
      .join('');

  beforeEach(async () => {
    fakeViewport();
    startBackground();
    onMessage('hide', ({ data: { ids, hidden } }) =>
      ids.map((id) => stateOf(id, { ...(hidden && { hidden }) })),
    );
    globalThis.offprintCovers = coverPage;
    stop = new AbortController();
    document.body.innerHTML = `<main>${demoPapers().slice(0, 2).map(markupOf).join('')}</main>`;
    await followPage(huggingface, stop);
    await vi.waitFor(() => expect(coverOn(card())).toBeDefined(), 3000);
    expect(captured).toHaveBeenCalled();
  });

  afterEach(() => {
    stop.abort();
    globalThis.offprintCovers = undefined;
  });

  it('hides a paper by the key, and shows it by a press of its mark', async () => {
    card()?.querySelector('a')?.focus();
    pressKey('h');
    await vi.waitFor(() => expect(coverOn(card())?.dataset['state']).toBe('hidden'));
    expect(bar()).toBe('1 paper hidden');
    expect(mark()?.ariaLabel).toContain('Show “');
    press(card()?.querySelector('offprint-mark > div'));
    await vi.waitFor(() => expect(coverOn(card())?.dataset['state']).toBe('dimmed'));
    expect(mark()?.ariaLabel).toMatch(/^Save /);
  });

  it('leaves nothing of them when it stops', () => {
    stop.abort();
    expect(document.querySelector('offprint-cover, offprint-mark')).toBeNull();
  });
});
