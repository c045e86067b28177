import { isRecord } from '../../text/json';
import { fold } from '../../text/text';
import { cleanTag } from '../parse/clean-tag';
import { LONGEST_NAME, LONGEST_QUERY, shortText } from './smart-list';

/** Most tags with a colour or a rule. */
export const MOST_TAG_STYLES = 500;

/** The colours of tags; components/list/tags/tag-colours.css defines them. */
export const TAG_COLOURS = [
  'red',
  'orange',
  'yellow',
  'green',
  'teal',
  'blue',
  'violet',
  'grey',
] as const;
export type TagColour = (typeof TAG_COLOURS)[number];

/** What is kept of a tag besides its papers. */
export interface TagStyle {
  /** The tag as it is written. */
  name: string;
  colour?: TagColour;
  /** A query of lib/search: papers that match it get the tag when they are saved. */
  rule?: string;
}

/** The key under which a tag is kept, whatever its case and accents. */
export function tagKey(tag: string): string {
  return fold(tag);
}

/** What separates a tag from the one that it is nested in: `llm/agents`. */
export const NESTING = '/';

/**
 * The colour of a tag, or of the nearest tag that it is nested in; undefined if none has one.
 * @param styles by key
 */
export function tagColour(
  tag: string,
  styles: ReadonlyMap<string, TagStyle>,
): TagColour | undefined {
  if (styles.size === 0) return undefined;
  for (let key = tagKey(tag); ; key = key.slice(0, key.lastIndexOf(NESTING))) {
    const colour = styles.get(key)?.colour;
    if (colour || !key.includes(NESTING)) return colour;
  }
}

/** Checks a tag of a file or another machine; undefined if it can't be used. */
export function parseTagStyle(value: unknown): TagStyle | undefined {
  if (!isRecord(value)) return undefined;
  const name = cleanTag(shortText(value['name'], LONGEST_NAME) ?? '');
  const colour = TAG_COLOURS.find((each) => each === value['colour']);
  const rule = shortText(value['rule'], LONGEST_QUERY);
  if (name === '' || (!colour && rule === undefined)) return undefined;
  return { name, ...(colour && { colour }), ...(rule !== undefined && { rule }) };
}
