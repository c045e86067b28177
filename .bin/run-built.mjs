// node .bin/run-built.mjs FILE ARGS…: builds the extension for Chromium, then runs a TypeScript
// file that needs the build and a browser. Installs what is missing. Standard output contains only
// the output of the file.
import process from 'node:process';
import { ensureChromium, ensurePackages, fail } from './ensure.mjs';
import { continueAs, runPackage } from './packages.mjs';

const [file, ...args] = process.argv.slice(2);
ensurePackages();
ensureChromium();
if (runPackage('wxt', ['build'], { stdio: ['ignore', 2, 2] }) !== 0)
  fail('The build failed; see above.');
await continueAs(file, args);
