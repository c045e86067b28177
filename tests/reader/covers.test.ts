// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMarks } from '../../entrypoints/reader/marks';
import type { PaperState } from '../../lib/paper/capture';
import type { Card } from '../../lib/sites/site';
import { speakEnglish } from '../i18n';
import { byUser, rootOf, watchRoots } from './user';
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

describe('covers', () => {
  const covers = { dim: true, hide: true };
  const onHide = vi.fn();
  const cover = (card: Card) =>
    rootOf(card.element.querySelector('offprint-cover'))?.querySelector<HTMLElement>('.cover');

  beforeEach(() => {
    fakeBrowser.reset();
    speakEnglish();
    watchRoots();
    document.body.replaceChildren();
    onHide.mockClear();
  });

  const drawn = async (states: PaperState[]) => {
    fakeViewport();
    const cards = states.map(({ id }) => cardOf(id));
    const marks = createMarks(vi.fn(), onHide);
    marks.draw(cards, true, byId(states), 'light', covers);
    await Promise.resolve();
    return { marks, cards };
  };

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
    expect(cards.map((card) => cover(card)?.dataset['state'])).toEqual([
      'dimmed',
      '',
      '',
      'hidden',
    ]);
  });

  it('go when they are turned off', async () => {
    const states = [stateOf('1')];
    const { marks, cards } = await drawn(states);
    marks.draw(cards, true, byId(states), 'light');
    expect(document.querySelectorAll('offprint-cover').length).toBe(0);
    expect(document.querySelectorAll('offprint-mark').length).toBe(1);
  });

  it('are asked for by the menu of a mark, which the browser then does not open', async () => {
    const { cards } = await drawn([stateOf('1')]);
    const host = cards[0]?.element.querySelector('offprint-mark');
    const event = new MouseEvent('contextmenu', { bubbles: true, cancelable: true });
    byUser(host, event);
    expect(event.defaultPrevented).toBe(true);
    expect(onHide).toHaveBeenCalledWith(cards[0]?.element);
  });
});
