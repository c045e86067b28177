// Builds and measures. Progress goes to standard error, figures to standard output.
import process from 'node:process';
import { ensureChromium, ensurePackages, fail, runPackage } from './ensure.mjs';

ensurePackages();
ensureChromium();
if (runPackage('wxt', ['build'], { stdio: ['ignore', 2, 2] }) !== 0)
  fail('The build failed; see above.');
process.exit(runPackage('tsx', ['tests/bench/run.ts', ...process.argv.slice(2)]));
