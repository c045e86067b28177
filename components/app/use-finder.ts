import { useEffect, useRef, useState } from 'preact/hooks';
import { listIds } from '../../lib/store/read/list';
import type { RowEvents } from '../list/row-events';
import { useActions } from '../list/use-actions';
import { useCounts } from '../list/use-counts';
import { useCursor } from '../list/use-cursor';
import { useNotice } from '../parts/use-notice';
import { useCompletions } from '../search/use-completions';
import { useFilter } from '../search/use-filter';
import { useResults } from '../search/use-results';
import { stepBack } from './step-back';
import { useCommands } from './use-commands';
import { useViews } from './use-views';

/** The state that popup and library share: the search, its results and the operations on them. */
export type Finder = ReturnType<typeof useFinder>;

/** Commands that a page adds to the keys. */
export interface OwnKeys {
  openLibrary?(): void;
  importFiles?(): void;
}

const NONE: string[] = [];

export function useFinder(own: OwnKeys) {
  const filtering = useFilter();
  const [text, setText] = useState('');
  const results = useResults(filtering.filter, text);
  const completions = useCompletions(text, results.stage);
  const ids = results.ids ?? NONE;
  const cursor = useCursor(ids);
  const notices = useNotice();
  const actions = useActions(notices);
  const counts = useCounts(results.stage).value;
  const views = useViews();
  const [focus, setFocus] = useState(0);
  /** Where the focus was last: there it returns when a panel is closed. */
  const [place, setPlace] = useState<'search' | 'list'>('search');
  const box = useRef<HTMLInputElement>(null);
  const question = JSON.stringify([filtering.filter, text.trim()]);
  useEffect(cursor.reset, [question]);

  const focusRow = () => setFocus((last) => last + 1);
  const focusSearch = () => box.current?.focus();
  const selected = [...cursor.selected];
  const exportIds = (of: string[]) => of.length > 0 && views.setCover({ name: 'export', ids: of });
  const { matching, complete = false, count } = results;
  /** Until the user pauses, only the first page of a long list is known. */
  const withAll = async (act: (all: string[]) => void) => {
    if (!matching || !complete) return;
    if (count !== undefined) act(ids);
    else await listIds(filtering.filter).then(act, notices.fail);
  };
  const exportAll = async () => {
    if (selected.length > 0) exportIds(selected);
    else await withAll(exportIds);
  };
  const closeRow = () => {
    views.setRow(undefined);
    focusRow();
  };
  const closeSheet = () => {
    views.setSheet(false);
    if (place === 'list') focusRow();
    else focusSearch();
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    if (target === box.current) setPlace('search');
    else if (target instanceof Element && target.closest('.list')) setPlace('list');
  };
  const item = cursor.current === undefined ? undefined : results.get(cursor.current);
  const onKeyDown = useCommands({
    item,
    cursor,
    actions,
    notices,
    views,
    matching,
    upToDate: results.upToDate,
    firstPageOnly: complete && count === undefined,
    focusRow,
    focusSearch,
    exportAll,
    selectAll: () => withAll(cursor.select),
    back: () => stepBack({ views, cursor, text, setText, focusSearch }),
    ...own,
  });
  const on: RowEvents = {
    moveTo: cursor.moveTo,
    toggle: cursor.toggle,
    pickTag: filtering.addTag,
    show: views.toggleRow,
    close: closeRow,
    toggleSaved: actions.toggleSaved,
    actions,
  };
  return {
    ...{ filtering, text, setText, question, results, completions, box, counts, item },
    ...{ cursor, selected, notices, actions, views, on, onKeyDown, onFocusIn, place },
    /** Incremented whenever the current row should take the focus. */
    focus,
    focusRow,
    focusSearch,
    closeSheet,
    exportAll: () => void exportAll(),
    /** Number of papers in the list; undefined while it is unknown. */
    shown: count,
    /** Number of papers in the scope. */
    total: counts[filtering.filter.scope] ?? 0,
  };
}
