import { tagKey } from '../../paper/own/tag-style';
import { type Entry, isSaved } from '../../paper/paper';
import { db } from '../database';

type RuleTags = (papers: string[], now: number) => Promise<Map<string, string[]>>;

/** Pages load what answers queries only if there is a rule. */
let load = (): Promise<RuleTags> => import('./rule-tags').then(({ ruleTags }) => ruleTags);

/** A service worker can't import on demand, so the background gives the function at its start. */
export function giveRuleTags(ruleTags: RuleTags): void {
  load = async () => ruleTags;
}

/**
 * Returns a change that also gives papers the tags of rules, if it saves them. Call it before the
 * transaction.
 * @param papers ids of the papers that may change
 * @param now ms
 */
export async function withRules(
  papers: string[],
  change: (entry: Entry) => Entry,
  now: number,
): Promise<(entry: Entry) => Entry> {
  if (!(await hasRules())) return change;
  const tags = await load().then((ruleTags) => ruleTags(papers, now));
  return (entry) => {
    const after = change(entry);
    const more = isSaved(entry) || !isSaved(after) ? undefined : tags.get(entry.paper);
    return more ? { ...after, tags: withTags(after.tags, more) } : after;
  };
}

/** Whether any tag has a rule. */
export async function hasRules(): Promise<boolean> {
  // One request; a filter would walk through them with a cursor.
  const styles = await db.tags.toArray();
  return styles.some(({ value }) => value?.rule !== undefined);
}

function withTags(tags: readonly string[], more: readonly string[]): string[] {
  const known = new Set(tags.map(tagKey));
  return [...tags, ...more.filter((tag) => !known.has(tagKey(tag)))];
}
