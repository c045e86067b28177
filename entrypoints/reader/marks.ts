import type { PaperState } from '../../lib/messages';
import type { Card } from '../../lib/sites/site';
import { createMark, type Mark } from './mark';
import { idOf } from './read';
import { type Spot, spotOn } from './spot';

/** So many new marks are left to one frame, for the sake of long pages, whose layout is slow. */
const MAX_NEW = 8;

/** The marks of a page. */
export interface Marks {
  /**
   * Brings the marks in line with the cards. Those on earlier cards stay until `all` cards are there. A card whose paper
   * has no state has no mark: it promises that the paper is remembered.
   */
  draw(cards: readonly Card[], all: boolean, states: States, theme: string): void;
  /** The card that an element lies in. */
  cardAt(element: Element | null): Card | undefined;
}

/** By identifier. */
type States = ReadonlyMap<string, PaperState>;

/**
 * Keeps one mark on each card that is in view or less than a screen away. Cards are told apart by element and paper:
 * frameworks reuse elements.
 */
export function createMarks(onPress: (element: Element) => void): Marks {
  const known = new Map<Element, Card>();
  const near = new Set<Element>();
  const marks = new Map<Element, Mark>();
  /** Of marked cards, as measured for the last reading. */
  const spots = new Map<Element, Spot>();
  let read: readonly Card[] = [];
  let states: States = new Map();
  let theme = '';

  const isDue = (element: Element) => near.has(element) && states.has(idOf(known.get(element)));

  const isKept = (element: Element, mark: Mark) => {
    const card = known.get(element);
    return card && idOf(card) === idOf(mark.card) && (isDue(element) || mark.isInUse());
  };

  /** Without those that are left to the next frame. Only new marks count. */
  const inOneFrame = (elements: Element[]) => {
    const fresh = elements.filter((element) => !marks.has(element));
    const later = new Set(fresh.slice(MAX_NEW));
    // In the task after a frame all is laid out, so that measuring is cheap.
    if (later.size > 0) requestAnimationFrame(() => setTimeout(update, 0, later));
    return elements.filter((element) => !later.has(element));
  };

  const update = (elements: Iterable<Element>) => {
    for (const [element, mark] of marks) {
      if (isKept(element, mark)) continue;
      mark.remove();
      marks.delete(element);
      spots.delete(element);
    }
    const due = inOneFrame([...elements].filter(isDue));
    // All are measured before the first is drawn, or the browser would lay the page out anew for each.
    for (const element of due) spots.set(element, spots.get(element) ?? spotOn(element));
    for (const element of due) {
      const [card, spot] = [known.get(element), spots.get(element)];
      if (!card || !spot) continue;
      const mark = marks.get(element) ?? createMark(card, spot.unframed, () => onPress(element));
      marks.set(element, mark);
      mark.draw(states.get(idOf(card)), theme, spot);
    }
  };

  const observer = new IntersectionObserver(
    (changes) => {
      for (const { target, isIntersecting } of changes) {
        if (isIntersecting) near.add(target);
        else near.delete(target);
      }
      update(changes.map(({ target }) => target));
    },
    { rootMargin: '100%' },
  );

  return {
    draw(cards, all, ...look) {
      [states, theme] = look;
      if (cards !== read) spots.clear();
      read = cards;
      const left = new Set(all ? known.keys() : []);
      for (const card of cards) {
        if (!known.has(card.element)) observer.observe(card.element);
        known.set(card.element, card);
        left.delete(card.element);
      }
      for (const element of left) {
        observer.unobserve(element);
        known.delete(element);
        near.delete(element);
      }
      update(near);
    },
    cardAt(element) {
      for (let at = element; at; at = at.parentElement) {
        const card = known.get(at);
        if (card) return card;
      }
      return undefined;
    },
  };
}
