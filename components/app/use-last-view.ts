import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import type { IdList } from '../../lib/search/id-list';
import { keepLastView, type LastView } from '../../lib/settings/last-view';
import type { Finder } from './use-finder';
import type { Here } from './use-page';

/** So many rows are in view, about. */
const IN_VIEW = 8;

/**
 * The current row if it is in view. Otherwise the first row in view takes its place: the next key
 * must not lead away from what the popup shows when it is opened again.
 * @param top index of the first row in view
 */
export function rowInView(row: LastView['row'], top: number, ids: IdList = []): LastView['row'] {
  const isIn = row.index >= top && row.index < top + IN_VIEW;
  return isIn ? row : { id: ids.at(top) ?? '', index: top };
}

/**
 * Keeps what the popup shows, except in private windows, and restores the list of the last view.
 * @returns whether the restored list can be shown: until then no other list may stand in its place
 */
export function useLastView(finder: Finder, here: Here, last: LastView | undefined): boolean {
  const { filtering, text, cursor, top, results } = finder;
  const [restored, setRestored] = useState(last === undefined);
  const { papers, answered, isPrivate } = here;
  const isReady = !last?.ofPage || (answered && (papers !== undefined || !here.page));
  const { of } = filtering.filter;
  const isOther = of !== undefined && of.join('\n') !== (papers ?? []).join('\n');
  useLayoutEffect(() => {
    if (!of || !isReady) return;
    // The page has more papers by now, or others; or there is no page of papers any more.
    if (!papers?.length) filtering.set({ of: undefined });
    else if (isOther) filtering.showPage(papers);
  }, [papers, isReady]);
  const isThere = isReady && !isOther && results.matching;
  useLayoutEffect(() => {
    if (isThere) setRestored(true);
  }, [isThere]);

  const { of: _, ...filter } = filtering.filter;
  const view: LastView = {
    text,
    filter,
    ofPage: of !== undefined,
    row: rowInView({ id: cursor.current ?? '', index: cursor.index }, top, results.ids),
    top,
  };
  useEffect(() => {
    // Without the browser's storage the popup opens as if for the first time.
    if (restored && answered && !isPrivate) keepLastView(view, Date.now()).catch(() => undefined);
  }, [JSON.stringify(view), restored, answered]);
  return restored || results.failure !== undefined;
}
