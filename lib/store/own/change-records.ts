import { announceChange } from '../../announce';
import { MOST_HIDDEN } from '../../paper/own/hidden-paper';
import { MOST_LISTS } from '../../paper/own/smart-list';
import { MOST_TAG_STYLES } from '../../paper/own/tag-style';
import { db } from '../database';
import { appendJournal, type Operation } from '../edit/journal';
import type { OperationKind } from '../rows';
import { OwnLimitError } from './own-limit-error';
import { ownTable, ownTables } from './own-table';
import { type RecordChange, writeRecords } from './write-records';

/**
 * Changes smart lists or tags: all or nothing, journalled, announced to open pages.
 * @param changesOf returns the changes; called inside the transaction
 * @param now ms
 * @returns undefined when nothing changed
 * @throws OwnLimitError when there would be too many
 */
export async function changeRecords(
  what: OperationKind,
  changesOf: () => Promise<RecordChange[]>,
  now: number,
): Promise<Operation | undefined> {
  const done = await db.transaction('rw', ownTables(), async () => {
    const changes = await changesOf();
    await checkRoom(changes);
    const records = await writeRecords(changes, now);
    if (records.length === 0) return undefined;
    return appendJournal({ at: now, what, count: records.length, before: [], records });
  });
  if (done) await announceChange();
  return done;
}

/**
 * Call it inside a transaction with `ownTables`.
 * @throws OwnLimitError when the changes would add more than there is room for
 */
async function checkRoom(changes: readonly RecordChange[]): Promise<void> {
  for (const [kind, most, problem] of [
    ['list', MOST_LISTS, 'many_lists'],
    ['tag', MOST_TAG_STYLES, 'many_tag_styles'],
    ['hidden', MOST_HIDDEN, 'many_hidden'],
  ] as const) {
    const keys = changes.flatMap((each) => (each.kind === kind && each.value ? each.key : []));
    if (keys.length === 0) continue;
    const there = await ownTable(kind)
      .filter(({ value }) => value !== null)
      .primaryKeys();
    if (new Set([...there, ...keys]).size > Math.max(most, there.length))
      throw new OwnLimitError({ kind: problem, value: most });
  }
}
