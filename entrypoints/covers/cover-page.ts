import { sendMessage } from '../../lib/messages';
import { type CoverSettings, coverSettings } from '../../lib/settings/cover-settings';
import { countWords, words } from '../../lib/words/words';
import type { CoveredPage, Covering } from '../reader/covering';
import { ifTrusted } from '../reader/if-trusted';
import { isPrivate } from '../reader/is-private';
import { createCover } from './cover';

/**
 * Covers the cards of a page as the settings say, until the reader stops.
 * @returns a function that returns what lies over the cards now, if anything
 */
export function coverPage({
  signal,
  stateAt,
  change,
  show,
  draw,
}: CoveredPage): () => Covering | undefined {
  let covering: Covering | undefined;
  let shown = '';

  const setHidden = (id: string, hidden: boolean) => {
    const undo = { label: words('bar_undo'), run: () => setHidden(id, false) };
    show(hidden ? { text: countWords('bar_hidden', 1), action: undo } : undefined);
    void change(() => sendMessage('hide', { ids: [id], hidden }));
  };
  const hide = async (element: Element) => {
    const state = await stateAt(element);
    if (state && state.state !== 'saved') setHidden(state.id, !state.hidden);
  };

  const coveringFor = (dim: boolean, canHide: boolean): Covering => ({
    createCover(element, mark) {
      if (canHide) offerMenu(mark, () => void hide(element));
      return createCover(element, dim);
    },
    press({ id, hidden = false }) {
      if (hidden) setHidden(id, false);
      return hidden;
    },
    hide: canHide ? hide : undefined,
  });

  const follow = (settings: CoverSettings) => {
    if (signal.aborted) return;
    const { dim } = settings;
    // Hiding stores something, so not in private windows.
    const canHide = settings.hide && !isPrivate();
    // A new object only when it has changed, so that the marks are kept.
    if (shown === `${dim} ${canHide}`) return;
    shown = `${dim} ${canHide}`;
    covering = dim || canHide ? coveringFor(dim, canHide) : undefined;
    draw();
  };
  signal.addEventListener('abort', coverSettings.watch(follow));
  void coverSettings.get().then(follow);
  return () => covering;
}

/** Hides the paper in place of the menu that the browser would open on its mark. */
function offerMenu(mark: HTMLElement, onHide: () => void): void {
  mark.title = words('mark_hide_hint');
  const onMenu = (event: MouseEvent) => {
    event.preventDefault();
    event.stopPropagation();
    onHide();
  };
  mark.addEventListener('contextmenu', ifTrusted(onMenu));
}
