import type { PaperState } from '../../lib/paper/capture';
import { countWords, words } from '../../lib/words/words';
import type { BarText } from './bar';
import type { Failure } from './papers';

/** What the text of the bar depends on. */
export interface BarState {
  /** Identifiers of the papers on the page. */
  ids: string[];
  states: ReadonlyMap<string, PaperState>;
  /** Whether the page is about a single paper. */
  single: boolean;
  /** Number of papers that the page seems to hold, if clearly fewer could be read. */
  missing?: number | undefined;
  /** The last operation that failed. */
  failure?: Failure | undefined;
  /** Identifiers of the papers that “save all” has just saved. */
  justSaved: string[];
  /** What is shown of the user's last action in place of the papers. */
  notice?: BarText | undefined;
}

type Save = (ids: string[], saved: boolean) => void;

/**
 * Returns the text and the button for a state of the page; undefined if there is nothing to show.
 */
export function barText(state: BarState, save: Save): BarText | undefined {
  const { failure, missing, justSaved, notice } = state;
  if (failure) return withAction(failure.text, words('bar_retry'), () => void failure.retry());
  if (missing !== undefined) return { text: countWords('bar_changed', missing, state.ids.length) };
  const known = state.ids.flatMap((id) => state.states.get(id) ?? []);
  const unsaved = known
    .filter(({ state, hidden }) => state !== 'saved' && !hidden)
    .map(({ id }) => id);
  if (!known[0]) return undefined;
  if (notice) return notice;
  if (state.single) return singleText(state.ids, unsaved, save);
  const papers = countWords('bar_papers', known.length);
  if (unsaved[0]) {
    const fresh = known.filter((paper) => paper.state === 'new').length;
    const text = fresh > 0 ? countWords('bar_new', fresh) : papers;
    return withAction(text, countWords('bar_save_all', unsaved.length), () => save(unsaved, true));
  }
  // The page can see whether the bar is there, so it is there also when nothing is left to save.
  if (!justSaved[0]) return withAction(papers, words('bar_all_saved'), () => undefined);
  const text = countWords('bar_saved', justSaved.length);
  return withAction(text, words('bar_undo'), () => save(justSaved, false));
}

function singleText(ids: string[], unsaved: string[], save: Save): BarText {
  const saved = unsaved.length === 0;
  const label = words(saved ? 'bar_remove_this' : 'bar_save_this');
  const text = words(saved ? 'bar_this_saved' : 'name');
  return { ...withAction(text, label, () => save(ids, !saved)), saved };
}

function withAction(text: string, label: string, run: () => void): BarText {
  return { text, action: { label, run } };
}
