/*
 * Makes the tries of a part, one after another, in a process of its own, so that one that hangs
 * can be ended. Sends the number of each try before it is made, and its result.
 */
import process from 'node:process';
import { attemptOf } from './attempts';
import { makeTry, type PartName } from './part';
import { startWatchdog } from './watchdog';

/** What a worker shall do. */
export interface Order {
  part: PartName;
  seed: number;
  /** The first try. */
  from: number;
  /** Only the first try. */
  alone: boolean;
  /** When to make no further try, in ms. */
  until: number;
}

/** `fault` is absent at the start of a try, and null after one in which all is well. */
export interface Report {
  number: number;
  fault?: string | null;
}

/** Parsed pages are never released completely, so each worker makes only so many tries. */
const MOST_TRIES = 500;

const { part, seed, from, alone, until } = JSON.parse(process.argv[2] ?? '') as Order;
const send = (report: Report) =>
  new Promise((resolve) => process.send?.(report, undefined, undefined, resolve));
const restart = startWatchdog();
const attempt = await attemptOf(part);
const end = from + (alone ? 1 : MOST_TRIES);
for (let number = from; number < end && (number === from || Date.now() < until); number++) {
  await send({ number });
  restart();
  await send({ number, fault: (await makeTry(attempt, { part, seed, number })) ?? null });
}
process.exit(0);
