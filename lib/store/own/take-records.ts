import { MOST_HIDDEN } from '../../paper/own/hidden-paper';
import { laterOf, type OwnKind, type OwnRecord } from '../../paper/own/own-record';
import { MOST_LISTS } from '../../paper/own/smart-list';
import { MOST_TAG_STYLES } from '../../paper/own/tag-style';
import { sameJson } from '../../text/json';
import { nextRev } from '../database';
import { seeStamps } from '../edit/clock';
import type { EarlierRecord } from '../rows';
import { ownTable } from './own-table';

const MOST: Record<OwnKind, number> = {
  list: MOST_LISTS,
  tag: MOST_TAG_STYLES,
  hidden: MOST_HIDDEN,
};

/**
 * Merges smart lists and tags of a file or another machine: the later state of each stands. New
 * ones for which there is no room are left out. Call it inside a read-write transaction with
 * `ownTables`.
 * @param now ms
 * @returns each whose value changed, as it was before and is now
 */
export async function takeRecords(
  records: readonly OwnRecord[],
  now: number,
): Promise<EarlierRecord[]> {
  if (records.length === 0) return [];
  await seeStamps(
    records.map(({ stamp }) => stamp),
    now,
  );
  const rev = await nextRev();
  const room = {
    list: await roomFor('list'),
    tag: await roomFor('tag'),
    hidden: await roomFor('hidden'),
  };
  const changed: EarlierRecord[] = [];
  for (const theirs of records) {
    const { kind, key } = theirs;
    const ours = await ownTable(kind).get(key);
    if (ours && laterOf<Pick<OwnRecord, 'value' | 'stamp'>>(ours, theirs) === ours) continue;
    const before = ours?.value ?? null;
    const { value, stamp } = theirs;
    if (value && !before && room[kind] <= 0) continue;
    room[kind] += Number(before !== null) - Number(value !== null);
    await ownTable(kind).put({ key, value, stamp, rev });
    if (!sameJson(before, value)) changed.push({ kind, key, before, after: value });
  }
  return changed;
}

async function roomFor(kind: OwnKind): Promise<number> {
  const live = await ownTable(kind)
    .filter(({ value }) => value !== null)
    .count();
  return MOST[kind] - live;
}
