import { sameJson } from '../text/json';
import { DAY_MS } from '../text/time';
import { documentId, type SyncDocument } from './document';
import { isTooLong, namesOf, openAll, sealDocument } from './envelope';
import type { Keys } from './keys';
import { BATCH, type Outgoing, type Remote } from './port';
import { SyncError } from './problem';
import { receive } from './receive';
import type { RunResult, Sides } from './sides';

/** Most times that a batch is offered again after another machine was faster. */
const MOST_TURNS = 10;

/**
 * Sends what changed on this machine, batch by batch.
 * @param isEmpty whether the server held nothing a moment ago, so that nothing needs to be read
 * @param result is added to
 * @param now ms
 */
export async function pushAll(
  sides: Sides,
  isEmpty: boolean,
  result: RunResult,
  now: number,
): Promise<void> {
  const { replica } = sides;
  await offerRefused(sides, result, now);
  for (let more = true; more; ) {
    const state = await replica.state();
    const changed = await replica.changed(state.pushed);
    const before = result.sent;
    const refused = await pushDocuments(sides, changed.documents, isEmpty, result, now);
    const isUnproved = sides.port.confirms && result.sent > before;
    const { ids = [], at = now } = state.refused ?? {};
    const offered = new Set(changed.documents.map(documentId));
    const left = [...ids.filter((id) => !offered.has(id)), ...refused];
    await replica.setState({
      pushed: changed.pushed,
      ...(isUnproved && { unproved: { pushed: state.pushed } }),
      refused: left.length > 0 ? { ids: left, at } : undefined,
    });
    more = changed.more;
  }
  result.left = (await replica.state()).refused?.ids.length ?? 0;
}

/** Offers once a day what the server refused: its limits may have changed. */
async function offerRefused(sides: Sides, result: RunResult, now: number): Promise<void> {
  const { refused } = await sides.replica.state();
  if (!refused || Math.abs(now - refused.at) < DAY_MS) return;
  const ids: string[] = [];
  for (let start = 0; start < refused.ids.length; start += BATCH) {
    const documents = await sides.replica.read(refused.ids.slice(start, start + BATCH));
    ids.push(...(await pushDocuments(sides, documents, false, result, now)));
  }
  await sides.replica.setState({ refused: ids.length > 0 ? { ids, at: now } : undefined });
}

/** @returns the ids of those that were refused */
async function pushDocuments(
  sides: Sides,
  documents: readonly SyncDocument[],
  isEmpty: boolean,
  result: RunResult,
  now: number,
): Promise<string[]> {
  const refused: string[] = [];
  let waiting = documents;
  for (let turn = 0; waiting.length > 0; turn += 1) {
    if (turn === MOST_TURNS) throw new SyncError({ kind: 'busy' });
    const pushed = await pushBatch(sides, waiting, isEmpty && turn === 0, result, now);
    waiting = pushed.again;
    refused.push(...pushed.refused);
  }
  return refused;
}

interface BatchResult {
  /** The documents for which another machine was faster. */
  again: SyncDocument[];
  /** Ids of those that the server refused, or that are too large for it. */
  refused: string[];
}

/**
 * Reads what the server holds, merges it, and stores the result in its place.
 * @param isNew whether the server holds none of them, unless another machine is faster
 */
async function pushBatch(
  { port, replica, keys, entries }: Sides,
  waiting: readonly SyncDocument[],
  isNew: boolean,
  result: RunResult,
  now: number,
): Promise<BatchResult> {
  const names = await namesOf(keys, waiting);
  const remotes = isNew ? [] : await port.read(names);
  const there = remotes.filter((each) => each !== undefined);
  const { documents: theirs } = await openAll(keys, there, entries, now);
  if (theirs.length > 0)
    await replica.receive(theirs, (shelf) => receive(shelf, theirs, entries, now), {});
  const current = theirs.length > 0 ? await replica.read(waiting.map(documentId)) : waiting;
  const changed = current.flatMap((document) => {
    const place = waiting.findIndex((each) => documentId(each) === documentId(document));
    const [remote, name] = [remotes[place], names[place]];
    return name === undefined || isThere(document, remote, theirs)
      ? []
      : [{ document, name, remote }];
  });
  const { outgoing, refused } = await sealAll(keys, changed);
  if (outgoing.length === 0) return { again: [], refused };
  const outcomes = await port.push(outgoing.map(({ to }) => to));
  const again: SyncDocument[] = [];
  for (const [index, { document }] of outgoing.entries()) {
    const outcome = outcomes[index];
    if (outcome === 'stored') result.sent += 1;
    else if (outcome === 'conflict') again.push(document);
    else refused.push(documentId(document));
  }
  return { again, refused };
}

/** Encrypts documents; those that are too long are refused here. */
async function sealAll(
  keys: Keys,
  changed: readonly { document: SyncDocument; name: string; remote: Remote | undefined }[],
) {
  const outgoing: { document: SyncDocument; to: Outgoing }[] = [];
  const refused: string[] = [];
  for (const { document, name, remote } of changed) {
    if (isTooLong(document)) {
      refused.push(documentId(document));
      continue;
    }
    const body = await sealDocument(keys, name, document);
    outgoing.push({ document, to: { name, body, ...(remote && { version: remote.version }) } });
  }
  return { outgoing, refused };
}

/** Whether the server holds exactly this document. */
function isThere(
  document: SyncDocument,
  remote: Remote | undefined,
  theirs: readonly SyncDocument[],
): boolean {
  if (remote?.bodies.length !== 1) return false;
  const id = documentId(document);
  return theirs.some((each) => documentId(each) === id && sameJson(each, document));
}
