import { listBackups } from '../../../lib/backup/database';
import { openBackup } from '../../../lib/backup/open';
import { isSaved } from '../../../lib/paper/paper';
import { db } from '../../../lib/store/database';
import { storeFault } from '../store/invariants';

/* Runs in a page of the extension, after the browser or its worker was killed. */

/** What is stored, in numbers. */
export interface Stored {
  papers: number;
  saved: number;
  sightings: number;
  /** Operations that can be undone. */
  operations: number;
  /** Papers in each backup, which was read; -1 for one that can't be read. */
  backups: number[];
  /** What is wrong with the store. */
  fault?: string;
}

declare global {
  var readStored: typeof read;
}
globalThis.readStored = read;

async function read(): Promise<Stored> {
  const entries = await db.entries.toArray();
  const fault = await storeFault();
  const backups: number[] = [];
  for (const { at, papers } of await listBackups()) {
    const { items, problems } = await openBackup(at);
    backups.push(problems.length === 0 && items.length === papers ? papers : -1);
  }
  return {
    papers: await db.papers.count(),
    saved: entries.filter((entry) => isSaved(entry)).length,
    sightings: await db.sightings.count(),
    operations: await db.journal.filter(({ undone }) => undone === undefined).count(),
    backups,
    ...(fault !== undefined && { fault }),
  };
}
