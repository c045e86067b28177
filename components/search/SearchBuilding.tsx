import type { Building } from '../../lib/find';
import { shownNumber } from '../../lib/words/shown-number';
import { words } from '../../lib/words/words';

/** The progress of building a search index. */
export function SearchBuilding({ done, total }: Building) {
  if (total === 0) return null;
  return (
    <p class="search-problem" role="status">
      {words('search_building', shownNumber(done), shownNumber(total))}
    </p>
  );
}
