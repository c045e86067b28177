// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createMarks } from '../../entrypoints/reader/marks';
import type { PaperState } from '../../lib/messages';
import type { Card } from '../../lib/sites/site';
import { speakEnglish } from '../i18n';

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

const inside = (card: Card) => card.element.querySelector('offprint-mark')?.shadowRoot;
const button = (card: Card) => inside(card)?.querySelector('button');
const bubble = (card: Card) => inside(card)?.querySelector('.bubble')?.textContent;
const byId = (states: PaperState[]) => new Map(states.map((state) => [state.id, state]));

describe('marks', () => {
  beforeEach(() => {
    fakeBrowser.reset();
    speakEnglish();
    document.body.replaceChildren();
  });

  it('tell new, seen and saved apart, with tags, in words too', () => {
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
    createMarks(() => {}).draw(cards, states, 'light');
    expect(cards.map((card) => button(card)?.dataset['state'])).toEqual(['new', 'seen', 'saved']);
    expect(cards.map((card) => button(card)?.ariaPressed)).toEqual(['false', 'false', 'true']);
    expect(bubble(fresh)).toBe('New');
    expect(bubble(seen)).toBe('Seen 2 days ago');
    expect(bubble(saved)).toBe('Saved 3 hours ago #to read #幾何');
    expect(button(fresh)?.ariaLabel).toBe('Save “Paper <b>2601.00001</b>”');
    expect(inside(fresh)?.querySelector('b b')).toBeNull();
  });

  it('call back for their card and keep the click from the page', () => {
    const card = cardOf('2601.00001');
    const onPress = vi.fn();
    const onPage = vi.fn();
    document.body.addEventListener('click', onPage);
    createMarks(onPress).draw([card], new Map(), 'light');
    button(card)?.click();
    expect(onPress).toHaveBeenCalledWith(card.element);
    expect(onPage).not.toHaveBeenCalled();
    document.body.removeEventListener('click', onPage);
  });

  it('come back when the page has thrown them out, one a card', () => {
    const card = cardOf('2601.00001');
    const marks = createMarks(() => {});
    marks.draw([card], new Map(), 'light');
    card.element.querySelector('offprint-mark')?.remove();
    marks.draw([card], new Map(), 'light');
    marks.draw([card], new Map(), 'light');
    expect(card.element.querySelectorAll('offprint-mark')).toHaveLength(1);
  });

  it('change with the paper when the page reuses an element', () => {
    const card = cardOf('2601.00001');
    const marks = createMarks(() => {});
    marks.draw([card], new Map(), 'light');
    const next = { ...card, draft: { ids: ['arxiv:2601.00009'], title: 'Another' } };
    marks.draw([next], byId([stateOf('2601.00009', { state: 'saved', savedAt: 1 })]), 'light');
    expect(marks.cardAt(card.element)).toBe(next);
    expect(button(card)?.ariaLabel).toBe('Saved. Remove “Another”');
    expect(button(card)?.dataset['state']).toBe('saved');
    expect(card.element.querySelectorAll('offprint-mark')).toHaveLength(1);
  });

  it('leave no trace', () => {
    const card = cardOf('2601.00001');
    const before = card.element.outerHTML;
    const marks = createMarks(() => {});
    marks.draw([card], new Map(), 'light');
    marks.draw([], new Map(), 'light');
    expect(card.element.outerHTML.replace(' style=""', '')).toBe(before);
  });

  it('go with the cards that vanish', () => {
    const cards = ['2601.00001', '2601.00002'].map(cardOf);
    const marks = createMarks(() => {});
    marks.draw(cards, new Map(), 'light');
    marks.draw(cards.slice(1), new Map(), 'light');
    expect(document.querySelectorAll('offprint-mark')).toHaveLength(1);
    expect(marks.cardAt(cards[0]?.element ?? null)).toBeUndefined();
    expect(marks.cardAt(cards[1]?.element.firstElementChild ?? null)).toBe(cards[1]);
  });

  it('frame a card that is none, and only that', () => {
    const [plain, framed] = ['2601.00001', '2601.00002'].map(cardOf);
    if (!(plain?.element instanceof HTMLElement && framed?.element instanceof HTMLElement))
      throw new Error('no cards');
    plain.element.style.position = 'static';
    framed.element.style.position = 'sticky';
    const marks = createMarks(() => {});
    marks.draw([plain, framed], new Map(), 'light');
    expect([plain.element.style.position, framed.element.style.position]).toEqual([
      'relative',
      'sticky',
    ]);
    marks.draw([], new Map(), 'light');
    expect(plain.element.style.position).toBe('static');
  });
});
