import { words } from '../../lib/words/words';
import type { Results } from './use-results';

/** Says that the papers of the list lack a part of what was typed. */
export function NearestLine({ near, ids = [] }: Pick<Results, 'near' | 'ids'>) {
  if (!near || ids.length === 0) return null;
  return (
    <p class="search-problem" role="status">
      {words('search_near')}
    </p>
  );
}
