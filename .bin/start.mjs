// Runs the main workflow in a temporary profile: installs what is missing, builds and shows it.
import { ensureAnyBrowser, ensurePackages, fail } from './ensure.mjs';
import { continueAs, runPackage } from './packages.mjs';

ensurePackages();
const browser = ensureAnyBrowser();
if (runPackage('wxt', ['build', '-b', browser === 'firefox' ? 'firefox' : 'chrome']) !== 0)
  fail('The build failed; see above.');
await continueAs('.bin/demo.ts', [browser]);
