// Plain JavaScript without dependencies: it runs on a fresh clone, before anything is installed.
import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { alone } from './alone.mjs';

/** Folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const STAMP = join(root, 'node_modules', '.offprint-lock');

/** Exists while packages are installed: two commands joined by a pipe start at the same time. */
const LOCK = join(root, '.installing');

/** Installs the packages of package-lock.json unless exactly these are there. */
export function ensurePackages() {
  checkNode();
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
  if (isInstalled()) return;
  try {
    alone(
      LOCK,
      () => {
        if (isInstalled()) return;
        installPackages();
        writeFileSync(STAMP, wanted);
      },
      () => console.error(`Waiting for another command that installs the packages (${LOCK}) …`),
    );
  } catch (error) {
    fail(`The packages could not be installed: ${error.message}`);
  }
}

/** With the packages for development, whatever NODE_ENV says: the commands consist of them. */
function installPackages() {
  console.error('Installing packages (npm ci) …');
  // Through a shell, because npm is a .cmd file on Windows.
  execSync('npm ci --include=dev --no-audit --no-fund --loglevel=error', {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
}

const CHROMIUM = [
  process.env.CHROMIUM_PATH,
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/snap/bin/chromium',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/usr/bin/google-chrome',
  '/usr/bin/microsoft-edge',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];
const FIREFOX = [
  process.env.FIREFOX_PATH,
  '/usr/bin/firefox-esr',
  '/usr/bin/firefox',
  '/snap/bin/firefox',
  '/Applications/Firefox.app/Contents/MacOS/firefox',
  'C:\\Program Files\\Mozilla Firefox\\firefox.exe',
];

/** Path of an installed Chromium, Chrome or Edge; undefined when there is none. */
export const findChromium = () => CHROMIUM.find((path) => path && existsSync(path));

/** Path of an installed Firefox; undefined when there is none. */
export const findFirefox = () => FIREFOX.find((path) => path && existsSync(path));

/** Makes sure that both browsers are there; on Debian as root it installs them, elsewhere it says what to install. */
export function ensureBrowsers() {
  ensureChromium();
  if (findFirefox()) return;
  install('firefox-esr');
  if (!findFirefox())
    fail(
      'Firefox is needed. Install it (on Debian: sudo apt-get install firefox-esr), or set FIREFOX_PATH.',
    );
}

/** The same for Chromium, Chrome or Edge alone. */
export function ensureChromium() {
  if (findChromium()) return;
  install('chromium');
  if (!findChromium())
    fail(
      'Chromium, Chrome or Edge is needed. Install one (on Debian: sudo apt-get install chromium), or set CHROMIUM_PATH.',
    );
}

/** The name of a browser to show something in: one that is installed, else Chromium, which is then installed. */
export function ensureAnyBrowser() {
  if (!findChromium() && findFirefox()) return 'firefox';
  ensureChromium();
  return 'chromium';
}

/** Ends the program with a sentence instead of a stack. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Only Debian's root can: elsewhere the caller says what to do. */
function install(name) {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return;
  console.error(`Installing ${name} (apt-get) …`);
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', '--no-install-recommends', name], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19))
    fail(`Node 20.19 or newer is needed; this is ${process.version}.`);
}

function run(command, args, options = {}) {
  // Standard output belongs to what the command prints, figures or drafts.
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
}
