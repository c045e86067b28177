import { type ChildProcess, fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { HANG_MS } from './watchdog';
import type { Order, Report } from './worker';

/** After so many failures a part ends. */
const MOST_FAILURES = 20;
const HEAP_MB = 3000;

/** A try that failed, and what was wrong. */
export interface Failure {
  number: number;
  fault: string;
}

/** The result of a part. */
export interface PartResult {
  tries: number;
  failures: Failure[];
}

/** Makes the tries of a part in a worker; after one that ends the worker, the next in a new one. */
export async function runPart(
  order: Order,
  onFailure: (failure: Failure) => void,
): Promise<PartResult> {
  const result: PartResult = { tries: 0, failures: [] };
  const onResult = ({ number, fault }: Report) => {
    result.tries += 1;
    if (typeof fault !== 'string') return;
    result.failures.push({ number, fault });
    onFailure({ number, fault });
  };
  const isDone = () => result.failures.length >= MOST_FAILURES;
  let { from } = order;
  do {
    const last = await runWorker({ ...order, from }, onResult, isDone);
    if (last === undefined) throw new Error(`The tries of ${order.part} could not be started`);
    from = last + 1;
  } while (!order.alone && Date.now() < order.until && !isDone());
  return result;
}

/**
 * Runs a worker until it ends or `isDone`.
 * @returns the number of the last try; undefined if there was none
 */
function runWorker(
  order: Order,
  onResult: (report: Report) => void,
  isDone: () => boolean,
): Promise<number | undefined> {
  const worker = start(order);
  let running: number | undefined;
  let last: number | undefined;
  worker.on('message', (report: Report) => {
    last = report.number;
    running = report.fault === undefined ? report.number : undefined;
    if (running !== undefined) return;
    onResult(report);
    if (isDone()) worker.kill();
  });
  return new Promise((resolve, reject) => {
    worker.on('error', reject);
    worker.on('exit', (code, signal) => {
      if (running !== undefined) onResult({ number: running, fault: endOf(code, signal) });
      resolve(last);
    });
  });
}

function start(order: Order): ChildProcess {
  const file = fileURLToPath(new URL('./worker.ts', import.meta.url));
  return fork(file, [JSON.stringify(order)], {
    execArgv: ['--import', 'tsx', `--max-old-space-size=${HEAP_MB}`],
  });
}

function endOf(code: number | null, signal: NodeJS.Signals | null): string {
  if (signal === 'SIGKILL') return `it used more than ${HANG_MS / 1000} s of processor time`;
  return `the process ended (${signal ?? code}); memory may have run out`;
}
