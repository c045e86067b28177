import { countTags } from '../../../lib/store/read/list';
import { useLive } from '../../parts/use-live';
import type { TagCount } from '../matching-tags';
import { useIndexesAround } from './indexes';

/** The tags in use, most used first: from the search index, or if it is missing from the store. */
export function useKnownTags(): readonly TagCount[] {
  const indexes = useIndexesAround();
  const missing = !indexes || indexes.isMissing('saved');
  const counted = useLive(async () => (missing ? countTags() : undefined), [missing], true);
  return indexes?.tags() ?? counted.value ?? [];
}
