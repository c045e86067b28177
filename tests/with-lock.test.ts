import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { withLock } from '../.bin/with-lock.mjs';

describe('withLock', () => {
  const folder = mkdtempSync(join(tmpdir(), 'offprint-lock-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const lock = join(folder, 'lock');

  it('waits for a process that holds the lock', async () => {
    const done = join(folder, 'done');
    const module = pathToFileURL(resolve('.bin/with-lock.mjs')).href;
    const holder = spawn(process.execPath, [
      ...['--input-type=module', '-e'],
      `import { writeFileSync } from 'node:fs';
import { withLock } from ${JSON.stringify(module)};
withLock(${JSON.stringify(lock)}, () => {
  console.log('held');
  Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 300);
  writeFileSync(${JSON.stringify(done)}, '');
});`,
    ]);
    await once(holder.stdout, 'data');
    let isDone = false;
    withLock(lock, () => {
      isDone = existsSync(done);
    });
    expect(isDone).toBe(true);
    expect(existsSync(lock)).toBe(false);
  });

  it('takes over the lock of a process that has ended', () => {
    const { pid } = spawnSync(process.execPath, ['--version']);
    writeFileSync(lock, String(pid));
    let ran = false;
    withLock(lock, () => {
      ran = true;
    });
    expect(ran).toBe(true);
  });
});
