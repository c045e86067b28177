import { type Item, isSaved } from '../../paper/paper';
import { asksSightings, matchItems } from '../../search/match-items';
import { readQuery } from '../../search/query/read-query';
import { getItems, sightingsOf } from '../read/list';
import { tagStyles } from './read-own';

/**
 * The tags that rules give to papers which are about to be saved, by paper. Papers that no rule
 * matches are left out.
 * @param papers ids of papers in the store
 * @param now ms
 */
export async function ruleTags(papers: string[], now: number): Promise<Map<string, string[]>> {
  const rules = [...(await tagStyles()).values()].flatMap(({ name, rule }) => {
    const query = rule === undefined ? undefined : readQuery(rule, now).parsed.query;
    return query ? [{ name, query }] : [];
  });
  const unsaved = (await getItems(papers)).filter(({ entry }) => !isSaved(entry));
  const queries = rules.map(({ query }) => query);
  const items = await Promise.all(
    unsaved.map(async ({ paper }): Promise<Item> => {
      const entry = {
        paper: paper.id,
        savedAt: now,
        tags: [],
        note: '',
        status: 'unread' as const,
      };
      const sightings = queries.some(asksSightings) ? await sightingsOf(paper.id) : [];
      return { paper, entry, sightings };
    }),
  );
  const matches = matchItems(items, queries, now);
  return new Map(
    items.flatMap(({ paper: { id } }) => {
      const tags = rules.flatMap(({ name }, index) => (matches[index]?.has(id) ? name : []));
      return tags.length > 0 ? [[id, tags]] : [];
    }),
  );
}
