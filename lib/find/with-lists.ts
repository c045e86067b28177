import type { PaperState } from '../paper/capture';
import type { Item } from '../paper/paper';
import { asksSightings, matchItems } from '../search/match-items';
import type { Query } from '../search/query/query';
import { readQuery } from '../search/query/read-query';
import { listsByPlace } from '../store/own/read-own';
import { getItems, sightingsOf } from '../store/read/list';
import { paperIds } from '../store/read/states';

/**
 * Adds to the states of papers the names of the smart lists that the papers match, in the order of
 * the lists. The papers become a small index of their own, so that the index of the collection is
 * not opened.
 * @param unstored papers that may not be in the store, as in private windows
 * @param now ms
 */
export async function withLists(
  states: readonly PaperState[],
  now: number,
  unstored: readonly Item[] = [],
): Promise<PaperState[]> {
  const lists = (await listsByPlace()).flatMap(({ name, query: text }) => {
    const { query } = readQuery(text, now).parsed;
    return query ? [{ name, query }] : [];
  });
  if (states.length === 0 || lists.length === 0) return [...states];
  const queries = lists.map(({ query }) => query);
  const hidden = new Set(states.flatMap(({ id, hidden }) => (hidden ? id : [])));
  const items = (await itemsOf(states, queries, unstored)).map(
    (item): Item =>
      item.paper.ids.some((id) => hidden.has(id)) ? { ...item, hidden: true } : item,
  );
  const matches = matchItems(items, queries, now);
  const byId = new Map(items.flatMap(({ paper }) => paper.ids.map((id) => [id, paper.id])));
  return states.map((state) => {
    const paper = byId.get(state.id) ?? '';
    const names = lists.flatMap(({ name }, index) => (matches[index]?.has(paper) ? name : []));
    return names.length > 0 ? { ...state, lists: names } : state;
  });
}

async function itemsOf(
  states: readonly PaperState[],
  queries: readonly Query[],
  unstored: readonly Item[],
): Promise<Item[]> {
  const stored = await getItems(await paperIds(states.map(({ id }) => id)));
  const known = new Set(stored.flatMap(({ paper }) => paper.ids));
  const others = unstored.filter(({ paper }) => !paper.ids.some((id) => known.has(id)));
  if (!queries.some(asksSightings)) return [...stored, ...others];
  const sightings = await Promise.all(stored.map(({ paper }) => sightingsOf(paper.id)));
  return [
    ...stored.map((item, index) => ({ ...item, sightings: sightings[index] ?? [] })),
    ...others,
  ];
}
