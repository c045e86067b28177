import { ANY_PAGE } from '../../lib/paper/any-page';
import { words } from '../../lib/words/words';
import { type BarText, createBar } from './bar';
import { type BarState, barText } from './bar-text';
import type { Covering } from './covering';
import { createMarks, type Marks } from './marks';
import type { Papers } from './papers';
import { missingPapers, type Reading } from './read';
import { themeOf } from './theme';

/** How long undo is offered after “save all”. The popup offers it for longer. */
const UNDO_MS = 10_000;

/** The last action in the bar, as long as it can be undone. */
type LastAction = Pick<BarState, 'justSaved' | 'notice'>;
const NONE: LastAction = { justSaved: [] };

/** Everything that Offprint draws on a page: the marks and the bar. */
export interface View extends Pick<Marks, 'cardAt'> {
  /** Draws a reading; removes everything if it is undefined. */
  draw(reading: Reading | undefined): void;
  /** Redraws if the page's theme has changed. */
  adapt(): void;
  /** Shows a notice in the bar for as long as undo is offered; undefined ends it. */
  show(notice: BarText | undefined): void;
}

/**
 * Creates the view of a page.
 * @param onPress called with the element of the card when its mark is pressed
 * @param isSilent returns whether the bar shows only failures
 * @param covering returns what lies over the cards, if anything
 * @param site id of the site
 */
export function createView(
  papers: Papers,
  onPress: (element: Element) => void,
  isSilent: () => boolean,
  covering: () => Covering | undefined,
  site: string,
): View {
  const marks = createMarks(onPress);
  const bar = createBar(() =>
    isSilent() || site === ANY_PAGE
      ? undefined
      : {
          text: words('bar_closed'),
          action: { label: words('bar_not_here'), run: papers.silence },
        },
  );
  let reading: Reading | undefined;
  let theme = '';
  let last: LastAction = NONE;

  const redraw = () => {
    // A script may have removed the body, which has the bar.
    if (!reading || !document.body) {
      marks.draw([], true, papers.states, theme);
      bar.draw(undefined, theme);
      return;
    }
    theme = themeOf(document);
    const { cards, listing, settled, late } = reading;
    const single = listing.list === 'paper';
    marks.draw(single ? [] : cards, single || settled, papers.states, theme, covering());
    // The bar shows counts, so it waits until the reading is complete.
    if (!settled) return;
    const ids = [...reading.ids];
    const failure = papers.failure();
    const missing = late ? missingPapers(reading) : undefined;
    const state = { ids, states: papers.states, single, ...last, missing, failure };
    bar.draw(isSilent() && !failure ? undefined : barText(state, save), theme, failure);
  };

  const remember = (action: LastAction) => {
    last = action;
    setTimeout(forget, UNDO_MS, action);
  };

  const save = (ids: string[], saved: boolean) => {
    remember({ justSaved: saved ? ids : [] });
    void papers.save(ids, saved);
  };

  const forget = (action: LastAction) => {
    if (action !== last) return;
    if (bar.isInUse()) {
      setTimeout(forget, UNDO_MS, action);
      return;
    }
    last = NONE;
    redraw();
  };

  return {
    cardAt: marks.cardAt,
    show: (notice) => remember({ justSaved: [], notice }),
    draw(next) {
      if (next?.url !== reading?.url) {
        last = NONE;
        bar.draw(undefined, theme);
      }
      reading = next;
      redraw();
    },
    adapt() {
      if (reading && themeOf(document) !== theme) redraw();
    },
  };
}
