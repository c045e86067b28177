import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Filter } from '../lib/store/list';
import { isNarrow } from './use-filter';
import { useIds } from './use-ids';
import { type Rows, useItems } from './use-items';
import { useSearch } from './use-search';

/** The papers that answer a filter and what is typed. */
export interface Results extends Rows {
  /** Folded words that matched, by paper. */
  terms: ReadonlyMap<string, string[]>;
  /** Papers that pass the filter, whatever is typed; undefined while it is counted. */
  passing: number | undefined;
  /** Whether the list answers what is asked now, not what was asked before. */
  settled: boolean;
  /** Whether the rows are drawn and the next key is prepared, so that slower questions may be asked. */
  calm: boolean;
}

const NO_TERMS: ReadonlyMap<string, string[]> = new Map();

/** Best match first while something is typed, else newest first. */
export function useResults(filter: Filter, text: string): Results {
  const [drawn, setDrawn] = useState(false);
  const { found, opened, failure: searchFailure } = useSearch(filter.scope, text, drawn);
  const { listed, failure: listFailure } = useIds(filter, opened);
  const searched = text.trim() !== '';

  const terms = useMemo(
    () => (found ? new Map(found.hits.map((hit) => [hit.id, hit.terms])) : NO_TERMS),
    [found],
  );
  const ids = useMemo(() => {
    if (!searched || !found) return listed?.ids;
    const hits = found.hits.map(({ id }) => id);
    if (!listed || !isNarrow(listed.filter)) return hits;
    const passing = new Set(listed.ids);
    return hits.filter((id) => passing.has(id));
  }, [listed, found, searched]);

  const rows = useItems(ids);
  // The store answers one question after another: first the rows, then what the next key needs, then the rest.
  useEffect(() => setDrawn(rows.ids !== undefined), [rows.ids !== undefined]);
  const failure = listFailure ?? searchFailure ?? rows.failure;
  const passing = listed?.complete ? listed.ids.length : undefined;
  const asked = searched ? found?.text === text.trim() && found.scope === filter.scope : true;
  const settled = asked && listed?.filter === filter && rows.ids === ids;
  return {
    ...rows,
    terms,
    passing,
    settled,
    calm: opened,
    ...(failure !== undefined && { failure }),
  };
}
