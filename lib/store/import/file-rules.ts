import { type Item, isSaved, type SavedEntry } from '../../paper/paper';
import { db } from '../database';
import type { Rules } from '../own/rule-tags';
import { withoutStamps } from '../paper-row';
import type { ImportPlan } from './plan';
import type { Steps } from './steps';

/**
 * The tags that rules give to the papers which an import saves, by paper. Papers that another
 * machine or a backup knows with their stamps have the tags that they had there. Call it inside the
 * transaction in which the plan was made.
 */
export async function fileRuleTags(
  { keptAs, entries }: ImportPlan,
  rules: Rules,
  steps: Steps,
): Promise<Map<string, string[]>> {
  const items = new Map<string, Item>();
  for (const [{ sightings = [] }, paper] of keptAs) {
    const entry = entries.get(paper.id);
    if (!entry || entry.stamps || !isSaved(entry)) continue;
    items.set(paper.id, { paper, entry: withoutStamps(entry) as SavedEntry, sightings });
  }
  const tags = new Map<string, string[]>();
  await steps.each([...items.values()], async (slice) => {
    const ours = await db.entries.bulkGet(slice.map(({ paper }) => paper.id));
    const added = slice.filter((_, index) => !isSaved(ours[index] ?? undefined));
    for (const [paper, more] of rules.tagsOf(added)) tags.set(paper, more);
  });
  return tags;
}
