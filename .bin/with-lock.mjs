import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import process from 'node:process';

const WAIT_MS = 200;

/**
 * Runs a function while holding a lock file, which excludes other processes; waits until the lock
 * is free. The lock of a process that has ended is taken over.
 * @param {string} lock path of a file that exists while the lock is held
 * @param {() => void} run
 * @param {() => void} [onWait] called once, before the first wait
 */
export function withLock(lock, run, onWait) {
  let waits = false;
  while (!take(lock)) {
    if (!waits) onWait?.();
    waits = true;
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, WAIT_MS);
  }
  try {
    run();
  } finally {
    rmSync(lock, { force: true });
  }
}

function take(lock) {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    if (!isHeld(lock)) rmSync(lock, { force: true });
    return false;
  }
}

function isHeld(lock) {
  try {
    // Signal 0 only checks whether the process exists.
    process.kill(Number(readFileSync(lock, 'utf8')), 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
}
