// The main job on a throw-away profile: installs what is missing, builds, and shows it.
import process from 'node:process';
import { ensureAnyBrowser, ensurePackages, fail, runPackage } from './ensure.mjs';

ensurePackages();
const browser = ensureAnyBrowser();
if (runPackage('wxt', ['build', '-b', browser === 'firefox' ? 'firefox' : 'chrome']) !== 0)
  fail('The build failed; see above.');
process.exit(runPackage('tsx', ['.bin/demo.ts', browser]));
