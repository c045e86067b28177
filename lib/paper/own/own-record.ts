import { isRecord, sortedJson } from '../../text/json';
import { type EditStamp, isEditStamp } from '../edit-stamp';
import { type HiddenPaper, parseHiddenPaper } from './hidden-paper';
import { parseSmartList, type SmartList } from './smart-list';
import { parseTagStyle, type TagStyle, tagKey } from './tag-style';

/** What the user keeps besides papers, by kind. */
export interface OwnValues {
  list: SmartList;
  tag: TagStyle;
  hidden: HiddenPaper;
}

export type OwnKind = keyof OwnValues;

export const OWN_KINDS: readonly OwnKind[] = ['list', 'tag', 'hidden'];

/**
 * A smart list under a random key, a tag under its folded name, or a paper of no interest under
 * its first identifier. It travels as a whole: of two states the one with the later stamp stands.
 */
export interface OwnRecord<K extends OwnKind = OwnKind> {
  kind: K;
  key: string;
  /** Null if it was deleted: the stamp of that keeps an older state from coming back. */
  value: OwnValues[K] | null;
  stamp: EditStamp;
}

const LONGEST_KEY = 300;

/** Checks a record of a file or another machine; undefined if it can't be used. */
export function parseOwnRecord(raw: unknown): OwnRecord | undefined {
  if (!isRecord(raw)) return undefined;
  const { key, value, stamp } = raw;
  const kind = OWN_KINDS.find((each) => each === raw['kind']);
  if (!kind) return undefined;
  if (typeof key !== 'string' || key === '' || key.length > LONGEST_KEY) return undefined;
  if (!isEditStamp(stamp)) return undefined;
  if (value === null) return { kind, key, value, stamp };
  if (kind === 'list') {
    const list = parseSmartList(value);
    return list && { kind, key, value: list, stamp };
  }
  if (kind === 'hidden') {
    const paper = parseHiddenPaper(value);
    return paper?.ids.includes(key) ? { kind, key, value: paper, stamp } : undefined;
  }
  const tag = parseTagStyle(value);
  return tag && tagKey(tag.name) === key ? { kind, key, value: tag, stamp } : undefined;
}

/** The later of two states; at the same stamp the one whose value sorts last. */
export function laterOf<T extends { stamp: string; value: unknown }>(a: T, b: T): T {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b;
  return (sortedJson(a.value) ?? '') >= (sortedJson(b.value) ?? '') ? a : b;
}
