import { parentOf } from '../../lib/sites/reading/walk';
import type { Card } from '../../lib/sites/site';
import type { Covering } from './covering';
import { createMark, type Mark } from './mark';
import type { ShownState } from './papers';
import { idOf } from './read';
import { type Spot, spotOn } from './spot';

/** At most this many new marks are drawn per frame, because layout is slow on long pages. */
const MAX_NEW = 9;

/** The marks of a page. */
export interface Marks {
  /**
   * Updates the marks to match the cards. If `all` is false, marks of earlier cards are kept. A
   * card gets a mark only when its paper has a state, because a mark states that the paper is
   * stored.
   */
  draw(
    cards: readonly Card[],
    all: boolean,
    states: States,
    theme: string,
    covering?: Covering,
  ): void;
  /** Returns the card that contains the element. */
  cardAt(element: Element | null): Card | undefined;
}

/** States of papers by identifier. */
type States = ReadonlyMap<string, ShownState>;

/** A card and its mark. */
interface Place {
  card: Card;
  isNear?: boolean;
  mark?: Mark | undefined;
  covering?: Covering | undefined;
  /** Measured for the last reading. */
  spot?: Spot | undefined;
}

/**
 * Keeps one mark on each card that is in view or less than a screen away. A card is identified by
 * its element and its paper, because frameworks reuse elements.
 */
export function createMarks(onPress: (element: Element) => void): Marks {
  const places = new Map<Element, Place>();
  let read: readonly Card[] = [];
  let states: States = new Map();
  let theme = '';
  let covering: Covering | undefined;

  const isDue = ({ card, isNear }: Place) => isNear && states.has(idOf(card));

  const drop = (place: Place) => {
    place.mark?.remove();
    place.mark = place.spot = undefined;
  };

  /** Removes the marks of all cards that should have none, and draws those of the given places. */
  const update = (some: Iterable<Place>) => {
    for (const place of places.values()) {
      const { card, mark } = place;
      const isSame = idOf(mark?.card) === idOf(card);
      if (!isSame || place.covering !== covering || !(isDue(place) || mark?.isInUse())) drop(place);
    }
    const due = [...some].filter(isDue);
    const later = due.filter(({ mark }) => !mark).slice(MAX_NEW);
    // In the task after a frame the layout is complete, so measuring is cheap.
    if (later[0]) requestAnimationFrame(() => setTimeout(update, 0, later));
    const now = due.filter((place) => !later.includes(place));
    // All are measured before the first is drawn; otherwise each would force a new layout.
    for (const place of now) place.spot ??= spotOn(place.card.element);
    for (const place of now) drawOn(place);
  };

  const drawOn = (place: Place) => {
    const { card, spot } = place;
    if (!spot) return;
    place.covering = covering;
    const press = () => onPress(card.element);
    place.mark ??= createMark(card, spot.unframed, press, covering?.createCover);
    place.mark.draw(states.get(idOf(card)), theme, spot);
  };

  const observer = new IntersectionObserver(
    (changes) => {
      const changed = changes.flatMap(({ target, isIntersecting }) => {
        const place = places.get(target);
        if (place) place.isNear = isIntersecting;
        return place ?? [];
      });
      update(changed);
    },
    { rootMargin: '100%' },
  );

  return {
    draw(cards, all, ...rest) {
      [states, theme, covering] = rest;
      if (cards !== read) for (const place of places.values()) place.spot = undefined;
      read = cards;
      for (const card of cards) {
        const { element } = card;
        const place = places.get(element);
        if (place) place.card = card;
        else {
          places.set(element, { card });
          observer.observe(element);
        }
      }
      const left = new Set(all ? cards.map(({ element }) => element) : places.keys());
      for (const [element, place] of places) {
        if (left.has(element)) continue;
        observer.unobserve(element);
        place.isNear = false;
        drop(place);
        places.delete(element);
      }
      update(places.values());
    },
    cardAt(element) {
      for (let at = element; at; at = parentOf(at)) {
        const { card } = places.get(at) ?? {};
        if (card) return card;
      }
      return undefined;
    },
  };
}
