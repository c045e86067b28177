import type { ZoteroRow } from '../store/rows';
import { settle } from '../store/zotero';
import { holdPapers } from '../store/zotero-hold';
import { forgetLeave, storedLeave } from '../store/zotero-key';
import { itemObject } from './api-objects';
import type { ApiPlace } from './api-places';
import { closed } from './closed';
import { writeKey } from './leave';
import { libraryVersion, type Written, writeObjects } from './local-api';
import { findMade, settledMade } from './made';
import { failed, released, unanswered } from './outcome';
import type { Begun, Destination, Made, Unsent } from './unsent';
import { writeBelow } from './write-below';

/** What became of papers: `left` were certainly not written, and are left for the connector. */
type Outcome = { begun: Begun[]; left: ZoteroRow[] } | 'closed';

/**
 * Sends papers that no request had before.
 * @param papers 50 at most
 * @param now the current time, in ms
 * @returns the papers that are left for the connector; `closed` when Zotero no longer answers
 */
export async function writeNew(
  papers: readonly Unsent[],
  to: Destination,
  places: ReadonlyMap<string, ApiPlace>,
  now: () => number,
): Promise<ZoteroRow[] | 'closed'> {
  const leave = await storedLeave(to.server);
  // What is below an item needs a second request, for which such a key is no good.
  const isWanted = ({ item }: Unsent) =>
    leave?.key !== undefined && !(leave.once && item.notes.length + item.attachments.length > 0);
  const wanted = papers.filter(isWanted);
  const left = rowsOf(papers.filter((each) => !isWanted(each)));
  if (wanted.length === 0) return left;
  const since = await libraryVersion(to.library);
  if (since === undefined) return closed(now);
  const [token, second] = [crypto.randomUUID().slice(0, 18), Math.floor(now() / 1000) * 1000];
  const rows = await holdPapers(rowsOf(wanted), ({ paper, target }, index) => ({
    ...{ server: to.server, library: to.library, ...places.get(target), since, token },
    // Different ones tell items of one title apart.
    added: second - index * 1000,
    title: wanted.find(({ row }) => row.paper === paper)?.item.title ?? '',
  }));
  return finish(await create(withRows(wanted, rows), to, now), left, to, now);
}

/**
 * Goes on with papers of one request that was sent before, whatever became of it.
 * @returns see `writeNew`
 */
export async function writeRest(
  papers: readonly Unsent[],
  to: Destination,
  now: () => number,
): Promise<ZoteroRow[] | 'closed'> {
  const made = await settledMade(papers, to);
  if (made === 'writing' || made === 'closed') return closed(now);
  const before = await known(papers, made);
  if (!before) return [];
  const missing = await create(before.missing, to, now);
  if (missing === 'closed') return missing;
  const begun = [...before.begun, ...missing.begun];
  return finish({ ...missing, begun }, [], to, now);
}

async function finish(
  outcome: Outcome,
  left: readonly ZoteroRow[],
  to: Destination,
  now: () => number,
): Promise<ZoteroRow[] | 'closed'> {
  if (outcome === 'closed') return outcome;
  const isAnswered = await writeBelow(outcome.begun, to, now);
  return isAnswered ? [...left, ...outcome.left] : closed(now);
}

/** Records what is there of papers. Without an answer of Zotero's they may have arrived. */
async function known(papers: readonly Unsent[], made: readonly Made[] | undefined) {
  if (!made) {
    await settle(rowsOf(papers), unanswered);
    return undefined;
  }
  const all = papers.map((each, index) => ({ ...each, made: made[index] ?? { below: [] } }));
  const begun = all.filter(({ made: { item } }) => item !== undefined);
  return { begun: await keep(begun), missing: all.filter((each) => !begun.includes(each)) };
}

/** Stores the keys of items. */
async function keep(papers: readonly Begun[]): Promise<Begun[]> {
  const items = new Map(papers.map(({ row, made }) => [row.paper, made.item]));
  const rows = await settle(rowsOf(papers), (row) => {
    const item = items.get(row.paper);
    return {
      ...row,
      arrived: true,
      ...(row.api && { api: { ...row.api, ...(item && { item }) } }),
    };
  });
  return papers.map((each, index) => ({ ...each, row: rows[index] ?? each.row }));
}

/** Creates the items of papers. */
async function create(
  papers: readonly Unsent[],
  to: Destination,
  now: () => number,
): Promise<Outcome> {
  if (papers.length === 0) return { begun: [], left: [] };
  const objects = papers.flatMap(({ row: { api }, item, tags }) =>
    api ? [itemObject(item, tags, api)] : [],
  );
  const key = await writeKey(to.server);
  const token = papers[0]?.row.api?.token ?? '';
  const answer: Written =
    key === undefined
      ? { kind: 'refused' }
      : await writeObjects(to.library, objects, { server: to.server, key, token });
  switch (answer.kind) {
    case 'closed':
      return closed(now);
    case 'failed':
      await settle(rowsOf(papers), failed('refused'));
      return { begun: [], left: [] };
    case 'used':
      return created(papers, to, now);
    case 'unauthorised':
      await forgetLeave();
      return release(papers);
    case 'refused':
      return release(papers);
    case 'fine':
      return record(papers, answer.results);
  }
}

/** An earlier request was done just now: what it has not created, it could not. */
async function created(
  papers: readonly Unsent[],
  { library }: Destination,
  now: () => number,
): Promise<Outcome> {
  const made = await findMade(papers, library);
  if (made === 'closed') return closed(now);
  const after = await known(papers, made);
  if (!after) return { begun: [], left: [] };
  const { left } = await release(after.missing);
  return { begun: after.begun, left };
}

async function release(papers: readonly Unsent[]) {
  return { begun: [], left: await settle(rowsOf(papers), released) };
}

async function record(
  papers: readonly Unsent[],
  results: Extract<Written, { kind: 'fine' }>['results'],
): Promise<Outcome> {
  const begun: Begun[] = [];
  for (const [index, result] of results.entries()) {
    const each = papers[index];
    if (!each) continue;
    if ('key' in result) begun.push({ ...each, made: { item: result.key, below: [] } });
    else await settle([each.row], (row) => failed(reasonOf(result.problem))(released(row)));
  }
  return { begun: await keep(begun), left: [] };
}

/** `setCollections` in data/item.js of zotero/zotero says “Collection ABCD2345 not found …”. */
function reasonOf(problem: string): 'gone' | 'refused' {
  return /^Collection \S+ not found/.test(problem) ? 'gone' : 'refused';
}

const rowsOf = (papers: readonly Unsent[]) => papers.map(({ row }) => row);

function withRows(papers: readonly Unsent[], rows: readonly ZoteroRow[]): Unsent[] {
  const known = new Map(papers.map((each) => [each.row.paper, each]));
  return rows.flatMap((row) => {
    const each = known.get(row.paper);
    return each ? [{ ...each, row }] : [];
  });
}
