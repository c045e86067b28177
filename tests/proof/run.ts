import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** A new folder for the files of one test. */
export function freshFolder(): string {
  return mkdtempSync(join(tmpdir(), 'offprint-proof-'));
}

/** Runs a program of the system. Its output is both its channels’. */
export function run(folder: string, command: string, args: string[]) {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e8,
  });
  return { status, stdout, output: `${stdout}${stderr}` };
}
