import { words } from '../../lib/words/words';
import type { Results } from './use-results';

/** Says that papers of the list lack a part of what was typed. */
export function NearestLine({ near, ids = [] }: Pick<Results, 'near' | 'ids'>) {
  if (!near || ids.length === 0) return null;
  return (
    <p class="search-problem" role="status">
      {words(near === 'all' ? 'search_near' : 'search_near_some')}
    </p>
  );
}
