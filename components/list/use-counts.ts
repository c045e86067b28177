import { countEntries, countPapers } from '../../lib/store/read/list';
import { useLive } from '../parts/use-live';

/** How many papers there are: saved, saved and unread, known at all. */
export interface Counts {
  saved: number;
  unread: number;
  seen: number;
}

/**
 * The counts, as far as they are known. Counting goes through whole indexes, which holds up what is written meanwhile:
 * what is saved or read counts entries anew, never all papers.
 * @param ready whether it may begin
 */
export function useCounts(ready = true): { value: Partial<Counts>; failure?: unknown } {
  const entries = useLive(async () => (ready ? countEntries() : undefined), [ready], true);
  const papers = useLive(async () => (ready ? countPapers() : undefined), [ready], true);
  const failure = entries.failure ?? papers.failure;
  return {
    value: { ...entries.value, ...(papers.value !== undefined && { seen: papers.value }) },
    ...(failure !== undefined && { failure }),
  };
}
