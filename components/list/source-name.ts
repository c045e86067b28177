import { IMPORT } from '../../lib/paper/import-source';
import { ANY_PAGE, knownSites } from '../../lib/sites/known';
import { words } from '../../lib/words/words';

/** The name of a site for people; its id where the site is no longer read. */
export function sourceName(id: string): string {
  if (id === ANY_PAGE) return words('source_web');
  if (id === IMPORT) return words('source_import');
  return knownSites.find((site) => site.id === id)?.name ?? id;
}
