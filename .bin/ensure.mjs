// Plain JavaScript without dependencies: it runs on a fresh clone, before anything is installed.
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import process from 'node:process';
import { fileURLToPath } from 'node:url';

/** Folder of the project. */
export const root = dirname(dirname(fileURLToPath(import.meta.url)));

const STAMP = join(root, 'node_modules', '.offprint-lock');

/** Installs the packages of package-lock.json unless exactly these are there. */
export function ensurePackages() {
  checkNode();
  const lock = createHash('sha256')
    .update(readFileSync(join(root, 'package-lock.json')))
    .digest('hex');
  if (existsSync(STAMP) && readFileSync(STAMP, 'utf8') === lock) return;
  console.error('Installing packages (npm ci) …');
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  run(npm, ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    shell: process.platform === 'win32',
  });
  writeFileSync(STAMP, lock);
}

/** Runs a program of node_modules in the project's folder; its exit code. */
export function runPackage(name, args, options = {}) {
  const bin = join(
    root,
    'node_modules',
    '.bin',
    process.platform === 'win32' ? `${name}.cmd` : name,
  );
  const { status, error } = spawnSync(bin, args, {
    cwd: root,
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (error) throw error;
  return status ?? 1;
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
