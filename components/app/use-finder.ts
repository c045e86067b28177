import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { LastView } from '../../lib/settings/last-view';
import type { Filter } from '../../lib/store/read/list';
import { listIds } from '../../lib/store/read/list';
import { FIRST_PAGE } from '../list/data/use-ids';
import { useActions } from '../list/use-actions';
import { useCounts } from '../list/use-counts';
import { useCursor } from '../list/use-cursor';
import { useRowEvents } from '../list/use-row-events';
import { useNotice } from '../parts/use-notice';
import { useCompletions } from '../search/use-completions';
import { useFilter } from '../search/use-filter';
import { useResults } from '../search/use-results';
import { stepBack } from './step-back';
import { useCommands } from './use-commands';
import type { Here } from './use-page';
import { useSnapshot } from './use-snapshot';
import { useViews } from './use-views';

/** The state that popup and library share: the search, its results and the operations on them. */
export type Finder = ReturnType<typeof useFinder>;

/** What a page adds to the finder. */
export interface Own {
  openLibrary?(): void;
  importFiles?(): void;
  /** The page in the tab behind the popup. */
  here?: Here;
  /** What the popup showed when it was closed. */
  last?: LastView | undefined;
  /** What was typed before the page was there. */
  typed?: string | undefined;
  /** Whether another view stands in place of the list, so that no key may act on its papers. */
  aside?: boolean;
  /** Adds a tag to the text of the search; without it, a tag becomes a filter of its own. */
  withTag?(text: string, tag: string): string;
}

/** Where the focus can be: the search box, the list, or the page's block above the list. */
export type Focused = 'search' | 'list' | 'page';

const NONE: string[] = [];

export function useFinder({ here, last, typed, aside = false, withTag, ...ownKeys }: Own) {
  const filtering = useFilter(last && { ...last.filter, ...(last.ofPage && { of: [] }) });
  const [text, setText] = useState(typed || (last?.text ?? ''));
  const firstPage = Math.max(FIRST_PAGE, (last?.row.index ?? 0) + FIRST_PAGE);
  const results = useResults(filtering.filter, text, firstPage);
  const ids = results.ids ?? NONE;
  useSnapshot(filtering.filter, text, results);
  const nothing = results.upToDate && ids.length === 0;
  const { completions, meant } = useCompletions(text, results.stage, nothing, results.indexes);
  const views = useViews();
  const cursor = useCursor(ids, last?.row, views.row?.id);
  const notices = useNotice();
  const actions = useActions(notices);
  const counts = useCounts(results.stage, results.indexes).value;
  const [focus, setFocus] = useState(0);
  /** Where the focus was last: there it returns when a panel is closed. */
  const [place, setPlace] = useState<Focused>('search');
  const [top, setTop] = useState(last?.top ?? 0);
  const pageBlock = useRef<HTMLElement>(null);
  const box = useRef<HTMLInputElement>(null);
  const question = questionOf(filtering.filter, text);
  const asked = useRef(question);
  useEffect(() => {
    // Another page's papers or the restored ones are no new question.
    if (asked.current !== question) cursor.reset();
    asked.current = question;
  }, [question]);
  /** Shows another list with one of its papers, as going back does. */
  const revisit = (next: { filter: Filter; text: string; paper?: string | undefined }) => {
    asked.current = questionOf(next.filter, next.text);
    filtering.set({ ...NO_FILTER, ...next.filter });
    setText(next.text);
    cursor.expect(next.paper ?? '');
  };

  const focusRow = () => setFocus((last) => last + 1);
  const focusSearch = () => box.current?.focus();
  const focusPage = () => pageBlock.current?.focus();
  const selected = useMemo(() => [...cursor.selected], [cursor.selected]);
  const exportIds = (of: string[]) => of.length > 0 && views.setCover({ name: 'export', ids: of });
  const { matching, complete = false, count } = results;
  /** Until the user pauses, only the first page of a long list is known. */
  const withAll = async (act: (all: string[]) => void) => {
    if (!matching || !complete) return;
    if (count !== undefined) act(ids.slice());
    else await listIds(filtering.filter).then(act, notices.fail);
  };
  const exportAll = async () => {
    if (selected.length > 0) exportIds(selected);
    else await withAll(exportIds);
  };
  const selectAll = () => withAll(cursor.select);
  const closeRow = () => {
    views.setRow(undefined);
    focusRow();
  };
  const closeSheet = () => {
    views.setSheet(false);
    if (place === 'list') focusRow();
    else if (place === 'page') focusPage();
    else focusSearch();
  };
  const onFocusIn = ({ target }: FocusEvent) => {
    if (target === box.current) setPlace('search');
    else if (target instanceof Element && target.closest('.list')) setPlace('list');
    else if (target instanceof Node && pageBlock.current?.contains(target)) setPlace('page');
  };
  const pageItem = here?.item ?? undefined;
  /** A paper of a private window is stored when it is saved. */
  const toggleOwn: typeof actions.toggleSaved = (item) =>
    item.entry
      ? actions.toggleSaved(item)
      : actions.saveHere(item.paper.ids, here?.page?.unstored?.capture);
  const item = aside || cursor.current === undefined ? undefined : results.get(cursor.current);
  const onKeyDown = useCommands({
    item,
    ...(pageItem && { page: { item: pageItem, block: pageBlock, toggleSaved: toggleOwn } }),
    cursor,
    actions,
    notices,
    views,
    aside,
    matching,
    upToDate: results.upToDate,
    firstPageOnly: complete && count === undefined,
    focusRow,
    focusSearch,
    exportAll,
    selectAll,
    back: () => stepBack({ views, cursor, text, setText, focusSearch }),
    ...ownKeys,
  });
  const on = useRowEvents({
    moveTo: cursor.moveTo,
    toggle: cursor.toggle,
    pickTag: withTag ? (tag) => setText(withTag(text, tag)) : filtering.addTag,
    show: views.toggleRow,
    close: closeRow,
    toggleSaved: actions.toggleSaved,
    actions,
    fail: notices.fail,
  });
  return {
    ...{
      filtering,
      text,
      setText,
      revisit,
      question,
      results,
      completions,
      meant,
      box,
      counts,
      item,
    },
    ...{ cursor, selected, notices, actions, views, on, onKeyDown, onFocusIn, place },
    ...{ pageBlock, focusPage, toggleOwn, top, setTop, startAt: last?.top, typed },
    /** Incremented whenever the current row should take the focus. */
    focus,
    focusRow,
    focusSearch,
    closeSheet,
    selectAll: () => void selectAll(),
    exportAll: () => void exportAll(),
    /** Number of papers in the list; undefined while it is unknown. */
    shown: count,
    aside,
    /** Number of papers in the scope. */
    total: filtering.filter.of?.length ?? counts[filtering.filter.scope] ?? 0,
  };
}

/** Identifies what is asked: when it changes, the first row is the current one. */
function questionOf({ of, ...filter }: Filter, text: string): string {
  return JSON.stringify([filter, of !== undefined, text.trim()]);
}

/** Removes every condition of a filter. */
const NO_FILTER = {
  tags: undefined,
  status: undefined,
  source: undefined,
  alone: undefined,
  of: undefined,
};
