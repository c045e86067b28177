import { shownNumber } from '../../lib/words/shown-number';
import { words } from '../../lib/words/words';
import type { Building } from './use-search';

/** The progress of rebuilding a search index. */
export function SearchBuilding({ done, total }: Building) {
  return (
    <p class="search-problem" role="status">
      {words('search_building', shownNumber(done), shownNumber(total))}
    </p>
  );
}
