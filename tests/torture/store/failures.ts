import { previewImport } from '../../../lib/store/import/preview';
import { sameJson } from '../../../lib/text/json';
import { below } from '../choose';
import type { Attempt, Random } from '../part';
import { someWay, type Way, withFailure } from './failing-indexed-db';
import { storeFault } from './invariants';
import type { Operation } from './operation';
import { chooseOperation, isRefusal } from './operations';
import { comparable, nameMachine, openStore, type Rows, storeRows } from './rows';

const START = Date.UTC(2026, 10, 21, 9);
const MINUTE = 60_000;
/** At most so many requests of an operation fail, one after another. */
const MOST_FAILURES = 25;

/**
 * Lets an operation fail at its requests to IndexedDB, one after another, each time on the same
 * store. Afterwards the store is as it was before or as it is after the operation, the failure is
 * reported, and a second try succeeds.
 */
export const attemptFailure: Attempt = async (random) => {
  await openStore();
  // The first use of a store renews its title keys.
  await previewImport([], START);
  const steps = below(25, random);
  for (let step = 0; step < steps; step++) {
    const { run } = await chooseOperation(random, START + step * MINUTE);
    await run().catch(throwUnlessRefusal);
  }
  // A step may have deleted everything, with the name.
  await nameMachine();
  const before = await storeRows();
  const operation = await chooseOperation(random, START + steps * MINUTE);
  const { requests, error } = await withFailure(operation.run, 0);
  if (error !== undefined) return throwUnlessRefusal(error);
  const trial: Trial = { operation, before, after: await storeRows() };
  for (const at of numbersUpTo(requests, random)) {
    const way = someWay(random);
    const fault = await faultOf(trial, at, way);
    if (fault) return `${operation.name}, ${way} at request ${at} of ${requests}: ${fault}`;
  }
  return undefined;
};

interface Trial {
  operation: Operation;
  before: Rows;
  after: Rows;
}

function throwUnlessRefusal(error: unknown): undefined {
  if (!isRefusal(error)) throw error;
  return undefined;
}

/** The numbers from 1, or some of them when there are too many. */
function numbersUpTo(count: number, random: Random): number[] {
  const all = Array.from({ length: count }, (_, index) => index + 1);
  return all.filter(() => random() < MOST_FAILURES / count);
}

async function faultOf(
  { operation, before, after }: Trial,
  at: number,
  way: Way,
): Promise<string | undefined> {
  await openStore(before);
  const { error } = await withFailure(operation.run, at, way);
  const now = await storeRows();
  const is = (rows: Rows) => comparable(now, true) === comparable(rows, true);
  const isDone = is(after);
  if (!is(before) && !isDone && !operation.inSteps)
    return `the store is half changed: ${difference(now, before, after)}`;
  if (error === undefined && !isDone) return 'the failure was not reported';
  const fault = await storeFault();
  if (fault) return fault;
  if (isDone) return undefined;
  await operation.run();
  const then = await storeRows();
  return comparable(then, !operation.inSteps) === comparable(after, !operation.inSteps)
    ? undefined
    : `a second try does something else: ${difference(then, before, after)}`;
}

/** The tables that differ from both. */
function difference(now: Rows, before: Rows, after: Rows): string {
  const tables = Object.keys(now).filter((name) => {
    return ![before, after].some((all) => sameJson(all[name], now[name]));
  });
  return tables.join(', ') || 'some tables are as before, others as after';
}
