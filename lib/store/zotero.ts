import { db } from './database';
import { LACKING, type OpenReason, type ZoteroReason, type ZoteroRow } from './rows';
import { offerSent, sentAmong } from './zotero-sent';

/** Numbers of papers in each state. */
export interface ZoteroCounts {
  waiting: number;
  /** In Zotero, including those that lack something there. */
  sent: number;
  failed: number;
  /** In Zotero without their tags, their collection, their note or their link. */
  lacking: number;
  /** In Zotero before they were sent. */
  found: number;
  /** Why one of them has not arrived, or not completely. */
  reason?: OpenReason;
}

/**
 * Adds papers to the queue. Papers that wait already get the new target, unless they were sent
 * before and may have arrived: a session has one target. Papers that are, or may be, in Zotero are
 * skipped.
 * @param papers ids of papers in the store
 * @param again whether to send also papers that are, or may be, in Zotero
 * @param now ms
 * @returns how many of them wait now
 */
export function enqueue(
  papers: readonly string[],
  target: string,
  again: boolean,
  now: number,
): Promise<number> {
  return db.transaction('rw', db.zotero, db.merges, db.travel, async () => {
    const ids = [...new Set(papers)];
    const rows = await db.zotero.bulkGet(ids);
    const there = again ? new Set<string>() : await sentAmong(ids);
    const queued = ids.flatMap((paper, index): ZoteroRow[] => {
      if (there.has(paper) || (rows[index]?.reason === 'unsure' && !again)) return [];
      const start: ZoteroRow = {
        ...{ paper, state: 'waiting', target, tries: 0, next: now },
        ...(again && { again }),
      };
      const { reason, ...kept } = rows[index] ?? start;
      // A second copy has nothing to do with the first, which lacks something.
      if (again && isLacking(reason)) return [{ ...start, ...sentBefore(kept) }];
      // A paper that may have arrived keeps its session or its hold, and with it its target.
      const isHeld = kept.session !== undefined || kept.api !== undefined;
      return [{ ...kept, ...start, ...(isHeld && { target: kept.target }) }];
    });
    await db.zotero.bulkPut(queued);
    return queued.length;
  });
}

/** Whether the reason is that a paper is in Zotero and lacks something there. */
export function isLacking(reason: ZoteroReason | undefined): boolean {
  return LACKING.some((each) => each === reason);
}

function sentBefore({ sentAt }: Pick<ZoteroRow, 'sentAt'>): Pick<ZoteroRow, 'sentAt'> {
  return sentAt === undefined ? {} : { sentAt };
}

/** The counts of these papers. */
export async function countAmong(papers: readonly string[]): Promise<ZoteroCounts> {
  const rows = (await db.zotero.bulkGet([...papers])).flatMap((row) => row ?? []);
  const sent = await sentAmong(papers);
  return { ...counted(rows), sent: sent.size };
}

/** The counts of the whole queue. */
export async function countQueue(): Promise<ZoteroCounts> {
  const open = await db.zotero.where('state').anyOf('waiting', 'failed').toArray();
  const sent = await db.zotero.where('state').equals('sent').count();
  const counts = counted(open);
  return { ...counts, sent: sent + counts.lacking };
}

function counted(rows: readonly ZoteroRow[]): Omit<ZoteroCounts, 'sent'> {
  const number = (is: (row: ZoteroRow) => boolean) => rows.filter(is).length;
  const lacks = (row: ZoteroRow) => row.state === 'failed' && isLacking(row.reason);
  const lacking = number(lacks);
  const reasons = rows.flatMap(({ reason }) => (reason && reason !== 'found' ? reason : []));
  // Reported before all others, because only the user can resolve it.
  const reason = reasons.includes('unsure') ? 'unsure' : reasons.at(-1);
  return {
    waiting: number(({ state }) => state === 'waiting'),
    failed: number(({ state }) => state === 'failed') - lacking,
    lacking,
    found: number((row) => row.state === 'sent' && row.reason === 'found'),
    ...(reason && { reason }),
  };
}

/** The waiting papers, those that are due first come first. */
export function waitingRows(): Promise<ZoteroRow[]> {
  return db.zotero.where('state').equals('waiting').sortBy('next');
}

/**
 * Stores the session in which papers are sent. Those that no longer wait, have a session already or
 * have another target by now are left out.
 */
export function startSession(
  batch: readonly ZoteroRow[],
  session: string,
  tags: string[],
): Promise<ZoteroRow[]> {
  return db.transaction('rw', db.zotero, async () => {
    const stored = await db.zotero.bulkGet(batch.map(({ paper }) => paper));
    const rows = stored.flatMap((row, index): ZoteroRow[] => {
      if (row?.state !== 'waiting' || row.session !== undefined) return [];
      return row.target === batch[index]?.target ? [{ ...row, session, tags }] : [];
    });
    await db.zotero.bulkPut(rows);
    return rows;
  });
}

/**
 * Stores the result of sending papers, also of those that were removed from the queue meanwhile:
 * every paper that arrived must be recorded.
 */
export async function settle(
  rows: readonly ZoteroRow[],
  change: (row: ZoteroRow) => ZoteroRow,
): Promise<ZoteroRow[]> {
  const settled = rows.map(change);
  // Outside of a transaction, rows that can be written are kept when another can't.
  await db.transaction('rw', db.zotero, db.entries, db.meta, async () => {
    await db.zotero.bulkPut(settled);
    await offerSent(settled);
  });
  return settled;
}

/**
 * Postpones all waiting papers after a failed try.
 * @param delay returns the delay in ms after so many tries
 * @param now ms
 */
export async function putOff(
  reason: ZoteroReason,
  delay: (tries: number) => number,
  now: number,
): Promise<void> {
  await changeAll('waiting', (row) => {
    row.tries += 1;
    row.next = now + delay(row.tries);
    row.reason = reason;
  });
}

/** Marks all waiting papers as failed: the user must do something first. */
export async function failWaiting(reason: ZoteroReason): Promise<void> {
  await changeAll('waiting', (row) => {
    row.state = 'failed';
    row.reason = reason;
  });
}

/**
 * Queues the failed papers again, except those that may be in Zotero and those for which another
 * try changes nothing.
 * @param now ms
 */
export async function requeueFailed(now: number): Promise<void> {
  await changeAll('failed', (row) => {
    if (row.reason !== 'unsure' && row.reason !== 'longtag') requeue(row, now);
  });
}

/** Makes a failed row wait again. It keeps its session or its hold. @param now ms */
export function requeue(row: ZoteroRow, now: number): void {
  row.state = 'waiting';
  row.tries = 0;
  row.next = now;
  delete row.reason;
}

/**
 * Changes all rows in a state, all or nothing; without a transaction `modify` keeps partial
 * changes.
 */
async function changeAll(
  state: ZoteroRow['state'],
  change: (row: ZoteroRow) => void,
): Promise<void> {
  await db.transaction('rw', db.zotero, () =>
    db.zotero.where('state').equals(state).modify(change),
  );
}

/**
 * Removes papers from the queue, all that wait or failed if none are given. Those that arrived stay
 * recorded as sent.
 */
export async function forgetWaiting(papers?: readonly string[]): Promise<void> {
  await db.transaction('rw', db.zotero, async () => {
    const open = (await openRows(papers)).filter(({ state }) => state !== 'sent');
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

async function openRows(papers: readonly string[] | undefined): Promise<ZoteroRow[]> {
  if (!papers) return db.zotero.where('state').anyOf('waiting', 'failed').toArray();
  return (await db.zotero.bulkGet([...papers])).flatMap((row) => row ?? []);
}

/** Deletes the rows of papers, which are no longer in the store. */
export async function dropRows(papers: readonly string[]): Promise<void> {
  await db.transaction('rw', db.zotero, () => db.zotero.bulkDelete([...papers]));
}
