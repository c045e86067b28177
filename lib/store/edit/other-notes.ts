import { announceChange } from '../../announce';
import type { EditStamp } from '../../paper/edit-stamp';
import type { Entry } from '../../paper/paper';
import { db } from '../database';
import { applyEdit, editTables } from './edit';
import type { Operation } from './journal';

/**
 * Puts a note that another machine wrote in the place of the paper's note.
 * @param stamp of the other note
 * @param now ms
 * @returns undefined when there is no such note any more
 */
export function takeOtherNote(
  paper: string,
  stamp: EditStamp,
  now: number,
): Promise<Operation | undefined> {
  return editOther(paper, stamp, (entry, note) => ({ ...entry, note }), now);
}

/**
 * Drops a note that another machine wrote, and keeps the paper's note.
 * @param stamp of the other note
 * @param now ms
 * @returns undefined when there is no such note any more
 */
export function dropOtherNote(
  paper: string,
  stamp: EditStamp,
  now: number,
): Promise<Operation | undefined> {
  return editOther(paper, stamp, (entry) => entry, now);
}

async function editOther(
  paper: string,
  stamp: EditStamp,
  change: (entry: Entry, note: string) => Entry,
  now: number,
): Promise<Operation | undefined> {
  const set = (entry: Entry): Entry => {
    const { otherNotes = [], ...rest } = entry;
    const other = otherNotes.find((each) => each.stamp === stamp);
    if (!other) return entry;
    const left = otherNotes.filter((each) => each !== other);
    return change({ ...rest, ...(left.length > 0 && { otherNotes: left }) }, other.note);
  };
  const done = await db.transaction('rw', editTables(), async () =>
    applyEdit([paper], 'note', set, now),
  );
  if (done) void announceChange();
  return done;
}
