import type { PaperState } from '../../lib/messages';
import type { Card } from '../../lib/sites/site';
import { createHost } from './host';
import { actionLabel, stateLabel } from './labels';
import { createSheet } from './sheet';

/** The control at a card's corner. */
export interface Mark {
  card: Card;
  draw(state: PaperState | undefined, theme: string): void;
  remove(): void;
}

/** Puts a mark on a card, without moving anything on it. `onPress` is called for clicks and keys. */
export function createMark(card: Card, onPress: () => void): Mark {
  const { host, root } = createHost('mark');
  const button = document.createElement('button');
  button.className = 'mark';
  button.append(createSheet());
  const bubble = document.createElement('div');
  bubble.className = 'bubble';
  root.append(button, bubble);
  button.addEventListener('click', onPress);
  const release = anchor(card.element, host);
  return {
    card,
    draw(state, theme) {
      host.style.colorScheme = theme;
      button.dataset['state'] = state?.state ?? 'unknown';
      button.ariaPressed = String(state?.state === 'saved');
      button.ariaLabel = actionLabel(state, card.draft.title);
      const tags = document.createElement('b');
      tags.textContent = (state?.tags ?? []).map((tag) => ` #${tag}`).join('');
      bubble.replaceChildren(stateLabel(state, Date.now()), tags);
      // A framework that draws its card anew takes foreign nodes off it.
      if (host.parentElement !== card.element) card.element.append(host);
    },
    remove() {
      host.remove();
      release();
    },
  };
}

/** Hangs the host at the card's corner. A card that is no frame for placed children is made one, until released. */
function anchor(element: Element, host: HTMLElement): () => void {
  const isFramed = getComputedStyle(element).position !== 'static';
  element.append(host);
  if (isFramed || !(element instanceof HTMLElement)) return () => {};
  const before = element.style.position;
  element.style.position = 'relative';
  return () => {
    element.style.position = before;
  };
}
