import { words } from '../../lib/words/words';
import type { Cover } from '../reader/covering';
import { create } from '../reader/create';
import { addShell, createHost, styleHost } from '../reader/host';
import coverStyle from './style.css?inline';

/** It never takes the pointer, whatever it shows. */
const PLACE = 'position:absolute;inset:0;z-index:9;border-radius:inherit;pointer-events:none';

/**
 * Creates the cover of a card. The first `draw` adds it. Every card has one of the same size that
 * takes no clicks, whatever its paper, so a page that measures it learns only that there are
 * covers: which ones are transparent is known inside a closed root.
 * @param dim whether papers that were only seen are dimmed
 */
export function createCover(element: Element, dim: boolean): Cover {
  const host = createHost('cover', PLACE);
  const { root } = addShell(host, 'position:absolute;inset:0;border-radius:inherit');
  const cover = create('div', { className: 'cover' });
  root.append(create('style', { textContent: coverStyle }), cover);
  return {
    draw(state, theme) {
      styleHost(host, { 'color-scheme': theme });
      const isDimmed = dim && state?.state === 'seen';
      cover.dataset['state'] = state?.hidden ? 'hidden' : isDimmed ? 'dimmed' : '';
      cover.dataset['text'] = state?.hidden ? words('mark_hidden_card') : '';
      if (host.parentElement !== element) element.append(host);
    },
    remove: () => host.remove(),
    label: (state) => (state?.hidden ? words('mark_hidden') : undefined),
    action: (state, title) => (state?.hidden ? words('mark_show', title) : undefined),
  };
}
