import process from 'node:process';
import { Worker } from 'node:worker_threads';

/** The most processor time of one try, in ms. */
export const HANG_MS = 20_000;

/** Runs in a thread of its own, and ends the process when it has used too much processor time. */
const CODE = `
const { workerData: { start, most } } = require('node:worker_threads');
setInterval(() => {
  const { user, system } = process.cpuUsage();
  if ((user + system) / 1000 - start[0] > most) process.kill(process.pid, 'SIGKILL');
}, 500);`;

/**
 * Ends this process by SIGKILL once it has used 20 s of processor time.
 * @returns a function that starts the count again
 */
export function startWatchdog(): () => void {
  const start = new Float64Array(new SharedArrayBuffer(8));
  const restart = () => {
    const { user, system } = process.cpuUsage();
    start[0] = (user + system) / 1000;
  };
  restart();
  new Worker(CODE, { eval: true, workerData: { start, most: HANG_MS } }).unref();
  return restart;
}
