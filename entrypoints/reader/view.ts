import { ANY_PAGE } from '../../lib/paper/any-page';
import { words } from '../../lib/words/words';
import { createBar } from './bar';
import { barText } from './bar-text';
import { type Covers, createMarks, type Marks } from './marks';
import type { Papers } from './papers';
import { missingPapers, type Reading } from './read';
import { themeOf } from './theme';

/** How long undo is offered after “save all”. The popup offers it for longer. */
const UNDO_MS = 10_000;

/** Everything that Offprint draws on a page: the marks and the bar. */
export interface View extends Pick<Marks, 'cardAt'> {
  /** Draws a reading; removes everything if it is undefined. */
  draw(reading: Reading | undefined): void;
  /** Redraws if the page's theme has changed. */
  adapt(): void;
  /** Marks papers as of no interest, or takes that back, and offers to undo it. */
  hide(ids: string[], hidden: boolean): void;
}

/**
 * Creates the view of a page.
 * @param onPress called with the element of the card when its mark is pressed
 * @param onHide called with the element of the card that the user wants hidden
 * @param isSilent returns whether the bar shows only failures
 * @param covers returns what covers do on the cards, if there are any
 * @param site id of the site
 */
export function createView(
  papers: Papers,
  onPress: (element: Element) => void,
  onHide: (element: Element) => void,
  isSilent: () => boolean,
  covers: () => Covers | undefined,
  site: string,
): View {
  const marks = createMarks(onPress, onHide);
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
  let justSaved: string[] = [];
  let justHidden: string[] = [];

  const redraw = () => {
    if (!reading) {
      marks.draw([], true, papers.states, theme);
      bar.draw(undefined, theme);
      return;
    }
    theme = themeOf(document);
    const { cards, listing, settled, late } = reading;
    const single = listing.list === 'paper';
    marks.draw(single ? [] : cards, single || settled, papers.states, theme, covers());
    // The bar shows counts, so it waits until the reading is complete.
    if (!settled) return;
    const ids = [...reading.ids];
    const failure = papers.failure();
    const missing = late ? missingPapers(reading) : undefined;
    const state = { ids, states: papers.states, single, justSaved, justHidden, missing, failure };
    bar.draw(isSilent() && !failure ? undefined : barText(state, { save, hide }), theme, failure);
  };

  const save = (ids: string[], saved: boolean) => {
    justSaved = saved ? ids : [];
    justHidden = [];
    setTimeout(forget, UNDO_MS, justSaved);
    void papers.save(ids, saved);
  };

  const hide = (ids: string[], hidden: boolean) => {
    justSaved = [];
    justHidden = hidden ? ids : [];
    setTimeout(forget, UNDO_MS, justHidden);
    void papers.hide(ids, hidden);
  };

  const forget = (ids: string[]) => {
    if (ids !== justSaved && ids !== justHidden) return;
    if (bar.isInUse()) {
      setTimeout(forget, UNDO_MS, ids);
      return;
    }
    justSaved = justHidden = [];
    redraw();
  };

  return {
    cardAt: marks.cardAt,
    hide,
    draw(next) {
      if (next?.url !== reading?.url) {
        justSaved = justHidden = [];
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
