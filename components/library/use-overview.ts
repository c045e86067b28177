import { useEffect, useState } from 'preact/hooks';
import type { Overview } from '../../lib/find';
import { hasWords } from '../../lib/search/query/clauses-in-text';
import type { Finder } from '../app/use-finder';

/**
 * What the list contains, by tags and other facets; the last one until the next is counted, while
 * the rows of the list are read. What words find is searched once more, after these rows are shown.
 * Undefined until the search index is open.
 */
export function useOverview({ filtering, text, results, notices }: Finder): Overview | undefined {
  const [counted, setCounted] = useState<Overview>();
  const { filter } = filtering;
  const { stage, indexes } = results;
  const isKnown = hasWords(text) ? results.upToDate : results.known;
  const isReady = stage === 'searchable' && isKnown;
  useEffect(() => {
    if (!isReady) return undefined;
    let stopped = false;
    const count = async () => {
      const { overview } = await import('../../lib/find');
      const saved = await indexes.open('saved');
      const isAsked = filter.scope === 'seen' || hasWords(text);
      const rest = isAsked ? await indexes.open('rest') : undefined;
      if (stopped) return;
      const now = await overview({ saved, rest }, filter, text, Date.now());
      if (!stopped) setCounted(now);
    };
    count().catch((error) => !stopped && notices.fail(error));
    return () => {
      stopped = true;
    };
  }, [isReady, filter, text.trim(), indexes.version]);
  return counted;
}
