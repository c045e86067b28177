import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { pathToFileURL } from 'node:url';
import { root } from './ensure.mjs';

/**
 * Returns the path of the script of an installed package's program. Node runs it on every system
 * without a shell.
 */
export function packageBin(name) {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  for (const [path, { bin }] of Object.entries(packages)) {
    const isNested = path.includes('/node_modules/');
    if (!isNested && bin?.[name]) return join(root, path, bin[name]);
  }
  throw new Error(`No package in package-lock.json has the program ${name}`);
}

/**
 * Runs a program of an installed package in the project's folder as a child process; returns its
 * exit code.
 */
export function runPackage(name, args, options = {}) {
  const closedPipe = pathToFileURL(join(root, '.bin', 'closed-pipe.mjs')).href;
  const { status, error } = spawnSync(
    process.execPath,
    ['--import', closedPipe, packageBin(name), ...args],
    { cwd: root, stdio: 'inherit', ...options },
  );
  if (error) throw error;
  return status ?? 1;
}

/**
 * Continues as another program in this process, which preserves standard input, signals and the
 * exit code.
 * @param program a TypeScript file below the project's folder, or a program of an installed package
 */
export async function continueAs(program, args) {
  await import('./closed-pipe.mjs');
  const isFile = program.endsWith('.ts');
  const path = isFile ? join(root, program) : packageBin(program);
  process.argv = [process.execPath, path, ...args];
  if (isFile) {
    const { register } = await import('tsx/esm/api');
    register();
  }
  await import(pathToFileURL(path).href);
}
