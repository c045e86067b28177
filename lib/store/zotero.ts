import { db } from './database';
import type { ZoteroReason, ZoteroRow } from './rows';

/** What stands in the queue and in the ledger, in numbers of papers. */
export interface ZoteroCounts {
  waiting: number;
  sent: number;
  failed: number;
  /** What is wrong with one of them. */
  reason?: ZoteroReason;
}

/**
 * Puts papers into the queue. What waits already goes to the new target; what is in Zotero, or may be, is left alone.
 * @param papers ids of papers in the store
 * @param again whether to send also what is, or may be, in Zotero already
 * @param now ms
 * @returns how many of them wait now
 */
export function enqueue(
  papers: readonly string[],
  target: string,
  again: boolean,
  now: number,
): Promise<number> {
  return db.transaction('rw', db.zotero, db.merges, async () => {
    const ids = [...new Set(papers)];
    const rows = await db.zotero.bulkGet(ids);
    const there = again ? new Set<string>() : await sentAmong(ids);
    const queued = ids.flatMap((paper, index): ZoteroRow[] => {
      if (there.has(paper) || (rows[index]?.reason === 'unsure' && !again)) return [];
      const start: ZoteroRow = { paper, state: 'waiting', target, tries: 0, next: now };
      // What may have arrived under a name goes on under it.
      const { reason: _, ...kept } = rows[index] ?? start;
      return [{ ...kept, ...start }];
    });
    await db.zotero.bulkPut(queued);
    return queued.length;
  });
}

/** Those of the papers that are in Zotero, or of which a part is that was sent before it was joined with another. */
export async function sentAmong(papers: readonly string[]): Promise<Set<string>> {
  return new Set((await sentParts(papers)).map(({ paper }) => paper));
}

/** Since when a paper, or a part of it, is in Zotero, in ms; undefined when it was never sent there. */
export async function sentSince(paper: string): Promise<number | undefined> {
  const times = (await sentParts([paper])).map(({ sentAt }) => sentAt);
  return times.length > 0 ? Math.min(...times) : undefined;
}

/** Also what is on its way there once more. */
async function sentParts(papers: readonly string[]): Promise<{ paper: string; sentAt: number }[]> {
  const origin = new Map(papers.map((paper) => [paper, paper]));
  const sent: { paper: string; sentAt: number }[] = [];
  for (let names = [...papers]; names.length > 0; ) {
    for (const row of await db.zotero.bulkGet(names)) {
      const paper = row && origin.get(row.paper);
      if (paper !== undefined && row?.sentAt !== undefined)
        sent.push({ paper, sentAt: row.sentAt });
    }
    const parts = await db.merges.where('kept').anyOf(names).toArray();
    names = [];
    for (const { kept, gone } of parts) {
      const paper = origin.get(kept);
      if (paper === undefined || origin.has(gone)) continue;
      origin.set(gone, paper);
      names.push(gone);
    }
  }
  return sent;
}

/** How these papers stand, those that were never sent left out. */
export async function countAmong(papers: readonly string[]): Promise<ZoteroCounts> {
  const rows = (await db.zotero.bulkGet([...papers])).flatMap((row) => row ?? []);
  const sent = await sentAmong(papers);
  return { ...counted(rows), sent: sent.size };
}

/** How the whole queue stands. */
export async function countQueue(): Promise<ZoteroCounts> {
  const open = await db.zotero.where('state').anyOf('waiting', 'failed').toArray();
  const sent = await db.zotero.where('state').equals('sent').count();
  return { ...counted(open), sent };
}

function counted(rows: readonly ZoteroRow[]): Omit<ZoteroCounts, 'sent'> {
  const of = (state: ZoteroRow['state']) => rows.filter((row) => row.state === state).length;
  const reasons = rows.flatMap((row) => row.reason ?? []);
  // Told before all others: without the user nothing comes of these.
  const reason = reasons.includes('unsure') ? 'unsure' : reasons.at(-1);
  return { waiting: of('waiting'), failed: of('failed'), ...(reason && { reason }) };
}

/** What waits, those that are due first before others. */
export function waitingRows(): Promise<ZoteroRow[]> {
  return db.zotero.where('state').equals('waiting').sortBy('next');
}

/** Gives papers the name under which they are handed over. Those that no longer wait, or have one, are left out. */
export function startSession(
  papers: readonly string[],
  session: string,
  tags: string[],
): Promise<ZoteroRow[]> {
  return db.transaction('rw', db.zotero, async () => {
    const rows = (await db.zotero.bulkGet([...papers])).flatMap((row) =>
      row?.state === 'waiting' && row.session === undefined ? [{ ...row, session, tags }] : [],
    );
    await db.zotero.bulkPut(rows);
    return rows;
  });
}

/**
 * Writes down what came of papers that were handed over, also of those that were taken off the queue meanwhile: the
 * ledger must know of everything that arrived.
 */
export async function settle(
  rows: readonly ZoteroRow[],
  change: (row: ZoteroRow) => ZoteroRow,
): Promise<ZoteroRow[]> {
  const settled = rows.map(change);
  await db.zotero.bulkPut(settled);
  return settled;
}

/**
 * Puts off all that waits, after a try in vain.
 * @param delay ms after so many tries
 * @param now ms
 */
export async function putOff(
  reason: ZoteroReason,
  delay: (tries: number) => number,
  now: number,
): Promise<void> {
  const waiting = db.zotero.where('state').equals('waiting');
  await waiting.modify((row) => {
    row.tries += 1;
    row.next = now + delay(row.tries);
    row.reason = reason;
  });
}

/** Ends the tries of all that waits; the user must do something first. */
export async function failWaiting(reason: ZoteroReason): Promise<void> {
  await db.zotero.where('state').equals('waiting').modify({ state: 'failed', reason });
}

/** Has what failed wait again, save what may be in Zotero. @param now ms */
export async function requeueFailed(now: number): Promise<void> {
  const failed = db.zotero.where('state').equals('failed');
  const absent = failed.filter(({ reason }) => reason !== 'unsure');
  await absent.modify((row) => {
    row.state = 'waiting';
    row.tries = 0;
    row.next = now;
    delete row.reason;
  });
}

/** Takes all that is not in Zotero off the queue. What has arrived there stays in the ledger. */
export async function forgetWaiting(): Promise<void> {
  await db.transaction('rw', db.zotero, async () => {
    const open = await db.zotero.where('state').anyOf('waiting', 'failed').toArray();
    const there = open.filter(({ sentAt, arrived }) => sentAt !== undefined || arrived === true);
    await db.zotero.bulkDelete(open.map(({ paper }) => paper));
    await db.zotero.bulkPut(
      there.map(({ paper, target, sentAt }) => ({
        ...{ paper, target, state: 'sent' as const, tries: 0, next: 0 },
        ...(sentAt !== undefined && { sentAt }),
      })),
    );
  });
}

/** Papers that are no longer in the store can't be sent. */
export async function dropRows(papers: readonly string[]): Promise<void> {
  await db.zotero.bulkDelete([...papers]);
}
