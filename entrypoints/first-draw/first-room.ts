import { pageTab } from '../../components/app/page-tab';
import { isPlain, lastView } from '../../lib/settings/last-view';
import { keptRoom, type Room } from '../../lib/settings/page-room';
import { knownSite } from '../../lib/sites/known';

/**
 * Returns the room that the page's block will take above the list. Undefined if the room is not
 * known without the readers of sites, or if the top of the collection is not what the popup is
 * about to show: in a private window, and where its last view was another one. `now` in ms.
 */
export async function firstRoom(now: number): Promise<Room | undefined> {
  const [tab, last] = await Promise.all([pageTab(), lastView(now)]);
  if (tab?.incognito || (last && !isPlain(last))) return undefined;
  if (tab?.id === undefined || !tab.url || !/^https?:/.test(tab.url)) return 'none';
  const kept = await keptRoom(tab.id, tab.url);
  // A line offers to read the page of an unknown site.
  return kept ?? (knownSite(new URL(tab.url)) ? undefined : 'line');
}
