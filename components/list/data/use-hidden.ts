import type { Item } from '../../../lib/paper/paper';
import { hiddenIds } from '../../../lib/store/own/read-hidden';
import { sharedLive } from '../../parts/shared-live';

const useHiddenIds = sharedLive<ReadonlySet<string>>(hiddenIds, new Set());

/** Whether a paper is of no interest to the user. A saved one never is. */
export function useHidden({ paper, entry }: Item): boolean {
  const hidden = useHiddenIds(!entry);
  return !entry && paper.ids.some((id) => hidden.has(id));
}

/** Whether all of the papers with these ids are of no interest; false if none is asked for. */
export function useAllHidden(ids: readonly string[], isWanted: boolean): boolean {
  const hidden = useHiddenIds(isWanted);
  return isWanted && ids.every((id) => hidden.has(id));
}
