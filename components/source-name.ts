import { sites } from '../lib/sites';

/** The name of a site for people; its id where the site is no longer read. */
export function sourceName(id: string): string {
  return sites.find((site) => site.id === id)?.name ?? id;
}
