import { countTags } from '../../../lib/store/read/list';
import { useLive } from '../../parts/use-live';
import type { TagCount } from '../matching-tags';
import { useIndexesAround } from './indexes';

const NONE: readonly TagCount[] = [];

/** The tags in use, most used first: none until they are counted. */
export function useKnownTags(): readonly TagCount[] {
  return useTagCounts() ?? NONE;
}

/**
 * The tags in use, most used first, from the search index, or if it is missing from the store,
 * which takes longer: each tag is a request. Undefined until they are counted.
 */
export function useTagCounts(): readonly TagCount[] | undefined {
  const indexes = useIndexesAround();
  const missing = !indexes || indexes.isMissing('saved');
  const counted = useLive(async () => (missing ? countTags() : undefined), [missing], true);
  return indexes?.tags() ?? counted.value;
}
