import { announceChange } from '../../announce';
import { blankEntry } from '../../paper/entry-state';
import { isSaved } from '../../paper/paper';
import { db } from '../database';
import { changeBack } from '../edit/change-back';
import { applyEdit, editTables } from '../edit/edit';
import type { Operation } from '../edit/journal';

/** A change of a paper by another machine. */
export interface Came {
  seq: number;
  /** When it came, in ms. */
  at: number;
  /** Name of the machine, as stamps have it. */
  machine: string;
  title: string;
  what: 'saved' | 'removed' | 'changed';
}

/**
 * What came since a time, the latest first.
 * @param since ms
 */
export async function listCame(since: number, most: number): Promise<Came[]> {
  return db.transaction('r', db.came, db.papers, async () => {
    const rows = await db.came.where('at').above(since).reverse().limit(most).toArray();
    const papers = await db.papers.bulkGet(rows.map(({ paper }) => paper));
    return rows.map(({ seq, at, machine, paper, before, after }, index) => {
      const what = isSaved(after)
        ? isSaved(before ?? undefined)
          ? ('changed' as const)
          : ('saved' as const)
        : ('removed' as const);
      return { seq, at, machine, title: papers[index]?.title ?? paper, what };
    });
  });
}

/**
 * Reverts what came: only what it changed, and as an operation of its own, which can be undone.
 * @param now ms
 */
export async function undoCame(seq: number, now: number): Promise<Operation | undefined> {
  const done = await db.transaction('rw', [...editTables(), db.came], async () => {
    const row = await db.came.get(seq);
    if (!row) return undefined;
    await db.came.delete(seq);
    const turn = { from: row.after, to: row.before ?? blankEntry(row.paper), citekey: false };
    return applyEdit([row.paper], 'came', (entry) => changeBack(entry, turn, now), now);
  });
  if (done) await announceChange();
  return done;
}
