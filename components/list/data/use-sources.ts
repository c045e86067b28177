import { useEffect } from 'preact/hooks';
import { type Filter, listSources } from '../../../lib/store/read/list';
import { useLive } from '../../parts/use-live';
import { useIndexesAround } from './indexes';

/**
 * The sites of the papers of a scope: from the search indexes, or if one is missing from the store.
 */
export function useSources(scope: Filter['scope']): readonly string[] {
  const indexes = useIndexesAround();
  const needed = scope === 'seen' ? 'rest' : 'saved';
  const missing = !indexes || indexes.isMissing(needed);
  const listed = useLive(async () => (missing ? listSources() : undefined), [missing], true);
  useEffect(() => {
    // A failure to open is shown by the search.
    indexes?.open(needed).catch(() => undefined);
  }, [needed]);
  return indexes?.sources(scope) ?? listed.value ?? [];
}
