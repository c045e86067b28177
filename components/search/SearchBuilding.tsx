import { shownNumber } from '../../lib/words/shown-number';
import { words } from '../../lib/words/words';
import type { Building } from './use-search';

/** How far the search index is that is being built anew. */
export function SearchBuilding({ done, total }: Building) {
  return (
    <p class="search-problem" role="status">
      {words('search_building', shownNumber(done), shownNumber(total))}
    </p>
  );
}
