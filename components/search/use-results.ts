import { useEffect, useMemo, useReducer } from 'preact/hooks';
import type { QueryProblem } from '../../lib/search/query/query';
import type { Filter } from '../../lib/store/read/list';
import { nextStage, type Stage } from '../list/stage';
import { useIds } from '../list/use-ids';
import { type Rows, useItems } from '../list/use-items';
import { isNarrow } from './use-filter';
import { type Building, useSearch } from './use-search';

/** The papers that answer a filter and what is typed. */
export interface Results extends Rows {
  /** Folded words to mark. */
  terms: readonly string[];
  /** At which row the papers begin that were only seen; undefined where that is not told apart. */
  seenFrom?: number;
  /** What of the typed text could not be read. */
  problems: readonly QueryProblem[];
  /** How far the search index is, while it is built anew. */
  building?: Building;
  /** Papers that pass the filter, whatever is typed; undefined while only one page is known. */
  passing: number | undefined;
  /** Whether the list answers what is asked now, not what was asked before. */
  upToDate: boolean;
  /** Whether the list is about to change: it is not up to date, or papers only seen are not found yet. */
  busy: boolean;
  stage: Stage;
}

const NONE: readonly never[] = [];

/** Best match first while something is typed, else newest first. */
export function useResults(filter: Filter, text: string): Results {
  const [stage, happened] = useReducer(nextStage, 'opening');
  const search = useSearch(text, filter.scope === 'seen', stage, () => happened('indexOpened'));
  const { listed, failure: listFailure } = useIds(filter, stage);
  const { answer } = search;
  // What asks for nothing that can be read leaves the list as it is.
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
    if (rows.ids) happened('rowsShown');
  }, [rows.ids !== undefined]);
  const failure = listFailure ?? search.failure ?? rows.failure;
  const asked = text.trim() === '' || answer?.text === text.trim();
  const upToDate = asked && listed?.filter === filter && rows.ids === ids;
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
