import {
  type EditStamp,
  isAhead,
  isEditStamp,
  machineName,
  nextStamp,
} from '../../paper/edit-stamp';
import { isRecord } from '../../text/json';
import { db } from '../database';
import type { MetaRow } from '../rows';

/** The clock of this machine, under the key `clock` of `meta`. */
interface Clock {
  /** A random name, made here when the first edit is stamped. */
  machine: string;
  /** The latest stamp that was given or seen. */
  last: EditStamp;
}

/**
 * The stamp of an edit, later than every stamp that this machine gave or saw. Call it inside a
 * read-write transaction that includes `meta`.
 * @param now ms
 */
export async function newStamp(now: number): Promise<EditStamp> {
  const { stamp, rows } = stampAfter(await db.meta.get('clock'), now);
  await db.meta.bulkPut(rows);
  return stamp;
}

/**
 * The stamp of an edit, and the rows of `meta` that must be written with it.
 * @param row the clock as it is stored
 * @param now ms
 */
export function stampAfter(
  row: MetaRow | undefined,
  now: number,
): { stamp: EditStamp; rows: MetaRow[] } {
  const { machine, last } = clockIn(row);
  const stamp = nextStamp(last, now, machine);
  return { stamp, rows: [{ key: 'clock', value: { machine, last: stamp } satisfies Clock }] };
}

/**
 * Takes note of the stamps of another machine, so that later edits here are later there, too.
 * Those of a clock that is ahead are not believed. Call it inside a read-write transaction that
 * includes `meta`.
 * @param now ms
 */
export async function seeStamps(stamps: Iterable<EditStamp>, now: number): Promise<void> {
  const clock = clockIn(await db.meta.get('clock'));
  let { last } = clock;
  for (const stamp of stamps) if (stamp > last && !isAhead(stamp, now)) last = stamp;
  if (last !== clock.last) await db.meta.put({ key: 'clock', value: { ...clock, last } });
}

/**
 * The name of this machine, as its stamps have it. Call it inside a read-write transaction that
 * includes `meta`, or none.
 */
export async function ownMachine(): Promise<string> {
  const clock = clockIn(await db.meta.get('clock'));
  await db.meta.put({ key: 'clock', value: clock });
  return clock.machine;
}

/** Gives this machine a new name for later stamps. Call it like `ownMachine`. */
export async function renameMachine(): Promise<void> {
  const { last } = clockIn(await db.meta.get('clock'));
  await db.meta.put({ key: 'clock', value: { machine: newName(), last } });
}

function newName(): string {
  return machineName(crypto.getRandomValues(new Uint8Array(8)));
}

function clockIn(row: MetaRow | undefined): Clock {
  const value = row?.value;
  if (isRecord(value) && typeof value['machine'] === 'string') {
    const { machine, last } = value;
    return { machine, last: isEditStamp(last) ? last : '' };
  }
  return { machine: newName(), last: '' };
}
