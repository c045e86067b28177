import { type TagStyle, tagKey } from '../../paper/own/tag-style';
import { type Entry, type Item, isSaved } from '../../paper/paper';
import { db } from '../database';
import { getItems, sightingsOf } from '../read/list';
import type { Rules } from './rule-tags';

type ReadRules = (styles: readonly TagStyle[], now: number) => Rules;

/** Pages load what answers queries only if there is a rule. */
let load = (): Promise<ReadRules> => import('./rule-tags').then(({ readRules }) => readRules);

/** A service worker can't import on demand, so the background gives the function at its start. */
export function giveRules(readRules: ReadRules): void {
  load = async () => readRules;
}

/**
 * The rules of tags; undefined if there are none. Call it before a transaction.
 * @param now ms
 */
export async function rulesOfTags(now: number): Promise<Rules | undefined> {
  const styles = await readStyles();
  return hasRule(styles) ? load().then((readRules) => readRules(styles, now)) : undefined;
}

/** Whether any tag has a rule. */
export async function hasRules(): Promise<boolean> {
  return hasRule(await readStyles());
}

async function readStyles(): Promise<TagStyle[]> {
  // One request; a filter would walk through them with a cursor.
  return (await db.tags.toArray()).flatMap(({ value }) => value ?? []);
}

function hasRule(styles: readonly TagStyle[]): boolean {
  return styles.some(({ rule }) => rule !== undefined);
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
  const rules = await rulesOfTags(now);
  if (!rules) return change;
  const tags = rules.tagsOf(await unsavedItems(papers, rules, now));
  return (entry) => withRuleTags(change(entry), entry, tags);
}

/** The entry with the tags of rules, if it was not saved before. */
export function withRuleTags(
  after: Entry,
  before: Entry,
  tags: ReadonlyMap<string, readonly string[]>,
): Entry {
  const more = isSaved(before) || !isSaved(after) ? undefined : tags.get(after.paper);
  if (!more) return after;
  const known = new Set(after.tags.map(tagKey));
  const added = more.filter((tag) => !known.has(tagKey(tag)));
  return added.length > 0 ? { ...after, tags: [...after.tags, ...added] } : after;
}

/** Those of the papers that are not saved, as they will be once they are. */
async function unsavedItems(papers: string[], rules: Rules, now: number): Promise<Item[]> {
  const unsaved = (await getItems(papers)).filter(({ entry }) => !isSaved(entry));
  return Promise.all(
    unsaved.map(async ({ paper }): Promise<Item> => {
      const entry = {
        paper: paper.id,
        savedAt: now,
        tags: [],
        note: '',
        status: 'unread' as const,
      };
      const sightings = rules.asksSightings ? await sightingsOf(paper.id) : [];
      return { paper, entry, sightings };
    }),
  );
}
