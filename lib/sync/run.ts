import { DAY_MS } from '../text/time';
import { saltOf } from './check';
import { openAll } from './envelope';
import { BATCH, type Pulled } from './port';
import { SyncError } from './problem';
import { pushAll } from './push';
import { receive } from './receive';
import type { SyncState } from './replica';
import type { RunResult, Sides } from './sides';

/** Most pages of changes of one run: a feed that has more never ends. */
const MOST_PAGES = 10_000;

export type { RunResult, Sides } from './sides';

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
  await offerUnproved(sides);
  const { pushed } = await sides.replica.state();
  const isEmpty = cursor === undefined && result.received + result.skipped === 0;
  await pushAll(sides, isEmpty, result, now);
  // Also so that the next run does not read what this one has sent.
  const { confirms } = sides.port;
  const isStored = result.sent <= (confirms ? 0 : BATCH) || (await pullAll(sides, result, now));
  if (!isStored) {
    // The next run sends it again.
    await sides.replica.setState({ pushed, unproved: undefined });
    throw new SyncError({ kind: 'unstored' });
  }
  const witness = sides.port.last();
  if (witness) await sides.replica.setState({ witness, unproved: undefined });
  return result;
}

/** The last run was ended before it knew whether the server has what was sent last. */
async function offerUnproved({ replica }: Sides): Promise<void> {
  const { pushed, unproved } = await replica.state();
  // Without a cursor everything is offered anyway.
  if (unproved && pushed !== undefined)
    await replica.setState({ pushed: unproved.pushed, unproved: undefined });
}

/** @returns whether the server has everything that it said it had stored */
async function pullAll(sides: Sides, result: RunResult, now: number): Promise<boolean> {
  const { port, replica, keys, entries } = sides;
  let restarts = 0;
  let isStored = true;
  for (let [more, pages] = [true, 0]; more; pages += 1) {
    if (pages === MOST_PAGES) throw new SyncError({ kind: 'long_answer', most: pages });
    const state = await replica.state();
    const pulled = await port.pull(state.cursor);
    if (needsCheck(pulled, state) && (await verify(sides, pulled.lost, now))) {
      restarts += 1;
      if (restarts > 1) throw new SyncError({ kind: 'damaged_answer' });
      continue;
    }
    const { documents, unreadable } = await openAll(keys, pulled.documents, entries, now);
    const change = { cursor: pulled.cursor };
    await replica.receive(documents, (shelf) => receive(shelf, documents, entries, now), change);
    result.received += documents.length;
    result.skipped += unreadable + pulled.skipped;
    isStored &&= pulled.unstored !== true;
    more = pulled.more;
  }
  return isStored;
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
  const { server, ahead } = await port.about();
  const there = await port.readCheck();
  if (there && saltOf(there.body) !== saltOf(state.check))
    throw new SyncError({ kind: 'changed_passphrase' });
  const { witness } = state;
  const isBack = lost === 'history' || (witness !== undefined && !(await port.holds(witness)));
  // Other machines start again, too, although the server may have more changes by then than they
  // have seen. If one of them has noticed it before, it has done this.
  const isReset = isBack && there?.body === state.check;
  const check = there && !isReset ? there.body : renewed(state.check, now);
  // Another machine may be faster; the next run reads what it stored.
  if (check !== there?.body && !(await port.writeCheck(check, there?.version)))
    throw new SyncError({ kind: 'damaged_answer' });
  const restart = isBack || lost === 'own' || server !== state.server || check !== state.check;
  const known = { verified: now, server, check, ahead };
  const afresh = { cursor: undefined, pushed: undefined, witness: undefined };
  if (restart) await replica.offerAll({ ...known, ...afresh });
  else if (lost) await replica.offerAll({ ...known, pushed: undefined });
  else await replica.setState(known);
  return restart;
}

/** The check document for a server that has lost it: other machines see that it is another one. */
function renewed(check: string, now: number): string {
  return JSON.stringify({ ...JSON.parse(check), renewed: now });
}
