import { createBar } from './bar';
import { barText } from './bar-text';
import { createMarks, idOf, type Marks } from './marks';
import type { Papers } from './papers';
import { missingPapers, type Reading } from './read';
import { themeOf } from './theme';

/** A page that is still being drawn may hold links before it holds cards; this long is given to it. */
const PATIENCE_MS = 3000;
/** How long the way back from “save all” is offered. The popup has it for longer. */
const UNDO_MS = 10_000;

/** Everything that Offprint draws on a page. */
export interface View extends Pick<Marks, 'cardAt'> {
  /** Draws what was read last; nothing of undefined. */
  draw(reading: Reading | undefined): void;
  /** Draws again when the page has turned light or dark. */
  adapt(): void;
}

/** `onPress` is called with the card's element when a mark is pressed. */
export function createView(papers: Papers, onPress: (element: Element) => void): View {
  const marks = createMarks(onPress);
  const bar = createBar();
  let reading: Reading | undefined;
  let theme = '';
  let justSaved: string[] = [];
  let patient = true;

  const redraw = () => {
    if (!reading) {
      marks.draw([], papers.states, theme);
      bar.draw(undefined, theme);
      return;
    }
    theme = themeOf(document);
    const single = reading.capture.listing.list === 'paper';
    // A mark promises that the paper is remembered, so there is none on what could not be stored.
    const cards = reading.cards.filter((card) => papers.states.has(idOf(card)));
    marks.draw(single ? [] : cards, papers.states, theme);
    const { ids } = reading;
    const failure = papers.failure();
    const missing = patient ? undefined : missingPapers(reading);
    const state = { ids, states: papers.states, single, justSaved, missing, failure };
    bar.draw(barText(state, save), theme, failure);
  };

  const arrive = (url: string | undefined) => {
    justSaved = [];
    patient = true;
    setTimeout(() => {
      if (reading?.url !== url) return;
      patient = false;
      redraw();
    }, PATIENCE_MS);
  };

  const save = (ids: string[], saved: boolean) => {
    justSaved = saved ? ids : [];
    setTimeout(forget, UNDO_MS, justSaved);
    void papers.save(ids, saved);
  };

  const forget = (ids: string[]) => {
    if (ids !== justSaved) return;
    if (bar.isInUse()) {
      setTimeout(forget, UNDO_MS, ids);
      return;
    }
    justSaved = [];
    redraw();
  };

  return {
    cardAt: marks.cardAt,
    draw(next) {
      if (next?.url !== reading?.url) arrive(next?.url);
      reading = next;
      redraw();
    },
    adapt() {
      if (reading && themeOf(document) !== theme) redraw();
    },
  };
}
