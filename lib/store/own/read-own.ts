import { OWN_KINDS, type OwnKind, type OwnRecord } from '../../paper/own/own-record';
import type { SmartList } from '../../paper/own/smart-list';
import type { TagStyle } from '../../paper/own/tag-style';
import { byText } from '../../text/by-text';
import { db } from '../database';
import { ownTable } from './own-table';

/** A smart list and its key. */
export type KeyedList = SmartList & { key: string };

/** The smart lists, in the order in which they are shown. */
export async function listsByPlace(): Promise<KeyedList[]> {
  const rows = await db.lists.toArray();
  const lists = rows.flatMap(({ key, value }) => (value ? { key, ...value } : []));
  return lists.sort((a, b) => a.place - b.place || byText(a.key, b.key));
}

/** What is kept of tags, by the folded name. */
export async function tagStyles(): Promise<Map<string, TagStyle>> {
  const rows = await db.tags.toArray();
  return new Map(rows.flatMap(({ key, value }) => (value ? [[key, value]] : [])));
}

/**
 * All smart lists, tags and papers of no interest with their stamps, as a backup holds them; also
 * those that were deleted.
 */
export async function ownRecords(): Promise<OwnRecord[]> {
  const read = async <K extends OwnKind>(kind: K): Promise<OwnRecord<K>[]> => {
    const rows = await ownTable(kind).toArray();
    return rows.map(({ rev: _, ...record }): OwnRecord<K> => ({ kind, ...record }));
  };
  const all = await Promise.all(OWN_KINDS.map(read));
  return all.flat();
}
