import { OWN_KINDS, type OwnRecord } from '../../paper/own/own-record';
import { sameJson } from '../../text/json';
import { ownTable } from './own-table';
import type { RecordChange } from './write-records';

/**
 * The changes that bring back the smart lists and tags of a backup: those that are missing, or all
 * of them exactly as they were. A backup without any changes none. Call it inside a transaction
 * with the tables
 * of `ownTables`.
 */
export async function restoredRecords(
  records: readonly OwnRecord[],
  exact: boolean,
): Promise<RecordChange[]> {
  if (records.length === 0) return [];
  const theirs = new Map(records.map((each) => [nameOf(each), each]));
  const changes: RecordChange[] = [];
  const change = ({ kind, key }: Named, from: unknown, value: OwnRecord['value']) => {
    if (!sameJson(from, value)) changes.push({ kind, key, value } as RecordChange);
  };
  for (const kind of OWN_KINDS) {
    for (const { key, value } of await ownTable(kind).toArray()) {
      const named = { kind, key };
      const wanted = theirs.get(nameOf(named))?.value ?? null;
      theirs.delete(nameOf(named));
      if (exact || !value) change(named, value, wanted);
    }
  }
  for (const each of theirs.values()) change(each, null, each.value);
  return changes;
}

type Named = Pick<OwnRecord, 'kind' | 'key'>;

function nameOf({ kind, key }: Named): string {
  return `${kind}:${key}`;
}
