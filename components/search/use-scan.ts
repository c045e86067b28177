import { useLayoutEffect, useState } from 'preact/hooks';
import type { Filter } from '../../lib/store/read/list';

/** The papers found by a scan so far. */
export interface Scanned {
  ids: string[];
  /** Folded words to highlight. */
  terms: readonly string[];
  text: string;
  filter: Filter;
}

const NONE: Scanned['terms'] = [];

/**
 * Scans titles and authors for the text while the index is being built. What was found stays until
 * the index has answered.
 */
export function useScan(
  text: string,
  filter: Filter,
  isBuilding: boolean,
  isAnswered: boolean,
): { scanned?: Scanned; failure?: unknown } {
  const [scanned, setScanned] = useState<Scanned>();
  const [failure, setFailure] = useState<unknown>();
  const isOver = text === '' || isAnswered;
  // Before the next paint, so that the papers of the last list are not shown as results.
  useLayoutEffect(() => {
    if (isOver) return setScanned(undefined);
    if (!isBuilding) return undefined;
    let stopped = false;
    setScanned({ ids: [], terms: NONE, text, filter });
    const run = async () => {
      const { readTyped, scan } = await import('../../lib/find');
      const { parsed, words: terms } = await readTyped(text, Date.now());
      for await (const ids of scan(parsed.query, filter)) {
        if (stopped) return;
        setScanned((last) => (last?.ids === ids ? last : { ids, terms, text, filter }));
      }
    };
    run().catch((error) => !stopped && setFailure(error));
    return () => {
      stopped = true;
    };
  }, [text, filter, isBuilding, isOver]);
  return { ...(scanned && { scanned }), ...(failure !== undefined && { failure }) };
}
