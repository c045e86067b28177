// Plain JavaScript without dependencies: it runs on a fresh clone, before anything is installed.
import { execFileSync, execSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';
import { withLock } from './with-lock.mjs';

/** The project's folder. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const STAMP = join(root, 'node_modules', '.offprint-lock');

/**
 * Exists while packages are installed, because two commands joined by a pipe start at the same
 * time.
 */
const LOCK = join(root, '.installing');

/** Installs the packages of package-lock.json unless exactly these are installed. */
export function ensurePackages() {
  checkNode();
  const wanted = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  const isInstalled = () => existsSync(STAMP) && readFileSync(STAMP, 'utf8') === wanted;
  if (isInstalled()) return;
  try {
    withLock(
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

/** Includes development packages regardless of NODE_ENV, because the commands need them. */
function installPackages() {
  console.error('Installing packages (npm ci) …');
  // A shell is needed because npm is a .cmd file on Windows.
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

/** Returns the path of an installed Chromium, Chrome or Edge; undefined if there is none. */
export const findChromium = () => CHROMIUM.find((path) => path && existsSync(path));

/** Returns the path of an installed Firefox; undefined if there is none. */
export const findFirefox = () => FIREFOX.find((path) => path && existsSync(path));

/**
 * Ensures that both browsers are installed: installs them on Debian as root, otherwise fails with
 * instructions.
 */
export function ensureBrowsers() {
  ensureChromium();
  if (findFirefox()) return;
  install('firefox-esr');
  if (!findFirefox())
    fail(
      'Firefox is needed. Install it (on Debian: sudo apt-get install firefox-esr), or set FIREFOX_PATH.',
    );
}

/** Ensures that Chromium, Chrome or Edge is installed, in the same way. */
export function ensureChromium() {
  if (findChromium()) return;
  install('chromium');
  if (!findChromium())
    fail(
      'Chromium, Chrome or Edge is needed. Install one (on Debian: sudo apt-get install chromium), or set CHROMIUM_PATH.',
    );
}

/** Returns the name of an installed browser; if there is none, installs Chromium. */
export function ensureAnyBrowser() {
  if (!findChromium() && findFirefox()) return 'firefox';
  ensureChromium();
  return 'chromium';
}

/** Ends the program with a message, without a stack trace. */
export function fail(message) {
  console.error(message);
  process.exit(1);
}

/** Works only on Debian as root; otherwise the caller prints instructions. */
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
  // Standard output is reserved for the command's own output, such as figures or drafts.
  execFileSync(command, args, { cwd: root, stdio: ['ignore', 2, 2], ...options });
}
