import { sameJson } from '../text/json';
import { DAY_MS } from '../text/time';
import { saltOf } from './check';
import { documentId, type SyncDocument } from './document';
import type { Entries } from './entries';
import { namesOf, openAll, sealDocument } from './envelope';
import type { Keys } from './keys';
import { LONGEST_BODY, type Outgoing, type Port, type Pulled, type Remote } from './port';
import { SyncError } from './problem';
import { receive } from './receive';
import type { Replica, SyncState } from './replica';

/** Most times that a batch is offered again after another machine was faster. */
const MOST_TURNS = 10;

/** A machine, its server, and how they talk. */
export interface Sides {
  port: Port;
  replica: Replica;
  keys: Keys;
  entries: Entries;
}

/** What a run did, in documents. */
export interface RunResult {
  received: number;
  sent: number;
  /** Neither read nor ours: foreign, damaged, or too large. */
  skipped: number;
  /** Refused by the server, or too large for it. They stay on this machine. */
  left: number;
}

/**
 * Brings a machine and its server in step: receives what changed there, then sends what changed
 * here. It may end at any point, even without a chance to clean up: each batch is stored together
 * with its cursor, so the next run repeats at most one batch.
 * @param now ms
 * @throws SyncError when the server can't be reached, refuses, or has another passphrase
 */
export async function runSync(sides: Sides, now: number): Promise<RunResult> {
  const result: RunResult = { received: 0, sent: 0, skipped: 0, left: 0 };
  const { verified } = await sides.replica.state();
  if (Math.abs(now - verified) > DAY_MS) await verify(sides, undefined, now);
  const { cursor } = await sides.replica.state();
  await pullAll(sides, result, now);
  const isEmpty = cursor === undefined && result.received + result.skipped === 0;
  await pushAll(sides, isEmpty, result, now);
  return result;
}

async function pullAll(sides: Sides, result: RunResult, now: number): Promise<void> {
  const { port, replica, keys, entries } = sides;
  for (let more = true; more; ) {
    const state = await replica.state();
    const pulled = await port.pull(state.cursor);
    if (needsCheck(pulled, state)) {
      if (await verify(sides, pulled.lost, now)) continue;
    }
    const { documents, unreadable } = await openAll(keys, pulled.documents, entries, now);
    const change = { cursor: pulled.cursor };
    await replica.receive(documents, (shelf) => receive(shelf, documents, entries, now), change);
    result.received += documents.length;
    result.skipped += unreadable + pulled.skipped;
    more = pulled.more;
  }
}

function needsCheck({ lost, check }: Pulled, state: SyncState): boolean {
  return lost !== undefined || (check !== undefined && check !== state.check);
}

/**
 * Checks that the server is the one that this machine knows. What a server has lost is offered
 * again, and received again from the start if it was replaced; nothing is deleted here.
 * @returns whether it is received from the start
 * @throws SyncError `changed_passphrase`
 */
async function verify(
  { port, replica }: Sides,
  lost: Pulled['lost'],
  now: number,
): Promise<boolean> {
  const state = await replica.state();
  const { server } = await port.about();
  const there = await port.readCheck();
  const check = there?.body ?? renewed(state.check, now);
  if (saltOf(check) !== saltOf(state.check)) throw new SyncError({ kind: 'changed_passphrase' });
  // Another machine may be faster; the next run reads what it stored.
  if (!there && !(await port.writeCheck(check))) throw new SyncError({ kind: 'damaged_answer' });
  const restart = lost === 'history' || server !== state.server || check !== state.check;
  const known = { verified: now, server, check };
  if (restart) await replica.offerAll({ ...known, cursor: undefined, pushed: undefined });
  else if (lost) await replica.offerAll({ ...known, pushed: undefined });
  else await replica.setState(known);
  return restart;
}

/** The check document for a server that has lost it: other machines see that it is another one. */
function renewed(check: string, now: number): string {
  return JSON.stringify({ ...JSON.parse(check), renewed: now });
}

/** @param isEmpty whether the server held nothing a moment ago, so that nothing needs to be read */
async function pushAll(
  sides: Sides,
  isEmpty: boolean,
  result: RunResult,
  now: number,
): Promise<void> {
  const { replica } = sides;
  for (let more = true; more; ) {
    const changed = await replica.changed((await replica.state()).pushed);
    let waiting = changed.documents;
    for (let turn = 0; waiting.length > 0; turn += 1) {
      if (turn === MOST_TURNS) throw new SyncError({ kind: 'busy' });
      waiting = await pushBatch(sides, waiting, isEmpty && turn === 0, result, now);
    }
    await replica.setState({ pushed: changed.pushed });
    more = changed.more;
  }
}

/**
 * Reads what the server holds, merges it, and stores the result in its place.
 * @param isNew whether the server holds none of them, unless another machine is faster
 * @returns the documents for which another machine was faster
 */
async function pushBatch(
  { port, replica, keys, entries }: Sides,
  waiting: readonly SyncDocument[],
  isNew: boolean,
  result: RunResult,
  now: number,
): Promise<SyncDocument[]> {
  const names = await namesOf(keys, waiting);
  const remotes = isNew ? [] : await port.read(names);
  const there = remotes.filter((each) => each !== undefined);
  const { documents: theirs } = await openAll(keys, there, entries, now);
  if (theirs.length > 0)
    await replica.receive(theirs, (shelf) => receive(shelf, theirs, entries, now), {});
  const current = theirs.length > 0 ? await replica.read(waiting.map(documentId)) : waiting;
  const outgoing: { document: SyncDocument; to: Outgoing }[] = [];
  for (const document of current) {
    const place = waiting.findIndex((each) => documentId(each) === documentId(document));
    const [remote, name] = [remotes[place], names[place]];
    if (name === undefined || isThere(document, remote, theirs)) continue;
    const body = await sealDocument(keys, name, document);
    if (body.length > LONGEST_BODY) {
      result.left += 1;
      continue;
    }
    outgoing.push({ document, to: { name, body, ...(remote && { version: remote.version }) } });
  }
  if (outgoing.length === 0) return [];
  const outcomes = await port.push(outgoing.map(({ to }) => to));
  result.sent += outcomes.filter((each) => each === 'stored').length;
  result.left += outcomes.filter((each) => each === 'refused' || each === 'too_large').length;
  return outgoing
    .filter((_, index) => outcomes[index] === 'conflict')
    .map(({ document }) => document);
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
