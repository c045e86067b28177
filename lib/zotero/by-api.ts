import type { ZoteroPlaces } from '../messages';
import { getItems } from '../store/read/list';
import type { ZoteroRow } from '../store/rows';
import { settle } from '../store/zotero';
import { type ApiPlace, apiPlaces } from './api-places';
import { closed } from './closed';
import { completePapers } from './complete';
import { foundSince } from './found';
import { askApi, MOST_OBJECTS } from './local-api';
import { sent, unanswered } from './outcome';
import { type Destination, unsentPapers } from './unsent';
import { writeNew, writeRest } from './write-papers';

/**
 * Sends papers through Zotero's local API, as far as Zotero and its user allow. Papers that the
 * library has already are not sent, unless the user wants it. Also finds out what became of papers
 * that were sent there before.
 * @param now the current time, in ms
 * @param wait waits so many ms
 * @returns the papers that are left for the connector; `closed` when Zotero no longer answers
 */
export async function sendByApi(
  rows: readonly ZoteroRow[],
  { targets }: ZoteroPlaces,
  now: () => number,
  wait: Destination['wait'],
): Promise<ZoteroRow[] | 'closed'> {
  const api = await askApi();
  if (api.kind === 'closed') return closed(now);
  const server = api.kind === 'write' ? api.server : undefined;
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
    const rest = await sendTo({ library, server, wait }, here, places, now);
    if (rest === 'closed') return rest;
    left.push(...rest);
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

/**
 * Sends papers to one library. Those that were handed over before come first, by their requests.
 * @param to.server undefined where nothing can be written; then none was handed over
 * @returns the rows that are left
 */
async function sendTo(
  { server, ...place }: Omit<Destination, 'server'> & { server: string | undefined },
  rows: readonly ZoteroRow[],
  places: ReadonlyMap<string, ApiPlace>,
  now: () => number,
): Promise<ZoteroRow[] | 'closed'> {
  const to = server === undefined ? undefined : { ...place, server };
  const left: ZoteroRow[] = [];
  const [held, fresh] = [rows.filter(({ api }) => api), rows.filter(({ api }) => !api)];
  for (const token of new Set(held.map(({ api }) => api?.token))) {
    const group = held.filter(({ api }) => api?.token === token);
    const rest = to ? await writeRest(await unsentPapers(group, now()), to, now) : group;
    if (rest === 'closed') return rest;
    left.push(...rest);
  }
  for (let from = 0; from < fresh.length; from += MOST_OBJECTS) {
    const group = await withoutFound(fresh.slice(from, from + MOST_OBJECTS), place.library);
    const rest = to ? await writeNew(await unsentPapers(group, now()), to, places, now) : group;
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
    const known = row.again === true ? undefined : ids.get(row.paper);
    const since = known && (await foundSince(library, known));
    if (since === undefined) left.push(row);
    else await settle([row], sent(since, 'found'));
  }
  return left;
}
