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
 * Checks exported files with other programs. A part whose programs are not installed is not run,
 * which is reported. On CI they are installed first, if possible.
 */
function proof() {
  if (process.env.CI === 'true') installPrograms();
  const isMissing = (program) => spawnSync(program, ['--version']).error !== undefined;
  const parts = [
    ['formats', ['bibtex', 'biber', 'pandoc', 'ris2xml', 'unzip'], '--exclude=**/latex.test.ts'],
    ['LaTeX', ['pdflatex', 'bibtex', 'lualatex', 'biber'], 'tests/proof/latex.test.ts'],
  ];
  for (const [name, programs, selection] of parts) {
    const missing = programs.filter(isMissing);
    if (missing.length > 0)
      console.log(`\n— proof of ${name}: not run, for want of ${missing.join(', ')}`);
    else suite(`proof of ${name}`, ['run', '--config', 'tests/proof/vitest.config.ts', selection]);
  }
}

/**
 * Installs the programs of the proofs on Debian as root; this takes about a minute. If it fails,
 * the proofs are not run.
 */
function installPrograms() {
  const isRoot = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  const has = (program) => !spawnSync(program, ['--version']).error;
  if (!isRoot || ['pdflatex', 'lualatex', 'biber', 'pandoc', 'ris2xml'].every(has)) return;
  const packages =
    'pandoc bibutils biber unzip lmodern texlive-latex-base texlive-latex-recommended texlive-luatex texlive-fonts-recommended texlive-bibtex-extra';
  const options = {
    stdio: 'ignore',
    timeout: 300_000,
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  console.log('\n— programs of the proofs: installing');
  spawnSync('apt-get', ['update'], options);
  spawnSync(
    'apt-get',
    ['install', '--yes', '--no-install-recommends', ...packages.split(' ')],
    options,
  );
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
