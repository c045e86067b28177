import type { ZoteroAnswer } from '../messages';
import { getItems } from '../store/read/list';
import type { ZoteroRow } from '../store/rows';
import { dropRows, putOff, settle, startSession } from '../store/zotero';
import { delayAfter } from '../text/delay';
import { type Batch, batches, sessions } from './batches';
import { askPlaces, hasSaved, saveItems, updateSession } from './connection';
import type { ZoteroItem } from './item';
import { itemsToSend } from './items-to-send';
import { failed, lacking, sent, sentWithTags, unnamed } from './outcome';
import { type Running, selectTarget } from './select-target';
import { fittingTags } from './tags';

/** Papers that are read from the store at a time. */
const SLICE = 500;

/**
 * Sends papers through the requests of Zotero's connector, which all versions have. Continues the
 * sessions that were begun, then sends the rest, until Zotero stops answering. Those that Zotero
 * had taken before it was restarted stay without their tags.
 * @param now the current time, in ms
 */
export async function sendByConnector(
  rows: readonly ZoteroRow[],
  zotero: Running,
  now: () => number,
): Promise<void> {
  const [begun, fresh] = [rows.filter(isBegun), rows.filter((row) => !isBegun(row))];
  const isNameless = ({ session }: ZoteroRow) => session === undefined;
  await settle(begun.filter(isNameless), lacking(now(), 'untagged'));
  for (const group of sessions(begun)) {
    if (!(await deliver(group, async () => group, zotero, now))) return;
  }
  for (const { rows: group, tags } of await newBatches(fresh)) {
    const start = () => startSession(group, crypto.randomUUID(), tags);
    if (!(await deliver(group, start, zotero, now))) return;
  }
}

function isBegun({ session, arrived }: ZoteroRow): boolean {
  return session !== undefined || arrived === true;
}

async function newBatches(rows: readonly ZoteroRow[]): Promise<Batch[]> {
  const tags = new Map<string, string[]>();
  for (let from = 0; from < rows.length; from += SLICE) {
    const items = await getItems(rows.slice(from, from + SLICE).map(({ paper }) => paper));
    for (const { paper, entry } of items) tags.set(paper.id, entry?.tags ?? []);
  }
  return batches(rows, tags);
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
  if (group[0]?.arrived) return finish(group, zotero, now);
  const rows = await save(group, start, zotero, now);
  if (rows === 'closed') return false;
  if (rows.length === 0) return true;
  if (await isComplete(rows, zotero)) {
    await settle(rows, sent(now()));
    return true;
  }
  return finish(rows, zotero, now);
}

/**
 * Whether papers that were saved just now need nothing else. After an update of a session with one
 * item, Zotero 6 and 7 select that item and leave the tab in which the user reads, so a paper
 * without tags is not updated while its target is still selected.
 */
async function isComplete(rows: readonly ZoteroRow[], { version }: Running): Promise<boolean> {
  const [first] = rows;
  if (!first || rows.length > 1 || version >= 8 || first.tags?.length) return false;
  const places = await askPlaces();
  return places.kind === 'fine' && places.value.selected === first.target;
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
  if (!isSelected(zotero, first.target)) {
    const selected = await selectTarget(zotero, first.target);
    if (selected.kind !== 'fine') return unselected(there, selected.kind, now);
  }
  const rows = (await start()).filter(({ paper }) => known.has(paper));
  if (rows.length === 0) return [];
  const named = rows.flatMap(({ paper }) => known.get(paper) ?? []);
  return saved(rows, await sendSession(rows[0]?.session ?? '', named, zotero), now);
}

/**
 * Whether the session before has just selected the target. Zotero 6 and 7 do harm if the user has
 * selected another library since, so they get no chance to.
 */
function isSelected({ version, selected }: Running, target: string): boolean {
  return version >= 8 && selected === target;
}

/** Zotero remembers a session also if it could not save its items. */
async function sendSession(
  session: string,
  items: readonly ZoteroItem[],
  { version }: Running,
): Promise<ZoteroAnswer<void>> {
  const answer = await saveItems(session, items, version);
  if (answer.kind !== 'exists') return answer;
  const there = await hasSaved(session, items[0]?.id ?? '');
  if (there.kind === 'closed' || there.kind === 'foreign') return there;
  return there.kind === 'fine' && there.value ? { kind: 'fine', value: undefined } : answer;
}

/** Records the answer to a session. Returns the rows that are in Zotero now. */
async function saved(
  rows: ZoteroRow[],
  answer: ZoteroAnswer<void>,
  now: () => number,
): Promise<ZoteroRow[] | 'closed'> {
  switch (answer.kind) {
    case 'fine':
      return settle(rows, (row) => ({ ...row, arrived: true }));
    case 'closed':
    case 'foreign':
      await putOff(answer.kind, delayAfter, now());
      return 'closed';
    case 'outdated':
    case 'readonly':
      await settle(rows, unnamed(answer.kind));
      return [];
    // It has the session and none of its items: some may have been saved before it failed.
    case 'exists':
      await settle(rows, unnamed('unsure'));
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
async function finish(rows: ZoteroRow[], zotero: Running, now: () => number): Promise<boolean> {
  const { session = '', target = '', tags = [] } = rows[0] ?? {};
  const { version } = zotero;
  zotero.selected = undefined;
  const answer = await updateSession(session, { version, selected: target }, fittingTags(tags));
  switch (answer.kind) {
    case 'fine':
      zotero.selected = target;
      await settle(rows, sentWithTags(now(), tags));
      return true;
    case 'closed':
    case 'foreign':
      await putOff(answer.kind, delayAfter, now());
      return false;
    default:
      await settle(rows, lacking(now(), 'untagged'));
      return true;
  }
}
