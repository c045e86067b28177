import type { ZoteroAnswer, ZoteroPlaces } from '../messages';
import { getItems } from '../store/read/list';
import type { ZoteroReason, ZoteroRow } from '../store/rows';
import { dropRows, failWaiting, putOff, settle, startSession, waitingRows } from '../store/zotero';
import { type Batch, batches, sessions } from './batches';
import { askPlaces, saveItems, updateSession } from './connection';
import { delayAfter } from './delay';
import { itemsToSend } from './items-to-send';
import { checkRun } from './run';
import { type Running, selectTarget } from './select-target';

/** Papers that are read from the store at a time. */
const SLICE = 500;

/**
 * Sends the waiting papers. Each arrives once, however often this fails or is interrupted: the
 * name of a session is stored before Zotero receives it, and a running Zotero accepts each name
 * once. If Zotero was quit before it answered, the paper may have arrived or not; this is
 * reported, and the paper is sent again only when the user asks for it. Call it in the background
 * only, and not twice at a time.
 * @param now the current time, in ms
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
  if (run.kind === 'outdated') return failWaiting(run.kind);
  if (run.kind !== 'running') return putOff(run.kind, delayAfter, now());
  const there = await withoutGone(rows, places.value);
  const zotero = { version: places.value.version, session: run.session };
  await deliverAll(run.isSame ? there : await withoutUnsure(there), zotero, now);
}

/** Continues the sessions that were begun, then sends the rest, until Zotero stops answering. */
async function deliverAll(rows: ZoteroRow[], zotero: Running, now: () => number): Promise<void> {
  for (const group of sessions(rows)) {
    if (!(await deliver(group, async () => group, zotero, now))) return;
  }
  for (const { rows: group, tags } of await newBatches(rows)) {
    const start = () => startSession(group, crypto.randomUUID(), tags);
    if (!(await deliver(group, start, zotero, now))) return;
  }
}

/** Marks the papers whose collection no longer exists as failed. Returns the others. */
async function withoutGone(rows: ZoteroRow[], { targets }: ZoteroPlaces): Promise<ZoteroRow[]> {
  const there = new Set(targets.map(({ id }) => id));
  await settle(
    rows.filter(({ target }) => !there.has(target)),
    failed('gone'),
  );
  return rows.filter(({ target }) => there.has(target));
}

/**
 * Marks the papers that were sent to a Zotero that quit before it answered as unsure. Returns the
 * others.
 */
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

/**
 * Sends one session, or continues where it stopped.
 * @param start stores a new session for a group that has none
 * @returns false when Zotero no longer answers: the rest waits
 */
async function deliver(
  group: ZoteroRow[],
  start: () => Promise<ZoteroRow[]>,
  zotero: Running,
  now: () => number,
): Promise<boolean> {
  const rows = group[0]?.arrived ? group : await save(group, start, zotero, now);
  if (rows === 'closed') return false;
  return rows.length === 0 || finish(rows, zotero.version, now);
}

/** Returns the rows that are in Zotero now. */
async function save(
  group: ZoteroRow[],
  start: () => Promise<ZoteroRow[]>,
  zotero: Running,
  now: () => number,
): Promise<ZoteroRow[] | 'closed'> {
  const papers = group.map(({ paper }) => paper);
  const items = await itemsToSend(papers, now());
  const known = new Map(items.map((item) => [item.id, item]));
  await dropRows(papers.filter((paper) => !known.has(paper)));
  const there = group.filter(({ paper }) => known.has(paper));
  const [first] = there;
  if (!first) return [];
  // Directly before `saveItems`, so that the user has little time to select something else. The
  // session gets its name afterwards: papers that were certainly not sent must not become unsure.
  const selected = await selectTarget(zotero, first.target);
  if (selected.kind !== 'fine') return unselected(there, selected.kind, now);
  const rows = (await start()).filter(({ paper }) => known.has(paper));
  if (rows.length === 0) return [];
  const named = rows.flatMap(({ paper }) => known.get(paper) ?? []);
  const answer = await saveItems(rows[0]?.session ?? '', named);
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

/** Records why papers were not handed over when their target could not be selected. */
async function unselected(
  rows: ZoteroRow[],
  kind: ZoteroAnswer<void>['kind'],
  now: () => number,
): Promise<ZoteroRow[] | 'closed'> {
  switch (kind) {
    case 'closed':
    case 'foreign':
    // Zotero was restarted since `checkRun`; the next run first finds out what is unsure.
    case 'forgotten':
      await putOff(kind === 'foreign' ? kind : 'closed', delayAfter, now());
      return 'closed';
    case 'gone':
    case 'outdated':
      await settle(rows, failed(kind));
      return [];
    default:
      await settle(rows, failed('refused'));
      return [];
  }
}

/**
 * Adds the tags to what arrived, and moves it if the user had selected another target meanwhile.
 */
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

/** Zotero remembers the name of a session that it refused, so the next try needs a new one. */
function unnamed(reason: ZoteroReason) {
  return ({ session: _, tags: __, ...row }: ZoteroRow): ZoteroRow => failed(reason)(row);
}
