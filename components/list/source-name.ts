import { ANY_PAGE } from '../../lib/paper/any-page';
import { IMPORT } from '../../lib/paper/import-source';
import { knownSites } from '../../lib/sites/known';
import { words } from '../../lib/words/words';

/** Returns the display name of a site; its id if the site is no longer supported. */
export function sourceName(id: string): string {
  if (id === ANY_PAGE) return words('source_web');
  if (id === IMPORT) return words('source_import');
  return knownSites.find((site) => site.id === id)?.name ?? id;
}
