import { citingChoices } from '../settings/citing';
import { handOut } from '../store/edit/citekeys';
import { getItems } from '../store/read/list';
import { type ZoteroItem, zoteroItem } from './item';

/**
 * Converts papers to Zotero items. Assigns and stores their citation keys, as every export does.
 * @param now ms
 */
export async function itemsToSend(papers: string[], now: number): Promise<ZoteroItem[]> {
  const choices = await citingChoices(now);
  const citekeys = await handOut(papers, choices.keys, now);
  const items = await getItems(papers);
  return items.map((item) => zoteroItem(item, citekeys.get(item.paper.id), choices));
}
