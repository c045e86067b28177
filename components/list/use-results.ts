import { useEffect, useMemo, useState } from 'preact/hooks';
import type { QueryProblem } from '../../lib/search/query/query';
import type { Filter } from '../../lib/store/read/list';
import { isNarrow } from '../search/use-filter';
import { type Building, useSearch } from '../search/use-search';
import { useIds } from './use-ids';
import { type Rows, useItems } from './use-items';

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
  /** Papers that pass the filter, whatever is typed; undefined while it is counted. */
  passing: number | undefined;
  /** Whether the list answers what is asked now, not what was asked before. */
  settled: boolean;
  /** Whether the list is still to change: it is not settled, or its papers that were only seen are not found yet. */
  busy: boolean;
  /** Whether the rows are drawn and the next key is prepared, so that slower questions may be asked. */
  calm: boolean;
}

const NONE: readonly never[] = [];

/** Best match first while something is typed, else newest first. */
export function useResults(filter: Filter, text: string): Results {
  const [drawn, setDrawn] = useState(false);
  const search = useSearch(text, filter.scope === 'seen', drawn);
  const { listed, failure: listFailure } = useIds(filter, search.opened);
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
  // The store answers one question after another: first the rows, then what the next key needs, then the rest.
  useEffect(() => setDrawn(rows.ids !== undefined), [rows.ids !== undefined]);
  const failure = listFailure ?? search.failure ?? rows.failure;
  const passing = listed?.complete ? listed.ids.length : undefined;
  const asked = text.trim() === '' || answer?.text === text.trim();
  const settled = asked && listed?.filter === filter && rows.ids === ids;
  return {
    ...rows,
    terms: searched ? answer.words : NONE,
    problems: answer?.parsed.problems ?? NONE,
    ...(seenFrom !== undefined && { seenFrom }),
    ...(search.building && { building: search.building }),
    passing,
    settled,
    busy: !settled || (searched && answer.partial === true),
    calm: search.opened,
    ...(failure !== undefined && { failure }),
  };
}
