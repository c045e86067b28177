// npm test: every check; those that fail cheaply run first: lint, types, unit, packages, end to
// end.
// npm test -- unit: only checks that need neither a browser nor another program; runs on every
// system.
// Ends with one line, "N passed, N failed".
import './closed-pipe.mjs';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { ensureBrowsers, ensurePackages, fail, root } from './ensure.mjs';
import { runPackage } from './packages.mjs';

const only = process.argv[2];
if (only !== undefined && only !== 'unit')
  fail(`There are no tests called “${only}”. Usage: npm test, or npm test -- unit`);

ensurePackages();
if (!only) ensureBrowsers();

const totals = { passed: 0, failed: 0 };

step('types prepared', 'wxt', ['prepare']);
step('lint', 'biome', ['ci', '--error-on-warnings', '.']);
step('types', 'tsc', ['--noEmit']);
suite('unit', ['run']);
if (!only) proof();
step('package for Chrome', 'wxt', ['zip']);
step('package for Firefox', 'wxt', ['zip', '-b', 'firefox']);
step('web-ext lint', 'tsx', ['.bin/lint-firefox.ts']);
if (!only) suite('end to end', ['run', '--config', 'tests/e2e/vitest.config.ts']);

console.log(`\n${totals.passed} passed, ${totals.failed} failed`);
process.exit(totals.failed > 0 ? 1 : 0);

/**
 * Checks exported files with other programs if these are installed; otherwise reports that it did
 * not run.
 */
function proof() {
  const missing = ['bibtex', 'biber', 'pandoc', 'ris2xml', 'unzip'].filter(
    (name) => spawnSync(name, ['--version']).error,
  );
  if (missing.length === 0) suite('proof', ['run', '--config', 'tests/proof/vitest.config.ts']);
  else console.log(`\n— proof: not run, for want of ${missing.join(', ')}`);
}

/** A check that passes or fails as a whole. */
function step(name, command, args) {
  console.log(`\n— ${name}`);
  const passed = runPackage(command, args) === 0;
  totals[passed ? 'passed' : 'failed'] += 1;
  if (!passed) console.error(`${name}: failed`);
}

/** Runs vitest and counts its tests. A crash counts as one failure. */
function suite(name, args) {
  console.log(`\n— ${name}`);
  const report = join(root, 'node_modules', `.offprint-${name.replaceAll(' ', '-')}.json`);
  rmSync(report, { force: true });
  const status = runPackage('vitest', [
    ...args,
    '--reporter=default',
    '--reporter=json',
    `--outputFile=${report}`,
  ]);
  const { numPassedTests, numFailedTests } = existsSync(report)
    ? JSON.parse(readFileSync(report, 'utf8'))
    : { numPassedTests: 0, numFailedTests: 0 };
  totals.passed += numPassedTests;
  totals.failed += numFailedTests + (status !== 0 && numFailedTests === 0 ? 1 : 0);
}
