import { db } from '../../store/database';
import { DAY_MS } from '../../text/time';
import { retireOld } from '../change-passphrase';
import { farAhead } from '../far-ahead';
import { nextTry } from '../next-try';
import { SyncError } from '../problem';
import { runSync } from '../run';
import type { RunResult, Sides } from '../sides';
import { stampedEntries } from '../stamped-entries';
import { type Account, readAccount, writeAccount } from './account';
import { connectionOf } from './connection';
import { becomeAnother, introduce, ownFate } from './own-machine';
import { readStatus, type StopReason, writeStatus } from './status';
import { NotTakingPart, storedReplica } from './stored-replica';
import { readState } from './stored-state';
import { exchangeSettings } from './travelling-settings';

/** How long changes of other machines are kept to be shown, in ms. */
const KEEP_CAME_MS = 2 * DAY_MS;

/**
 * Brings this machine and its server in step, and stores how it went. Nothing happens if it takes
 * part in no collection.
 * @param clock ms
 */
export async function runStored(clock: () => number): Promise<void> {
  const account = await readAccount();
  if (!account) return;
  try {
    const result = await exchange(account, clock);
    await forgetCame(clock());
    const { left } = result;
    const isNews = result.received + result.skipped > 0;
    const skipped = isNews ? result.skipped : ((await readStatus()).skipped ?? 0);
    const ahead = farAhead((await readState())?.ahead);
    await keep({ done: clock(), tries: 0, left, skipped, ahead });
  } catch (error) {
    if (error instanceof NotTakingPart) return;
    if (error instanceof SyncError) await fail(error.problem, clock());
    else throw error;
  }
}

/** Deletes old changes, and those that came while the clock was ahead. */
async function forgetCame(now: number): Promise<void> {
  const times = db.came.where('at');
  await times
    .below(now - KEEP_CAME_MS)
    .or('at')
    .above(now + DAY_MS)
    .delete();
}

/** Stores why nothing can be exchanged. */
export async function fail(problem: StopReason, now: number): Promise<void> {
  const { since = now, tries, ...last } = await readStatus();
  const next = problem.kind === 'no_permission' ? undefined : nextTry(problem, tries + 1, now);
  await keep({ ...last, problem, since, tries: tries + 1, next });
}

/** The user may have stopped it meanwhile. */
async function keep(status: Parameters<typeof writeStatus>[0]): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    if (await readState()) await writeStatus(status);
  });
}

async function exchange(account: Account, clock: () => number): Promise<RunResult> {
  await introduce(account.name, clock());
  await exchangeSettings(clock());
  const result = await runAs(account, clock);
  await exchangeSettings(clock());
  const fate = await ownFate();
  if (fate === 'off') throw new SyncError({ kind: 'taken_off' });
  if (fate === 'copied') await becomeAnother();
  return result;
}

async function runAs(account: Account, clock: () => number): Promise<RunResult> {
  try {
    const sides = await sidesOf(account, clock);
    const { old } = account;
    if (!old) return await runSync(sides, clock());
    await retireOld(sides, old, clock());
    await forgetOld();
    return { received: 0, sent: 0, skipped: 0, left: 0 };
  } catch (error) {
    if (!(error instanceof SyncError) || error.problem.kind !== 'copied') throw error;
    await becomeAnother();
    return runSync(await sidesOf(account, clock), clock());
  }
}

/** The user may have stopped it meanwhile. */
async function forgetOld(): Promise<void> {
  await db.transaction('rw', db.meta, async () => {
    const account = await readAccount();
    if (!account) return;
    const { old: _, ...rest } = account;
    await writeAccount(rest);
  });
}

/** This machine, its server, and how they talk. */
export async function sidesOf(account: Account, clock: () => number): Promise<Sides> {
  return {
    port: await connectionOf(account),
    replica: storedReplica(clock),
    keys: account.keys,
    entries: stampedEntries,
  };
}
