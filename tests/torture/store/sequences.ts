import { db } from '../../../lib/store/database';
import { redo } from '../../../lib/store/edit/redo';
import { undo } from '../../../lib/store/edit/undo';
import { below, oneOf } from '../choose';
import type { Attempt, Random } from '../part';
import { differences, shownCollection } from './collection';
import { storeFault } from './invariants';
import type { Operation } from './operation';
import { chooseEdit, chooseOperation, isRefusal } from './operations';
import { openStore, reopenStore } from './rows';

const START = Date.UTC(2026, 10, 21, 9);
const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
/** How far a clock can jump. */
const JUMPS = [0, 1, DAY, 40 * DAY, 400 * DAY, 3650 * DAY];

/**
 * Does up to 40 steps in one to three windows at once, with the store closed and opened again
 * between. Of two tries, in one the clocks jump; the other ends with undoing everything since a
 * point, which brings back what was there, and redoing it.
 */
export const attemptSequence: Attempt = async (random, number) => {
  await openStore();
  const jumps = number % 2 === 0;
  const done: string[] = [];
  let now = START;
  for (let step = below(40, random); step > 0; step--) {
    now += jumps ? jump(random) : below(MINUTE, random);
    const operations = await chooseTogether(random, now, jumps);
    done.push(operations.map(({ name }) => name).join(' + '));
    const fault = (await runTogether(operations)) ?? (await storeFault());
    if (fault) return `after ${done.join(', ')}: ${fault}`;
    if (random() < 0.1) await reopenStore();
  }
  const fault = jumps ? undefined : await roundFault(random, now + MINUTE);
  return fault && `after ${done.join(', ')}: ${fault}`;
};

function jump(random: Random): number {
  const far = oneOf(JUMPS, random);
  return random() < 0.5 ? far : -far;
}

/** The operations of up to three windows, each with its own clock. */
async function chooseTogether(random: Random, now: number, jumps: boolean): Promise<Operation[]> {
  const operations: Operation[] = [];
  do {
    const clock = jumps && random() < 0.2 ? jump(random) : 0;
    operations.push(await chooseOperation(random, Math.max(1, now + clock)));
  } while (operations.length < 3 && random() < 0.3);
  return operations;
}

async function runTogether(operations: Operation[]): Promise<string | undefined> {
  const results = await Promise.allSettled(operations.map(({ run }) => run()));
  for (const [index, result] of results.entries()) {
    if (result.status === 'fulfilled' || isRefusal(result.reason)) continue;
    const { reason } = result;
    return `${operations[index]?.name} failed: ${reason instanceof Error ? reason.stack : reason}`;
  }
  return undefined;
}

/** Undoes what the user does from now on, and does it again. */
async function roundFault(random: Random, start: number): Promise<string | undefined> {
  const earlier = await openRows();
  const before = await shownCollection();
  const done: string[] = [];
  let now = start;
  for (let step = 1 + below(8, random); step > 0; step--, now += MINUTE) {
    const { name, run } = await chooseEdit(random, now, Math.max(0, ...earlier));
    await run().catch((error) => {
      if (!isRefusal(error)) throw error;
    });
    done.push(name);
  }
  const since = (await openRows()).filter((seq) => !earlier.includes(seq));
  // A note that is edited further, or a toggle that cancels another, changes earlier rows.
  if (since.length === 0 || (await openRows()).length !== earlier.length + since.length)
    return undefined;
  const after = await shownCollection();
  const steps = done.join(', ');
  for (const [index] of since.entries()) await undo(now + index);
  now += MINUTE;
  // Undoing a separation joins the papers as they are now, not as they were before it.
  const isExact = !done.includes('splitMerge');
  const undone = differences(await shownCollection(), before);
  if (undone && isExact) return `undoing ${steps}: ${undone}`;
  for (const [index] of since.entries()) {
    const result = await redo(now + index);
    if (!result?.redone) return isExact ? `${steps} can’t be redone` : storeFault();
  }
  const redone = differences(await shownCollection(), after);
  if (redone && isExact) return `redoing ${steps}: ${redone}`;
  return storeFault();
}

/** The operations that can be undone. */
async function openRows(): Promise<number[]> {
  return (await db.journal.filter(({ undone }) => undone === undefined).toArray()).map(
    ({ seq }) => seq,
  );
}
