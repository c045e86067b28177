import { assignKeys } from '../paper/assign-keys';
import { citingChoices } from '../settings/citing';
import { freezeCitekeys } from '../store/edit/edit';
import { getItems, takenCitekeys } from '../store/read/list';
import { type ZoteroItem, zoteroItem } from './item';

/**
 * Papers as Zotero takes them, with the citation keys that they have or are given now. Those of saved papers are frozen
 * before they leave, as with every export.
 * @param now ms
 */
export async function itemsToSend(papers: string[], now: number): Promise<ZoteroItem[]> {
  const [items, taken, choices] = await Promise.all([
    getItems(papers),
    takenCitekeys(),
    citingChoices(now),
  ]);
  const keys = assignKeys(items, taken, choices.keys);
  await freezeCitekeys(keys);
  return items.map((item) => zoteroItem(item, keys.get(item.paper.id), choices));
}
