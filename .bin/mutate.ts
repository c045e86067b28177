/**
 * npm run mutate -- [OPTION…] FILE|FILE:LINE|FOLDER…
 * Makes one mutation at a time and runs the tests that execute the mutated code. Prints each
 * mutation that no test detected, and the share of those detected. Source files are not changed.
 * Ends at once if one of these tests fails without a mutation.
 *   --sample N       tries N mutations, chosen at random with --seed N
 *   --tests PART     runs only test files with PART in their paths
 *   --most N         runs at most N test files for a mutation: faster, and detects fewer
 *   --least PERCENT  the share that makes it succeed
 */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { setPriority } from 'node:os';
import { join, posix } from 'node:path';
import process from 'node:process';
import { parseArgs } from 'node:util';
import { seeded } from '../tests/made/random';
import { root } from './ensure.mjs';
import { coveringFunctionsOf, instrument } from './mutate/covering-functions';
import { type Mutation, mutate, mutationsOf } from './mutate/mutations';
import { openTests, type TestFile } from './mutate/run-tests';
import { openTypeCheck } from './mutate/type-check';

await main().catch((error: Error) => fail(error.message));

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      sample: { type: 'string' },
      seed: { type: 'string', default: '1' },
      tests: { type: 'string', multiple: true, default: [] },
      most: { type: 'string', default: 'Infinity' },
      least: { type: 'string', default: '100' },
    },
  });
  if (positionals.length === 0) fail('Say what to mutate: npm run mutate -- lib/paper/names.ts');
  setPriority(10);
  const all = positionals.flatMap(mutationsIn);
  const candidates = values.sample === undefined ? all : shuffled(all, Number(values.seed));
  const mutations = onlyCompiling(candidates, Number(values.sample ?? all.length));
  if (mutations.length === 0) fail('There is nothing to mutate.');
  const survivors = await survivorsOf(mutations, values.tests, Number(values.most));
  const detected = mutations.length - survivors;
  const share = (100 * detected) / mutations.length;
  console.log(`${detected} of ${mutations.length} noticed (${share.toFixed(1)} %)`);
  process.exit(share < Number(values.least) ? 1 : 0);
}

/** Returns the mutations of a file, of one of its lines, or of all files in a folder. */
function mutationsIn(argument: string): Mutation[] {
  const [path = '', line] = argument.split(':');
  if (statSync(join(root, path), { throwIfNoEntry: false })?.isDirectory())
    return readdirSync(join(root, path), { recursive: true, encoding: 'utf8' })
      .map((name) => posix.join(path, name.replaceAll('\\', '/')))
      .filter((name) => /\.tsx?$/.test(name) && !name.endsWith('.d.ts'))
      .sort()
      .flatMap((name) => mutationsOf(read(name), name));
  const mutations = mutationsOf(read(path), path);
  return line === undefined ? mutations : mutations.filter((each) => each.line === Number(line));
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8');
}

function shuffled<T>(list: readonly T[], seed: number): T[] {
  const random = seeded(seed);
  return list
    .map((each) => ({ each, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ each }) => each);
}

/** Returns the first mutations that compile; the compiler detects the others. */
function onlyCompiling(candidates: readonly Mutation[], limit: number): Mutation[] {
  const check = openTypeCheck(root);
  const found: Mutation[] = [];
  let rejected = 0;
  for (const mutation of candidates) {
    if (found.length === limit) break;
    if (check.compiles(mutation.file, mutate(read(mutation.file), mutation))) found.push(mutation);
    else rejected += 1;
  }
  check.close();
  console.error(`${found.length} mutations; ${rejected} more do not compile`);
  return found;
}

/** Prints the mutations that no test detects, and returns their number. */
async function survivorsOf(
  mutations: readonly Mutation[],
  filters: readonly string[],
  most: number,
): Promise<number> {
  const files = [...new Set(mutations.map(({ file }) => file))];
  const coveringFunctions = new Map(
    files.map((file) => [file, coveringFunctionsOf(read(file), file)]),
  );
  const functionsAt = ({ file, start }: Mutation) => coveringFunctions.get(file)?.(start) ?? [];
  const instrumented = new Map(
    files.map((file) => {
      const offsets = mutations.filter((each) => each.file === file).flatMap(functionsAt);
      const report = (offset: number) => `globalThis.functionsRan.add('${file}:${offset}')`;
      return [file, instrument(read(file), file, new Set(offsets), report)];
    }),
  );
  const tests = await openTests(root, files, filters);
  const found: TestFile[] = await tests.all(instrumented, progress);
  let survivors = 0;
  for (const [index, mutation] of mutations.entries()) {
    const text = mutate(read(mutation.file), mutation);
    const keys = functionsAt(mutation).map((offset) => `${mutation.file}:${offset}`);
    const related = found.filter(({ ran }) => keys.some((key) => ran.has(key)));
    progress(`${index + 1} of ${mutations.length}, ${survivors} survived`);
    if (await tests.fail(mutation.file, text, related, most)) continue;
    survivors += 1;
    progress('');
    console.log(describe(mutation, related.length));
  }
  progress('');
  await tests.close();
  return survivors;
}

function describe(mutation: Mutation, tests: number): string {
  const { file, line, start, end, replacement } = mutation;
  const code = read(file);
  const before = code.slice(code.lastIndexOf('\n', start - 1) + 1, start).trimStart();
  const after = /^.*/.exec(code.slice(end))?.[0] ?? '';
  const was = code.slice(start, end);
  const runs = tests === 0 ? 'no test runs it' : `${tests} test files ran it`;
  return `${file}:${line} (${runs})\n- ${before}${was}${after}\n+ ${before}${replacement}${after}`;
}

function progress(text: string): void {
  if (process.stderr.isTTY) process.stderr.write(`\r\u001b[K${text}`);
  else if (text !== '') console.error(text);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
