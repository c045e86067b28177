import { words } from '../../lib/words/words';
import { create } from './create';
import { addShell, createHost, styleHost } from './host';
import type { ShownState } from './papers';

/** What lies over a card and dims or covers it. */
export interface Cover {
  draw(state: ShownState | undefined, theme: string): void;
  remove(): void;
}

/**
 * Creates the cover of a card. The first `draw` adds it. Every card has one of the same size that
 * takes no clicks, whatever its paper, so a page that measures it learns only that there are
 * covers: which ones are transparent is known inside a closed root.
 * @param dim whether papers that were only seen are dimmed
 */
export function createCover(element: Element, dim: boolean): Cover {
  const host = createHost('cover');
  const { root } = addShell(host, 'position:absolute;inset:0;border-radius:inherit');
  const cover = create('div', { className: 'cover' });
  root.append(cover);
  return {
    draw(state, theme) {
      styleHost(host, { 'color-scheme': theme });
      const isDimmed = dim && state?.state === 'seen';
      cover.dataset['state'] = state?.hidden ? 'hidden' : isDimmed ? 'dimmed' : '';
      cover.dataset['text'] = state?.hidden ? words('mark_hidden_card') : '';
      if (host.parentElement !== element) element.append(host);
    },
    remove: () => host.remove(),
  };
}
