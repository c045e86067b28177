import type { PaperState } from '../../lib/messages';
import { countWords, words } from '../../lib/words';
import type { BarText } from './bar';

/** What the bar speaks of. */
export interface BarState {
  /** Identifiers of the papers on the page. */
  ids: string[];
  states: ReadonlyMap<string, PaperState>;
  /** Whether the page is that of one paper. */
  single: boolean;
  /** Papers that the page seems to hold, when clearly fewer could be read. */
  missing?: number;
  /** Why the last thing that was tried failed. */
  failure?: string;
  /** Papers that “save all” saved just now. */
  justSaved: string[];
}

export interface BarActions {
  save(ids: string[], saved: boolean): void;
  retry(): void;
}

/** The words and buttons for a state of the page; undefined when there is nothing to say. */
export function barText(state: BarState, actions: BarActions): BarText | undefined {
  const { ids, failure, missing, justSaved } = state;
  if (failure)
    return { text: failure, actions: [{ label: words('bar_retry'), run: actions.retry }] };
  if (missing !== undefined)
    return { text: countWords('bar_changed', missing, ids.length), actions: [] };
  if (ids.length === 0) return undefined;
  const unsaved = ids.filter((id) => state.states.get(id)?.state !== 'saved');
  if (justSaved.length > 0 && unsaved.length === 0) {
    const undo = { label: words('bar_undo'), run: () => actions.save(justSaved, false) };
    return { text: countWords('bar_saved', justSaved.length), actions: [undo] };
  }
  if (state.single) return singleText(ids, unsaved, actions);
  if (unsaved.length === 0) return undefined;
  const fresh = ids.filter((id) => state.states.get(id)?.state === 'new').length;
  const text = fresh > 0 ? countWords('bar_new', fresh) : countWords('bar_papers', ids.length);
  const label = countWords('bar_save_all', unsaved.length);
  return { text, actions: [{ label, run: () => actions.save(unsaved, true) }] };
}

function singleText(ids: string[], unsaved: string[], { save }: BarActions): BarText {
  if (unsaved.length > 0) {
    return {
      text: words('name'),
      actions: [{ label: words('bar_save_this'), run: () => save(ids, true) }],
    };
  }
  return {
    text: words('bar_this_saved'),
    actions: [{ label: words('bar_remove_this'), run: () => save(ids, false) }],
  };
}
