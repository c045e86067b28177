import type { PaperState } from '../../lib/paper/capture';
import type { BarText } from './bar';
import type { ShownState } from './papers';

declare global {
  /** Set by `covers.js`, which runs before the reader where covers are on. */
  var offprintCovers: ((page: CoveredPage) => () => Covering | undefined) | undefined;
}

/** What the reader offers to the covers of its page. */
export interface CoveredPage {
  /** Aborted when the reader stops. */
  signal: AbortSignal;
  /** Returns the state of the paper whose card contains the element, on the page as it is now. */
  stateAt(element: Element): Promise<ShownState | undefined>;
  /** Sends a change to the background, which replies with the states after it. */
  change(send: () => Promise<PaperState[]>): Promise<void>;
  /** Shows a notice in the bar for as long as undo is offered; undefined ends it. */
  show(notice: BarText | undefined): void;
  draw(): void;
}

/** What lies over the cards of a page. After a change of the settings it is another object. */
export interface Covering {
  createCover(element: Element, mark: HTMLElement): Cover;
  /** Called when the mark of a paper is pressed. Returns whether that does not save the paper. */
  press(state: ShownState): boolean;
  /** Hides the paper of a card, or shows it again; absent if papers can't be hidden. */
  hide?: ((element: Element) => Promise<void>) | undefined;
}

/** What lies over a card and dims or covers it. */
export interface Cover {
  draw(state: ShownState | undefined, theme: string): void;
  remove(): void;
  /** The state of a covered paper for the bubble beside its mark. */
  label(state: ShownState | undefined): string | undefined;
  /** The accessible name of the mark of a covered paper: the action that it performs. */
  action(state: ShownState | undefined, title: string): string | undefined;
}
