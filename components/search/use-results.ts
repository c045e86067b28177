import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { QueryProblem } from '../../lib/search/query/query';
import type { Filter } from '../../lib/store/read/list';
import { nextStage, type Stage } from '../list/stage';
import { useIds } from '../list/use-ids';
import { type Rows, useItems } from '../list/use-items';
import { isNarrow } from './use-filter';
import { type Building, useSearch } from './use-search';

/** The papers that match a filter and a query. */
export interface Results extends Rows {
  /** Folded words to highlight. */
  terms: readonly string[];
  /** Index of the first row of the unsaved papers; undefined if they are not listed separately. */
  seenFrom?: number;
  /** Problems of the query. */
  problems: readonly QueryProblem[];
  /** Progress of the search index while it is rebuilt. */
  building?: Building;
  /**
   * Number of papers that match the filter, regardless of the query; undefined while only one page
   * is known.
   */
  passing: number | undefined;
  /** Whether the list matches the current filter and query. */
  upToDate: boolean;
  /**
   * Whether the list is about to change: it is not up to date, or unsaved papers are not found yet.
   */
  busy: boolean;
  stage: Stage;
}

const NONE: readonly never[] = [];

/** Returns the results: best match first for a query, otherwise newest first. */
export function useResults(filter: Filter, text: string): Results {
  const [stage, dispatch] = useReducer(nextStage, 'opening');
  const search = useSearch(text, filter.scope === 'seen', stage, () => dispatch('indexOpened'));
  const { listed, failure: listFailure } = useIds(filter, stage);
  const { answer } = search;
  // A query without any valid part leaves the list unchanged.
  const searched = text.trim() !== '' && answer?.parsed.query !== undefined;

  const { ids, seenFrom } = useMemo(() => {
    if (!searched || !answer) return { ids: listed?.ids };
    const { saved } = answer;
    if (!listed || !isNarrow(listed.filter)) return { ids: answer.ids, seenFrom: saved };
    const passing = new Set(listed.ids);
    const passes = (id: string) => passing.has(id);
    const kept = saved === undefined ? undefined : answer.ids.slice(0, saved).filter(passes).length;
    return { ids: answer.ids.filter(passes), seenFrom: kept };
  }, [listed, answer, searched]);

  const rows = useItems(ids);
  useEffect(() => {
    if (rows.ids) dispatch('rowsShown');
  }, [rows.ids !== undefined]);
  const failure = listFailure ?? search.failure ?? rows.failure;
  const matchesText = text.trim() === '' || answer?.text === text.trim();
  const upToDate = matchesText && listed?.filter === filter && rows.ids === ids;
  return {
    ...rows,
    terms: searched ? answer.words : NONE,
    problems: answer?.parsed.problems ?? NONE,
    ...(seenFrom !== undefined && { seenFrom }),
    ...(search.building && { building: search.building }),
    passing: listed?.whole ? listed.ids.length : undefined,
    upToDate,
    busy: !upToDate || (searched && answer.partial === true),
    stage,
    ...(failure !== undefined && { failure }),
  };
}
