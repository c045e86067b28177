// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMarks, type Marks } from '../../entrypoints/reader/marks';
import type { PaperState } from '../../lib/paper/capture';
import type { Card } from '../../lib/sites/site';
import { speakEnglish } from '../i18n';
import { press, pressKey, rootOf, watchRoots } from './user';
import { fakeViewport, type Viewport } from './viewport';

const HOUR = 3600e3;

function cardOf(id: string): Card {
  const element = document.createElement('article');
  const link = document.createElement('a');
  link.href = `/papers/${id}`;
  element.append(link);
  document.body.append(element);
  return { element, draft: { ids: [`arxiv:${id}`], title: `Paper <b>${id}</b>` } };
}

function stateOf(id: string, more: Partial<PaperState> = {}): PaperState {
  return { id: `arxiv:${id}`, state: 'seen', tags: [], firstSeen: Date.now() - 50 * HOUR, ...more };
}

const inside = (card: Card) => rootOf(card.element.querySelector('offprint-mark'));
const button = (card: Card) => inside(card)?.querySelector<HTMLElement>('.mark');
const bubble = (card: Card) =>
  [...(inside(card)?.querySelectorAll<HTMLElement>('.bubble span') ?? [])]
    .map(({ dataset }) => dataset['text'])
    .join('');
const count = () => document.querySelectorAll('offprint-mark').length;
/** The states of cards about which nothing else is said. */
const seen = (cards: Card[]) =>
  new Map(
    cards.map(
      ({
        draft: {
          ids: [id = ''],
        },
      }) => [id, stateOf(id.slice(6))],
    ),
  );
const draw = async (marks: Marks, cards: Card[], states = seen(cards), all = true) => {
  marks.draw(cards, all, states, 'light');
  await Promise.resolve();
};
const byId = (states: PaperState[]) => new Map(states.map((state) => [state.id, state]));

describe('marks', () => {
  let viewport: Viewport;

  beforeEach(() => {
    viewport = fakeViewport();
    fakeBrowser.reset();
    speakEnglish();
    watchRoots();
    document.body.replaceChildren();
  });

  it('distinguish new, seen and saved, with tags, also in words', async () => {
    const cards = ['2601.00001', '2601.00002', '2601.00003'].map(cardOf);
    const [fresh, seen, saved] = cards;
    if (!fresh || !seen || !saved) throw new Error('no cards');
    const states = byId([
      stateOf('2601.00001', { state: 'new' }),
      stateOf('2601.00002'),
      stateOf('2601.00003', {
        state: 'saved',
        savedAt: Date.now() - 3 * HOUR,
        tags: ['to read', '幾何'],
      }),
    ]);
    await draw(
      createMarks(() => {}),
      cards,
      states,
    );
    expect(cards.map((card) => button(card)?.dataset['state'])).toEqual(['new', 'seen', 'saved']);
    expect(bubble(fresh)).toBe('New');
    expect(bubble(seen)).toBe('Seen 2 days ago');
    expect(bubble(saved)).toBe('Saved 3 hours ago #to read #幾何');
    expect(button(fresh)?.ariaLabel).toBe('Save “Paper <b>2601.00001</b>”');
    expect(inside(fresh)?.querySelector('b b')).toBeNull();
  });

  it('call back for their card and keep the click from the page', async () => {
    const card = cardOf('2601.00001');
    const onPress = vi.fn();
    const onPage = vi.fn();
    document.body.addEventListener('click', onPage);
    await draw(createMarks(onPress), [card]);
    press(button(card));
    expect(onPress).toHaveBeenCalledWith(card.element);
    expect(onPage).not.toHaveBeenCalled();
    document.body.removeEventListener('click', onPage);
  });

  it('answer to Enter and the space bar of the user only', async () => {
    const card = cardOf('2601.00001');
    const onPress = vi.fn();
    await draw(createMarks(onPress), [card]);
    const shell = card.element.querySelector<HTMLElement>('[role=button]');
    shell?.focus();
    shell?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    pressKey('a');
    expect(onPress).not.toHaveBeenCalled();
    pressKey('Enter');
    pressKey(' ');
    expect(onPress).toHaveBeenCalledTimes(2);
  });

  it('ignore clicks of the page’s scripts', async () => {
    const card = cardOf('2601.00001');
    const onPress = vi.fn();
    await draw(createMarks(onPress), [card]);
    button(card)?.click();
    for (const each of card.element.querySelectorAll<HTMLElement>('offprint-mark, div'))
      each.click();
    expect(onPress).not.toHaveBeenCalled();
  });

  it('show the page’s scripts nothing of how a paper stands', async () => {
    const seen = cardOf('2601.00001');
    const saved = cardOf('2601.00001');
    const savedState = stateOf('2601.00001', { state: 'saved', savedAt: 1, tags: ['private'] });
    await draw(
      createMarks(() => {}),
      [seen],
    );
    await draw(
      createMarks(() => {}),
      [saved],
      byId([savedState]),
    );
    expect(saved.element.outerHTML).toBe(seen.element.outerHTML);
    for (const each of saved.element.querySelectorAll('*')) expect(each.shadowRoot).toBeNull();
    // Their `window.find` finds text in closed roots too.
    const texts = [...(inside(saved)?.querySelectorAll('div, span') ?? [])];
    expect(texts.map(({ textContent }) => textContent).join('')).toBe('');
  });

  it('keep their root from a custom element that the page defines', async () => {
    class Spy extends HTMLElement {}
    customElements.define('offprint-mark', Spy);
    const card = cardOf('2601.00001');
    await draw(
      createMarks(() => {}),
      [card],
    );
    const host = card.element.querySelector('offprint-mark');
    expect(host).toBeInstanceOf(Spy);
    expect(inside(card)?.host).not.toBeInstanceOf(Spy);
  });

  it('come back when the page has thrown them out, one a card', async () => {
    const card = cardOf('2601.00001');
    const marks = createMarks(() => {});
    await draw(marks, [card]);
    card.element.querySelector('offprint-mark')?.remove();
    await draw(marks, [card]);
    await draw(marks, [card]);
    expect(card.element.querySelectorAll('offprint-mark')).toHaveLength(1);
  });

  it('change with the paper when the page reuses an element', async () => {
    const card = cardOf('2601.00001');
    const marks = createMarks(() => {});
    await draw(marks, [card]);
    const next = { ...card, draft: { ids: ['arxiv:2601.00009'], title: 'Another' } };
    await draw(marks, [next], byId([stateOf('2601.00009', { state: 'saved', savedAt: 1 })]));
    expect(marks.cardAt(card.element)).toBe(next);
    expect(button(card)?.ariaLabel).toBe('Saved. Remove “Another”');
    expect(button(card)?.dataset['state']).toBe('saved');
    expect(card.element.querySelectorAll('offprint-mark')).toHaveLength(1);
  });

  it('leave no trace', async () => {
    const card = cardOf('2601.00001');
    const before = card.element.outerHTML;
    const marks = createMarks(() => {});
    await draw(marks, [card]);
    await draw(marks, []);
    expect(card.element.outerHTML.replace(' style=""', '')).toBe(before);
  });

  it('go with the cards that vanish', async () => {
    const cards = ['2601.00001', '2601.00002'].map(cardOf);
    const marks = createMarks(() => {});
    await draw(marks, cards);
    await draw(marks, cards.slice(1));
    expect(document.querySelectorAll('offprint-mark')).toHaveLength(1);
    expect(marks.cardAt(cards[0]?.element ?? null)).toBeUndefined();
    expect(marks.cardAt(cards[1]?.element.firstElementChild ?? null)).toBe(cards[1]);
  });

  it('frame a card that is none, and only that', async () => {
    const [plain, framed] = ['2601.00001', '2601.00002'].map(cardOf);
    if (!(plain?.element instanceof HTMLElement && framed?.element instanceof HTMLElement))
      throw new Error('no cards');
    plain.element.style.position = 'static';
    framed.element.style.position = 'sticky';
    const marks = createMarks(() => {});
    await draw(marks, [plain, framed]);
    expect([plain.element.style.position, framed.element.style.position]).toEqual([
      'relative',
      'sticky',
    ]);
    await draw(marks, []);
    expect(plain.element.style.position).toBe('static');
  });

  it('are on cards in or near view only, and leave with them', async () => {
    const cards = ['2601.00001', '2601.00002', '2601.00003'].map(cardOf);
    const [first, , last] = cards;
    await viewport.show((element) => element === first?.element);
    const measure = vi.spyOn(window, 'getComputedStyle');
    const marks = createMarks(() => {});
    await draw(marks, cards);
    expect(count()).toBe(1);
    expect(measure.mock.calls.map(([element]) => element)).toEqual([first?.element]);
    await viewport.show((element) => element === last?.element);
    expect(cards.map((card) => Boolean(inside(card)))).toEqual([false, false, true]);
    expect(first?.element.getAttribute('style') || null).toBeNull();
    expect(marks.cardAt(first?.element.firstElementChild ?? null)).toBe(first);
    measure.mockRestore();
  });

  it('stay while they have the focus', async () => {
    const card = cardOf('2601.00001');
    await draw(
      createMarks(() => {}),
      [card],
    );
    const host = card.element.querySelector('offprint-mark');
    const matches = vi.spyOn(HTMLElement.prototype, 'matches').mockReturnValue(true);
    await viewport.show(() => false);
    expect(host?.isConnected).toBe(true);
    matches.mockRestore();
  });

  it('go with elements that the page takes out', async () => {
    const card = cardOf('2601.00001');
    await draw(
      createMarks(() => {}),
      [card],
    );
    card.element.remove();
    await viewport.show(() => true);
    expect(card.element.querySelector('offprint-mark')).toBeNull();
  });

  it('of an earlier reading stay until all cards are read again', async () => {
    const cards = ['2601.00001', '2601.00002', '2601.00003'].map(cardOf);
    const marks = createMarks(() => {});
    await draw(marks, cards);
    await draw(marks, cards.slice(0, 1), seen(cards), false);
    expect(count()).toBe(3);
    await draw(marks, cards.slice(0, 2), seen(cards));
    expect(count()).toBe(2);
    expect(viewport.watched()).toBe(2);
  });

  it('are only on papers that are stored', async () => {
    const cards = ['2601.00001', '2601.00002'].map(cardOf);
    const marks = createMarks(() => {});
    await draw(marks, cards, seen(cards.slice(1)));
    expect(cards.map((card) => Boolean(inside(card)))).toEqual([false, true]);
    await draw(marks, cards);
    expect(count()).toBe(2);
  });

  it('come a few a frame', async () => {
    const frames: FrameRequestCallback[] = [];
    vi.spyOn(window, 'requestAnimationFrame').mockImplementation((frame) => frames.push(frame));
    const cards = Array.from({ length: 30 }, (_, at) => cardOf(`2601.${10_000 + at}`));
    await draw(
      createMarks(() => {}),
      cards,
    );
    const counts = [count()];
    for (let frame = frames.shift(); frame; frame = frames.shift()) {
      frame(0);
      await new Promise((resolve) => setTimeout(resolve));
      counts.push(count());
    }
    expect(counts).toEqual([9, 18, 27, 30]);
    vi.restoreAllMocks();
  });
});
