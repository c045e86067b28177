import type { ZoteroPlaces } from '../messages';
import { getItems } from '../store/read/list';
import type { ZoteroHold, ZoteroRow } from '../store/rows';
import { dropRows, settle } from '../store/zotero';
import { holdPapers } from '../store/zotero-hold';
import { isUnable, recordUnable } from '../store/zotero-key';
import { apiObjects } from './api-objects';
import { type ApiPlace, apiPlaces } from './api-places';
import { record, type Sent, unanswered } from './api-record';
import { completePapers } from './complete';
import { foundSince } from './found';
import { itemsToSend } from './items-to-send';
import { writeKey } from './leave';
import { askApi, writeObjects } from './local-api';
import { objectKey } from './object-key';
import { sent } from './outcome';

/** The objects that Zotero takes with one request (`MAX_WRITE_OBJECTS`). */
const MOST_OBJECTS = 50;
/** Papers that are read from the store at a time. */
const SLICE = 50;

/** Where papers are sent: a library, in one database of Zotero. */
interface Destination {
  library: string;
  /** Absent where nothing can be written. */
  server: string | undefined;
  /** Zotero's version; absent where it can't create objects with keys. */
  version: string | undefined;
  places: ReadonlyMap<string, ApiPlace>;
}

/**
 * Sends papers through Zotero's local API, as far as Zotero and its user allow. Papers that the
 * library has already are not sent, unless the user wants it. Also finds out what became of papers
 * that were sent there before.
 * @param now the current time, in ms
 * @returns the papers that are left for the connector; `closed` when Zotero no longer answers
 */
export async function sendByApi(
  rows: readonly ZoteroRow[],
  { targets }: ZoteroPlaces,
  now: () => number,
): Promise<ZoteroRow[] | 'closed'> {
  const api = await askApi();
  const server = api.kind === 'write' ? api.server : undefined;
  const version = api.kind === 'write' && !(await isUnable(api.version)) ? api.version : undefined;
  const strange = rows.filter((row) => row.api && row.api.server !== server);
  await settle(strange, unanswered);
  const known = rows.filter((row) => !strange.includes(row));
  if (api.kind === 'none' || api.kind === 'off') return known;
  const isBegun = ({ api: held, session, arrived }: ZoteroRow) =>
    held === undefined && (session !== undefined || arrived === true);
  const [begun, open] = [known.filter(isBegun), known.filter((row) => !isBegun(row))];
  const places = await apiPlaces(targets, new Set(known.map(({ target }) => target)));
  const libraryOf = (row: ZoteroRow) => row.api?.library ?? places.get(row.target)?.library;
  const left = [
    ...(await stillBegun(begun, places, server, now())),
    ...open.filter((row) => libraryOf(row) === undefined),
  ];
  for (const library of new Set(open.flatMap((row) => libraryOf(row) ?? []))) {
    const here = open.filter((row) => libraryOf(row) === library);
    for (let from = 0; from < here.length; from += SLICE) {
      const to = { library, server, version, places };
      const rest = await sendSlice(here.slice(from, from + SLICE), to, now);
      if (rest === 'closed') return rest;
      left.push(...rest);
    }
  }
  return left;
}

/** Completes what the connector has saved. Returns the rows that it must go on with. */
async function stillBegun(
  rows: readonly ZoteroRow[],
  places: ReadonlyMap<string, ApiPlace>,
  server: string | undefined,
  now: number,
): Promise<ZoteroRow[]> {
  if (server === undefined) return [...rows];
  const there = rows.filter(({ arrived }) => arrived);
  const others = rows.filter(({ arrived }) => !arrived);
  return [...others, ...(await completePapers(there, places, server, now))];
}

/** Returns the rows that are left. */
async function sendSlice(
  rows: readonly ZoteroRow[],
  to: Destination,
  now: () => number,
): Promise<ZoteroRow[] | 'closed'> {
  const fresh = await withoutFound(rows, to.library);
  if (to.server === undefined) return fresh;
  // A request that is repeated has the papers of the first, and with them its token.
  const isHeld = ({ api }: ZoteroRow) => api !== undefined;
  const others = fresh.filter((row) => !isHeld(row));
  const left: ZoteroRow[] = to.version === undefined ? others : [];
  const groups = [
    ...(await parts(fresh.filter(isHeld), now())),
    ...(await parts(to.version === undefined ? [] : others, now())),
  ];
  for (const part of groups) {
    const rest = await sendPart(part, { ...to, server: to.server }, now);
    if (rest === 'closed') return rest;
    left.push(...rest);
  }
  return left;
}

/** Settles the papers that the library has already. Returns the others. */
async function withoutFound(rows: readonly ZoteroRow[], library: string): Promise<ZoteroRow[]> {
  const items = await getItems(rows.map(({ paper }) => paper));
  const ids = new Map(items.map(({ paper }) => [paper.id, paper.ids]));
  const left: ZoteroRow[] = [];
  for (const row of rows) {
    // What was handed over before may be the item that would be found.
    const isAsked = row.api === undefined && row.again !== true;
    const since = isAsked ? await foundSince(library, ids.get(row.paper) ?? []) : undefined;
    if (since === undefined) left.push(row);
    else await settle([row], sent(since, 'found'));
  }
  return left;
}

/** A paper without its keys. */
type Unkeyed = Omit<Sent, 'objects'> & { item: Parameters<typeof apiObjects>[0] };

/** Groups papers so that the objects of each group fit into one request. */
async function parts(rows: readonly ZoteroRow[], now: number): Promise<Unkeyed[][]> {
  const ids = rows.map(({ paper }) => paper);
  const items = new Map((await itemsToSend(ids, now)).map((item) => [item.id, item]));
  const tags = new Map(
    (await getItems(ids)).map(({ paper, entry }) => [paper.id, entry?.tags ?? []]),
  );
  await dropRows(ids.filter((paper) => !items.has(paper)));
  const groups: Unkeyed[][] = [];
  let room = 0;
  for (const row of rows) {
    const item = items.get(row.paper);
    if (!item) continue;
    const size = 1 + item.notes.length + item.attachments.length;
    const group = (size <= room && groups.at(-1)) || [];
    if (group.length === 0) groups.push(group);
    room = (group.length === 0 ? MOST_OBJECTS : room) - size;
    group.push({ row, item, tags: tags.get(row.paper) ?? [], wasHeld: row.api !== undefined });
  }
  return groups;
}

/** Sends papers with one request. Returns the rows that are left. */
async function sendPart(
  part: readonly Unkeyed[],
  { library, server, version, places }: Destination & { server: string },
  now: () => number,
): Promise<ZoteroRow[] | 'closed'> {
  const key = await writeKey(server);
  const newHold = ({ target }: ZoteroRow): ZoteroHold => ({
    ...{ server, library, ...places.get(target) },
    keys: [objectKey(), objectKey(), objectKey()],
  });
  // Without a key nothing is written, so only what was handed over before is looked up.
  const wanted = key === undefined ? part.filter(({ wasHeld }) => wasHeld) : part;
  const held = await holdPapers(
    wanted.map(({ row }) => row),
    newHold,
  );
  const known = new Map(part.map((each) => [each.row.paper, each]));
  const papers = held.flatMap((row): Sent[] => {
    const each = known.get(row.paper);
    if (!each || !row.api) return [];
    return [{ ...each, row, objects: apiObjects(each.item, each.tags, row.api) }];
  });
  const objects = papers.flatMap((each) => each.objects);
  const unsent = part.filter((each) => !wanted.includes(each)).map(({ row }) => row);
  if (objects.length === 0) return unsent;
  const answer =
    key === undefined
      ? ({ kind: 'refused' } as const)
      : await writeObjects(library, objects, { server, key, ...tokenOf(held) });
  if (answer.kind === 'unable' && version !== undefined) await recordUnable(version);
  const rest = await record(papers, answer, library, now);
  return rest === 'closed' ? rest : [...unsent, ...rest];
}

/**
 * The token of a request: a key in it, which is stored already. Another try for what an earlier
 * request could not write needs a request without it.
 */
function tokenOf(rows: readonly ZoteroRow[]): { token?: string } {
  const token = rows[0]?.api?.keys[0];
  return token === undefined || rows.some(({ arrived }) => arrived) ? {} : { token };
}
