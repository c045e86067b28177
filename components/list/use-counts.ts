import { countEntries, countPapers } from '../../lib/store/read/list';
import { useLive } from '../parts/use-live';
import type { Stage } from './stage';

/** Numbers of papers: saved, saved and unread, and all including unsaved. */
export interface Counts {
  saved: number;
  unread: number;
  seen: number;
}

/**
 * The counts that are known so far. Counting scans whole indexes and delays writes. A change of a
 * saved paper therefore recounts only entries, not all papers.
 * @param stage counting begins at the stage `searchable`
 */
export function useCounts(stage: Stage = 'searchable'): {
  value: Partial<Counts>;
  failure?: unknown;
} {
  const counting = stage === 'searchable';
  const entries = useLive(async () => (counting ? countEntries() : undefined), [counting], true);
  const papers = useLive(async () => (counting ? countPapers() : undefined), [counting], true);
  const failure = entries.failure ?? papers.failure;
  return {
    value: { ...entries.value, ...(papers.value !== undefined && { seen: papers.value }) },
    ...(failure !== undefined && { failure }),
  };
}
