import type { Beyond } from '../paper/beyond';
import { type EditStamp, msOf, timeOf } from '../paper/edit-stamp';
import type { EntryStamps } from '../paper/entry-stamps';
import { removed } from '../paper/entry-state';
import type { Entry, StampedEntry } from '../paper/paper';
import { byText } from '../text/by-text';
import { isRecord } from '../text/json';
import { type Cells, entryValues, isUnset } from './entry-cells';

/** What an entry holds beside its cells. */
export interface Rest {
  paper: string;
  /** The tags that are on, in their order. */
  tags: string[];
  beyond?: Beyond | undefined;
}

/**
 * The entry of cells. A paper that was removed on one machine and changed on another after that is
 * saved, since that change.
 */
export function entryOfCells(cells: Cells, { paper, tags, beyond }: Rest): StampedEntry {
  const { state, values, notes } = cells;
  const [note, ...others] = notes.live;
  const open: Entry = {
    paper,
    ...entryValues(values),
    tags,
    note: note?.note ?? '',
    ...(beyond && { beyond }),
    ...(others.length > 0 && { otherNotes: others }),
  };
  const { savedAt, removedAt } = isRecord(state.value) ? state.value : {};
  const revived = removedAt === undefined ? undefined : changeAfter(state.stamp, cells);
  const since = revived === undefined ? savedAt : msOf(revived);
  const entry =
    since === undefined && removedAt !== undefined
      ? removed(open, Number(removedAt))
      : { ...open, ...(since !== undefined && { savedAt: Number(since) }) };
  const stamps = stampsOf(cells, removedAt === undefined ? 'saved' : 'removed');
  return { ...entry, ...(stamps && { stamps }) };
}

/** The latest change after a removal; exports assign citation keys, so these do not count. */
function changeAfter(removal: EditStamp, { values, notes }: Cells): EditStamp | undefined {
  const changes = [...values].flatMap(([name, { stamp }]) => (name === 'citekey' ? [] : stamp));
  const last = [...changes, ...notes.live.map(({ stamp }) => stamp)].sort().at(-1) ?? '';
  const isLater = timeOf(last) >= timeOf(removal) && last !== removal;
  return isLater ? last : undefined;
}

function stampsOf(
  { state, values, notes }: Cells,
  name: 'saved' | 'removed',
): EntryStamps | undefined {
  const [note] = notes.live;
  const all = [
    ...[...values].map(([key, { value, stamp }]) => [key, stamp, isUnset(key, value)] as const),
    ['note', note?.stamp ?? '', !note?.note] as const,
  ];
  const own = all.filter(([, stamp, isEmpty]) => stamp !== (isEmpty ? '' : state.stamp));
  const replaced = notes.seen.filter((each) => !notes.live.some(({ stamp }) => stamp === each));
  const stamps: EntryStamps = {
    ...(state.stamp !== '' && { [name]: state.stamp }),
    ...(own.length > 0 && {
      values: Object.fromEntries(
        own.map(([key, stamp]) => [key, stamp] as const).sort(([a], [b]) => byText(a, b)),
      ),
    }),
    ...(replaced.length > 0 && { notes: replaced }),
  };
  return Object.keys(stamps).length > 0 ? stamps : undefined;
}
