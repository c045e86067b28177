import type { PaperState } from '../../lib/messages';
import type { Card } from '../../lib/sites/site';
import { createMark, type Mark } from './mark';

/** The marks of a page. */
export interface Marks {
  /** Brings the marks in line with the cards; `states` are by identifier. */
  draw(cards: readonly Card[], states: ReadonlyMap<string, PaperState>, theme: string): void;
  /** The marked card that an element lies in. */
  cardAt(element: Element | null): Card | undefined;
}

/** Keeps one mark on each card. Cards are told apart by element and paper: frameworks reuse elements. */
export function createMarks(onPress: (element: Element) => void): Marks {
  const marks = new Map<Element, Mark>();
  const drop = (element: Element) => {
    marks.get(element)?.remove();
    marks.delete(element);
  };
  return {
    draw(cards, states, theme) {
      const wanted = new Map(cards.map((card) => [card.element, card]));
      for (const [element, mark] of marks) {
        if (idOf(wanted.get(element)) !== idOf(mark.card)) drop(element);
      }
      // All are measured before the first is drawn, or the browser would style the page anew for each.
      const unframed = new Set(
        [...wanted.keys()].filter((each) => !marks.has(each) && isStatic(each)),
      );
      for (const [element, card] of wanted) {
        const mark =
          marks.get(element) ?? createMark(card, unframed.has(element), () => onPress(element));
        marks.set(element, mark);
        mark.draw(states.get(idOf(card)), theme);
      }
    },
    cardAt(element) {
      for (let at = element; at; at = at.parentElement) {
        const mark = marks.get(at);
        if (mark) return mark.card;
      }
      return undefined;
    },
  };
}

/** The identifier under which the page knows a card's paper. */
export function idOf(card: Card | undefined): string {
  return card?.draft.ids[0] ?? '';
}

function isStatic(element: Element): boolean {
  return getComputedStyle(element).position === 'static';
}
