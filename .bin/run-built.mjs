// node .bin/run-built.mjs FILE ARGS…: builds the extension for Chromium, and for Firefox where an
// argument says “firefox”, then runs a TypeScript file that needs the build and a browser. Installs
// what is missing. Standard output contains only the output of the file.
import process from 'node:process';
import { ensureBrowsers, ensureChromium, ensurePackages, fail } from './ensure.mjs';
import { continueAs, runPackage } from './packages.mjs';

const [file, ...args] = process.argv.slice(2);
ensurePackages();
const isForFirefox = args.includes('firefox');
if (isForFirefox) ensureBrowsers();
else ensureChromium();
build();
if (isForFirefox) build('-b', 'firefox');
await continueAs(file, args);

function build(...options) {
  if (runPackage('wxt', ['build', ...options], { stdio: ['ignore', 2, 2] }) !== 0)
    fail('The build failed; see above.');
}
