import { useEffect, useState } from 'preact/hooks';
import { countPapers, knownPapers } from '../../lib/store/paper-count';
import { countEntries } from '../../lib/store/read/list';
import { whenQuiet } from '../../lib/store/slow-queue';
import { type Live, useLive } from '../parts/use-live';
import type { Indexes } from './data/indexes';
import type { Stage } from './data/stage';

/** Numbers of papers: saved, saved and unread, and all including unsaved. */
export interface Counts {
  saved: number;
  unread: number;
  seen: number;
}

/**
 * The counts that are known so far: those of saved papers from the search index, or while it is
 * missing from the store.
 * @param stage nothing is asked of the store before the stage `searchable`
 */
export function useCounts(
  stage: Stage,
  indexes: Indexes | undefined,
): { value: Partial<Counts>; failure?: unknown } {
  const counting = stage === 'searchable';
  const found = indexes?.counts();
  const missing = counting && !found && (!indexes || indexes.isMissing('saved'));
  const entries = useLive(async () => (missing ? countEntries() : undefined), [missing], true);
  const seen = useSeenCount(counting);
  const failure = entries.failure ?? seen.failure;
  return {
    value: {
      ...(found ?? entries.value),
      ...(seen.value !== undefined && { seen: seen.value }),
    },
    ...(failure !== undefined && { failure }),
  };
}

/** The number of all papers, saved or only seen. It is counted once, if the store lacks it. */
export function useSeenCount(counting = true): Live<number> {
  const known = useLive(async () => (counting ? knownPapers() : undefined), [counting]);
  const [failure, setFailure] = useState<unknown>();
  useEffect(() => {
    if (known.value === null) whenQuiet(countPapers).catch(setFailure);
  }, [known.value]);
  return {
    ...(typeof known.value === 'number' && { value: known.value }),
    ...((known.failure ?? failure) !== undefined && { failure: known.failure ?? failure }),
  };
}
