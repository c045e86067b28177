import { LONGEST_QUERY, shortText } from '../../paper/own/smart-list';
import { type TagColour, type TagStyle, tagKey } from '../../paper/own/tag-style';
import { cleanTag } from '../../paper/parse/clean-tag';
import { db } from '../database';
import type { Operation } from '../edit/journal';
import { changeRecords } from './change-records';

/**
 * Sets the colour or the rule of a tag; null takes it away. A rule that is empty or too long is
 * none.
 * @param now ms
 * @returns undefined when nothing changed
 * @throws OwnLimitError
 */
export function styleTag(
  tag: string,
  change: { colour?: TagColour | null; rule?: string | null },
  now: number,
): Promise<Operation | undefined> {
  const name = cleanTag(tag);
  if (name === '') return Promise.resolve(undefined);
  const key = tagKey(name);
  return changeRecords(
    'style_tag',
    async () => {
      const was = (await db.tags.get(key))?.value;
      const { colour = was?.colour, rule = was?.rule } = change;
      const query = shortText(rule, LONGEST_QUERY);
      return [{ kind: 'tag', key, value: styleOf(was?.name ?? name, colour, query) }];
    },
    now,
  );
}

/** What is kept of a tag; null if there is nothing to keep. */
export function styleOf(
  name: string,
  colour: TagColour | null | undefined,
  rule: string | undefined,
): TagStyle | null {
  if (!colour && rule === undefined) return null;
  return { name, ...(colour && { colour }), ...(rule !== undefined && { rule }) };
}
