import { countEntries, countPapers } from '../../lib/store/read/list';
import { useLive } from '../parts/use-live';
import type { Stage } from './stage';

/** How many papers there are: saved, saved and unread, known at all. */
export interface Counts {
  saved: number;
  unread: number;
  seen: number;
}

/**
 * The counts, as far as they are known. Counting goes through whole indexes, which holds up what is written meanwhile:
 * what is saved or read counts entries anew, never all papers.
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
