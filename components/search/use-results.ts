import { useLayoutEffect, useMemo, useReducer } from 'preact/hooks';
import type { ScopeIndex } from '../../lib/find';
import type { QueryProblem } from '../../lib/search/query/query';
import type { IndexScope } from '../../lib/store/read/index-changes';
import type { Filter } from '../../lib/store/read/list';
import type { BuildingIndex, Indexes } from '../list/data/indexes';
import { nextStage, type Stage } from '../list/data/stage';
import { FIRST_PAGE, useIds } from '../list/data/use-ids';
import { useIndexes } from '../list/data/use-indexes';
import { type Rows, useItems } from '../list/data/use-items';
import { type Found, foundPapers, needsList } from './found-papers';
import { useScan } from './use-scan';
import { useSearch } from './use-search';

/** The papers that match a filter and a query. */
export interface Results
  extends Omit<Rows<Found>, 'list'>,
    Partial<Omit<Found, 'text' | 'filter'>> {
  /** Folded words to highlight. */
  terms: readonly string[];
  /** Problems of the query. */
  problems: readonly QueryProblem[];
  /** The search indexes, from which lists, counts and facets come. */
  indexes: Indexes;
  /** Progress of the search index while it is built. */
  building?: BuildingIndex;
  /** Whether each row matches the current filter and query. */
  matching: boolean;
  /** Whether the list is also complete. */
  upToDate: boolean;
  /** Whether the papers that the list will show are known, though their rows may not be read. */
  known: boolean;
  /**
   * Whether the list is about to change: it is not up to date, or unsaved papers are not found yet.
   */
  busy: boolean;
  stage: Stage;
  /** Opens a search index, up to date with the store. */
  openIndex(scope: IndexScope): Promise<ScopeIndex>;
}

const NONE: readonly never[] = [];

/**
 * Returns the results: best match first for a query, otherwise newest first.
 * @param firstPage number of papers that are listed at once
 */
export function useResults(filter: Filter, typed: string, firstPage = FIRST_PAGE): Results {
  const text = typed.trim();
  const [stage, dispatch] = useReducer(nextStage, 'opening');
  const indexes = useIndexes();
  const search = useSearch(text, filter.scope === 'seen', stage, indexes, () =>
    dispatch('indexOpened'),
  );
  const { answer, building } = search;
  const isAnswered = answer?.text === text;
  const isAsked = text !== '' && !(isAnswered && !answer.parsed.query);
  const isHeld = isAsked && !needsList(filter);
  const { listed, failure: listFailure } = useIds(filter, stage, firstPage, indexes, isHeld);
  const scan = useScan(text, filter, building?.scope === 'saved', isAnswered);
  const { scanned } = scan;
  const found = useMemo(
    () => foundPapers(listed, answer, isAnswered ? undefined : scanned),
    [listed, answer, isAnswered, scanned],
  );
  const { list, ...rows } = useItems(found, indexes.rev);
  // Not after the next paint: the index would be opened two frames later.
  useLayoutEffect(() => {
    if (list) dispatch('rowsShown');
  }, [list !== undefined]);

  const failure = listFailure ?? search.failure ?? scan.failure ?? rows.failure;
  const matching = list?.text === text && list.filter === filter;
  const upToDate = matching && list.complete && list === found;
  return {
    ...rows,
    ...list,
    terms: list?.terms ?? NONE,
    problems: answer?.parsed.problems ?? NONE,
    ...(building && { building }),
    indexes,
    matching,
    upToDate,
    known: found?.text === text && found.filter === filter && found.complete,
    busy: !upToDate || (list.ranked && answer?.partial === true),
    stage,
    openIndex: search.openIndex,
    ...(failure !== undefined && { failure }),
  };
}
