import { type EditStamp, stampOver } from '../../paper/edit-stamp';
import type { OwnKind, OwnValues } from '../../paper/own/own-record';
import { sameJson } from '../../text/json';
import { nextRev } from '../database';
import { newStamp } from '../edit/clock';
import type { EarlierRecord } from '../rows';
import { ownTable } from './own-table';

/** A new value of a smart list or a tag; null deletes it. */
export type RecordChange<K extends OwnKind = OwnKind> = {
  [Kind in K]: { kind: Kind; key: string; value: OwnValues[Kind] | null };
}[K];

/**
 * Writes smart lists and tags, stamped. Those that are as they were are left out. Call it inside a
 * read-write transaction with `ownTables`.
 * @param now ms
 * @returns each changed record as it was before and is now
 */
export async function writeRecords(
  changes: readonly RecordChange[],
  now: number,
): Promise<EarlierRecord[]> {
  const written: EarlierRecord[] = [];
  const stamps: EditStamp[] = [];
  for (const { kind, key, value } of changes) {
    const row = await ownTable(kind).get(key);
    const before = row?.value ?? null;
    if (sameJson(before, value)) continue;
    written.push({ kind, key, before, after: value });
    stamps.push(row?.stamp ?? '');
  }
  if (written.length === 0) return [];
  const [rev, stamp] = [await nextRev(), await newStamp(now)];
  for (const [index, { kind, key, after }] of written.entries())
    await ownTable(kind).put({
      ...{ key, value: after, rev },
      stamp: stampOver(stamps[index] ?? '', stamp),
    });
  return written;
}
