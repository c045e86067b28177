import { announceChange } from '../../announce';
import { LONGEST_QUERY } from '../../paper/own/smart-list';
import { NESTING, type TagStyle, tagKey } from '../../paper/own/tag-style';
import type { Entry } from '../../paper/paper';
import { cleanTag } from '../../paper/parse/clean-tag';
import { ENTRY_LIMITS } from '../../paper/parse/entry-limits';
import { withTagRenamed } from '../../search/query/rename-tag';
import { db } from '../database';
import { type ImportWatch, stepsOf } from '../import/steps';
import { OwnLimitError } from '../own/own-limit-error';
import { styleOf } from '../own/style-tag';
import { type RecordChange, writeRecords } from '../own/write-records';
import type { EarlierEntry } from '../rows';
import { editTables } from './edit';
import { appendJournal, type Operation } from './journal';
import { writeEntries } from './write-entries';

/**
 * Gives a tag another name on every paper, and the tags nested in it. If the name is in use, both
 * tags become one, with the colour and the rule of that one, or else of the other. Smart lists and
 * rules that name the tag name it anew.
 * @param now ms
 * @param watch reports the progress with many papers, and cancels: then nothing has changed
 * @returns undefined when nothing changed
 * @throws the reason of the signal that cancelled it; OwnLimitError if a tag became too long
 */
export async function renameTag(
  tag: string,
  name: string,
  now: number,
  watch: ImportWatch = {},
): Promise<Operation | undefined> {
  const clean = cleanTag(name);
  if (clean === '' || clean === tag) return undefined;
  const nested = `${tag}${NESTING}`;
  const renamed = (each: string) => {
    if (each !== tag && !each.startsWith(nested)) return each;
    const longer = `${clean}${each.slice(tag.length)}`;
    // Backups and other machines would cut it.
    if (longer.length > ENTRY_LIMITS.tag)
      throw new OwnLimitError({ kind: 'long_tag', value: longer });
    return longer;
  };
  const rename = (entry: Entry) => {
    const tags = [...new Set(entry.tags.map(renamed))];
    return tags.length === entry.tags.length && tags.every((each, at) => each === entry.tags[at])
      ? entry
      : { ...entry, tags };
  };
  const inQuery = (query: string) => {
    const changed = withTagRenamed(query, tag, clean);
    return changed.length > LONGEST_QUERY ? query : changed;
  };
  const records = async () => [
    ...(await renamedStyles(renamed, inQuery)),
    ...(await renamedLists(inQuery)),
  ];
  const work = { what: 'retag', tags: [tag, nested], change: rename, records } as const;
  return retag(work, now, watch);
}

/** Removes a tag from every paper, and its colour and rule. The same otherwise. */
export async function deleteTag(
  tag: string,
  now: number,
  watch: ImportWatch = {},
): Promise<Operation | undefined> {
  const strip = (entry: Entry) =>
    entry.tags.includes(tag)
      ? { ...entry, tags: entry.tags.filter((each) => each !== tag) }
      : entry;
  const gone: RecordChange = { kind: 'tag', key: tagKey(tag), value: null };
  const records = async () => [gone];
  return retag({ what: 'untag', tags: [tag], change: strip, records }, now, watch);
}

/** What happens to tags. */
interface Retagging {
  what: 'retag' | 'untag';
  /**
   * Those of the papers that may change; one that ends with `NESTING` stands for all that begin
   * with it.
   */
  tags: readonly string[];
  change(entry: Entry): Entry;
  records(): Promise<RecordChange[]>;
}

async function retag(
  { what, tags, change, records: changesOf }: Retagging,
  now: number,
  watch: ImportWatch,
): Promise<Operation | undefined> {
  const done = await db.transaction('rw', [...editTables(), db.lists, db.tags], async () => {
    const papers = new Set<string>();
    for (const tag of tags) for (const paper of await papersWith(tag)) papers.add(paper);
    const before: EarlierEntry[] = [];
    await stepsOf(papers.size, watch).each([...papers], async (some) => {
      before.push(...(await writeEntries(some, { change }, now)));
    });
    const records = await writeRecords(await changesOf(), now);
    if (before.length + records.length === 0) return undefined;
    return appendJournal({
      at: now,
      what: before.length === 0 ? 'style_tag' : what,
      count: before.length || records.length,
      before,
      ...(records.length > 0 && { records }),
    });
  });
  if (done) void announceChange();
  return done;
}

type Rename = (text: string) => string;

/** The tags with a style whose names or rules change. */
async function renamedStyles(renamed: Rename, inQuery: Rename): Promise<RecordChange[]> {
  const rows = await db.tags.toArray();
  const styles = new Map<string, TagStyle | null>(
    rows.flatMap(({ key, value }) => {
      if (!value) return [];
      const { rule } = value;
      return [[key, rule === undefined ? value : { ...value, rule: inQuery(rule) }]];
    }),
  );
  for (const [key, value] of [...styles]) {
    const name = value && renamed(value.name);
    if (!value || !name || name === value.name) continue;
    const to = tagKey(name);
    const there = to === key ? undefined : styles.get(to);
    const colour = there?.colour ?? value.colour;
    styles.set(key, null);
    styles.set(to, styleOf(there?.name ?? name, colour, there?.rule ?? value.rule));
  }
  return [...styles].map(([key, value]) => ({ kind: 'tag', key, value }));
}

/** The smart lists whose queries change. */
async function renamedLists(inQuery: Rename): Promise<RecordChange[]> {
  const rows = await db.lists.toArray();
  return rows.flatMap(({ key, value }) =>
    value ? [{ kind: 'list' as const, key, value: { ...value, query: inQuery(value.query) } }] : [],
  );
}

async function papersWith(tag: string): Promise<string[]> {
  const tagged = db.entries.where('tags');
  return (tag.endsWith(NESTING) ? tagged.startsWith(tag) : tagged.equals(tag)).primaryKeys();
}
