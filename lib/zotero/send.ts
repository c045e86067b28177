import type { ZoteroPlaces } from '../messages';
import { getItems } from '../store/read/list';
import type { ZoteroReason, ZoteroRow } from '../store/rows';
import { dropRows, failWaiting, putOff, settle, startSession, waitingRows } from '../store/zotero';
import { type Batch, batches, sessions } from './batches';
import { askPlaces, saveItems, updateSession } from './connection';
import { delayAfter } from './delay';
import { itemsToSend } from './items-to-send';
import { checkRun } from './run';

/** Papers that are read from the store at once. */
const SLICE = 500;

/**
 * Sends what waits. Each paper arrives once, however often this fails or is ended in between: the name of a session is
 * stored before Zotero hears it, and Zotero takes nothing twice under one name, as long as it runs. If it was quit before
 * it had answered, the paper may be there or not; that is told, and nothing is sent again unasked.
 * Call it in the background only, and not twice at a time.
 * @param now ms
 */
export async function sendWaiting(now: () => number): Promise<void> {
  const rows = await waitingRows();
  if (rows.length === 0) return;
  const places = await askPlaces();
  if (places.kind === 'closed' || places.kind === 'foreign')
    return putOff(places.kind, delayAfter, now());
  if (places.kind !== 'fine')
    return failWaiting(places.kind === 'outdated' ? 'outdated' : 'refused');
  if (places.value.targets.length === 0) return failWaiting('readonly');
  const run = await checkRun(places.value);
  if (run === 'closed' || run === 'foreign') return putOff(run, delayAfter, now());
  const there = await withoutGone(rows, places.value);
  await deliverAll(run === 'same' ? there : await withoutUnsure(there), places.value.version, now);
}

/** Hands over what has been begun, then the rest, until Zotero is gone. */
async function deliverAll(rows: ZoteroRow[], version: number, now: () => number): Promise<void> {
  for (const group of sessions(rows)) {
    if (!(await deliver(group, version, now))) return;
  }
  for (const batch of await newBatches(rows)) {
    const group = await startSession(batch.papers, crypto.randomUUID(), batch.tags);
    if (group.length > 0 && !(await deliver(group, version, now))) return;
  }
}

/** What goes to a collection that is no longer there has to be sent elsewhere; nothing is guessed. */
async function withoutGone(rows: ZoteroRow[], { targets }: ZoteroPlaces): Promise<ZoteroRow[]> {
  const there = new Set(targets.map(({ id }) => id));
  await settle(
    rows.filter(({ target }) => !there.has(target)),
    failed('gone'),
  );
  return rows.filter(({ target }) => there.has(target));
}

/** What was handed over to a Zotero that was quit before it answered. */
async function withoutUnsure(rows: ZoteroRow[]): Promise<ZoteroRow[]> {
  const isUnsure = ({ session, arrived }: ZoteroRow) => session !== undefined && !arrived;
  await settle(rows.filter(isUnsure), unnamed('unsure'));
  return rows.filter((row) => !isUnsure(row));
}

async function newBatches(rows: ZoteroRow[]): Promise<Batch[]> {
  const fresh = rows.filter(({ session }) => session === undefined);
  const tags = new Map<string, string[]>();
  for (let from = 0; from < fresh.length; from += SLICE) {
    const items = await getItems(fresh.slice(from, from + SLICE).map(({ paper }) => paper));
    for (const { paper, entry } of items) tags.set(paper.id, entry?.tags ?? []);
  }
  return batches(fresh, tags);
}

/** Hands over one session, or goes on where it stopped. False when Zotero is gone: the rest waits. */
async function deliver(group: ZoteroRow[], version: number, now: () => number): Promise<boolean> {
  const rows = group[0]?.arrived ? group : await save(group, now);
  if (rows === 'closed') return false;
  return rows.length === 0 || finish(rows, version, now);
}

/** Gives the rows that are in Zotero now. */
async function save(group: ZoteroRow[], now: () => number): Promise<ZoteroRow[] | 'closed'> {
  const papers = group.map(({ paper }) => paper);
  const items = await itemsToSend(papers, now());
  const known = new Set(items.map(({ id }) => id));
  await dropRows(papers.filter((paper) => !known.has(paper)));
  const rows = group.filter(({ paper }) => known.has(paper));
  if (rows.length === 0) return [];
  const answer = await saveItems(rows[0]?.session ?? '', items);
  switch (answer.kind) {
    case 'fine':
    case 'exists':
      return settle(rows, (row) => ({ ...row, arrived: true }));
    case 'closed':
    case 'foreign':
      await putOff(answer.kind, delayAfter, now());
      return 'closed';
    case 'outdated':
    case 'readonly':
      await settle(rows, unnamed(answer.kind));
      return [];
    default:
      await settle(rows, (row) => ({ ...unnamed('refused')(row), alone: true }));
      return [];
  }
}

/** Gives what arrived its tags and its place. */
async function finish(rows: ZoteroRow[], version: number, now: () => number): Promise<boolean> {
  const { session = '', target = '', tags = [] } = rows[0] ?? {};
  const answer = await updateSession(session, { version, selected: target }, tags);
  switch (answer.kind) {
    case 'fine':
      await settle(rows, sent(now()));
      return true;
    case 'closed':
    case 'foreign':
      await putOff(answer.kind, delayAfter, now());
      return false;
    case 'gone':
      await settle(rows, failed('gone'));
      return true;
    default:
      await settle(rows, sent(now(), 'untagged'));
      return true;
  }
}

function sent(now: number, reason?: ZoteroReason) {
  return ({ paper, target }: ZoteroRow): ZoteroRow => ({
    paper,
    target,
    state: 'sent',
    tries: 0,
    next: 0,
    sentAt: now,
    ...(reason && { reason }),
  });
}

function failed(reason: ZoteroReason) {
  return (row: ZoteroRow): ZoteroRow => ({ ...row, state: 'failed', reason });
}

/** Zotero knows the name of a session also after it refused it, so the next try needs another. */
function unnamed(reason: ZoteroReason) {
  return ({ session: _, tags: __, ...row }: ZoteroRow): ZoteroRow => failed(reason)(row);
}
