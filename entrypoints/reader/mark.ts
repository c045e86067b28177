import type { PaperState } from '../../lib/paper/capture';
import type { Card } from '../../lib/sites/site';
import { create } from './create';
import { createHost, styleHost } from './host';
import { ifTrusted } from './if-trusted';
import { actionLabel, stateLabel } from './labels';
import { createSheet } from './sheet';
import { placeOf, type Spot } from './spot';

/** The control on a card. */
export interface Mark {
  card: Card;
  draw(state: PaperState | undefined, theme: string, spot: Spot): void;
  /** Whether it has the focus. */
  isInUse(): boolean;
  remove(): void;
}

/**
 * A mark for a card; it is hung there when it is first drawn, without moving anything.
 * @param unframed the card is no frame for placed children, and is made one until the mark is removed
 * @param onPress called for clicks and keys
 */
export function createMark(card: Card, unframed: boolean, onPress: () => void): Mark {
  const { host, root } = createHost('mark');
  // Firefox shows a page's listeners the element of the closed root that was hit (`originalTarget`). Hence no element in it
  // can be hit, and what holds the root takes the clicks, also those that keys make on the button.
  root.host.addEventListener('click', ifTrusted(onPress));
  const box = create('div', {});
  const button = create('button', { className: 'mark' });
  button.append(createSheet());
  const bubble = create('div', { className: 'bubble' });
  const tags = create('span', { className: 'tags' });
  bubble.append(tags);
  box.append(button, bubble);
  root.append(box);
  const release = unframed ? frame(card.element) : undefined;
  return {
    card,
    draw(state, theme, spot) {
      styleHost(host, { 'color-scheme': theme, ...placeOf(spot) });
      box.className = spot.corner ? 'box' : 'box small';
      button.dataset['state'] = state?.state;
      button.ariaPressed = String(state?.state === 'saved');
      button.ariaLabel = actionLabel(state, card.draft.title);
      // `window.find` finds text in closed roots, but not text that the style draws.
      bubble.dataset['text'] = stateLabel(state, Date.now());
      tags.dataset['text'] = (state?.tags ?? []).map((tag) => ` #${tag}`).join('');
      // A framework that draws its card anew takes foreign nodes off it.
      if (host.parentElement !== card.element) card.element.append(host);
    },
    isInUse: () => host.matches(':focus-within'),
    remove() {
      host.remove();
      release?.();
    },
  };
}

function frame(element: Element): (() => void) | undefined {
  if (!(element instanceof HTMLElement)) return undefined;
  const { style } = element;
  const before = style.position;
  style.position = 'relative';
  return () => {
    style.position = before;
  };
}
