import { once } from 'node:events';
import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import puppeteer, { type Browser, type LaunchOptions, type Page } from 'puppeteer-core';
import { findChromium, findFirefox, root } from '../../.bin/ensure.mjs';
import { navigateFirefox } from './firefox-connection';

export type BrowserName = 'chromium' | 'firefox';

/** HTML, with the policy in its header if it has one. */
export type Served = string | { html: string; policy: string };

/** Pages by address, served to the browser in place of the web. */
export type Pages = ReadonlyMap<string, Served> | ((url: string) => Served | undefined);

/** A browser with the built extension and a fresh profile. */
export interface Session {
  browser: Browser;
  /** Opens an address of the served pages in a new tab. */
  visit(url: string): Promise<Page>;
  /**
   * Opens a page of the extension, such as `popup.html`, in a new tab. `prepare` gets the tab
   * before the page loads.
   */
  open(path: string, prepare?: (page: Page) => Promise<unknown>): Promise<Page>;
  /** A page of the extension that stays open, where the driver can't close it (Firefox). */
  first?: Page;
  /** Folder into which files are saved. */
  downloads: string;
  close(): Promise<void>;
}

const GECKO_ID = 'offprint@offprint.dev';
/**
 * Firefox generates a random id at install; a fixed one gives the extension's pages a known
 * address.
 */
const GECKO_UUID = '5e0b4f1c-8c0e-4c6b-9a53-0f9d3b0f7a11';

export interface SessionOptions {
  /** True by default. */
  headless?: boolean;
  dark?: boolean;
  /** Lets requests for other addresses through to the web; otherwise they are refused. */
  web?: boolean;
  /** A folder that outlives the session; a temporary one by default. */
  profile?: string;
  /** Folder of the extension; the built one by default (Chromium). */
  extension?: string;
  /** Grants all permissions that the extension requests (Firefox). */
  grantAll?: boolean;
  /** File into which the browser logs its look-ups and connections; Firefox adds an ending. */
  networkLog?: string;
  /** Leaves the page of the first run open. */
  welcome?: boolean;
  /** Time limit of one command in ms; 0 for none. Three minutes by default. */
  commandTimeout?: number;
}

/** Starts a browser with the extension. */
export async function openSession(
  name: BrowserName,
  pages: Pages,
  options: SessionOptions = {},
): Promise<Session> {
  const profile = options.profile ?? (await mkdtemp(join(tmpdir(), 'offprint-')));
  const downloads = join(profile, 'downloads');
  await mkdir(downloads, { recursive: true });
  const launch = name === 'chromium' ? launchChromium : launchFirefox;
  const { browser, base } = await launch(profile, options);
  const process = browser.process();
  const ended = process ? once(process, 'exit') : undefined;
  // Firefox installs the extension anew at each start.
  const isInstalled = name === 'firefox' || !options.profile;
  // It would take the focus from the first page of the test, and hide it.
  const first = isInstalled && !options.welcome ? await welcomePage(browser) : undefined;
  // In Firefox it stays: the driver would keep naming a page that is gone.
  if (name === 'chromium') await first?.close();
  const newPage = async () => {
    const page = await browser.newPage();
    if (options.headless !== false) await page.setViewport({ width: 1280, height: 900 });
    if (options.dark && name === 'chromium')
      await page.emulateMediaFeatures([{ name: 'prefers-color-scheme', value: 'dark' }]);
    return page;
  };
  return {
    browser,
    downloads,
    ...(first && name === 'firefox' && { first }),
    visit: async (url) => {
      const page = await newPage();
      await serve(page, pages, options.web ?? false);
      await page.goto(url, { waitUntil: 'load' });
      return page;
    },
    open: async (path, prepare) => {
      const page = await newPage();
      await prepare?.(page);
      await goToExtension(page, `${base}/${path}`);
      return page;
    },
    close: async () => {
      await browser.close();
      // Another browser may start with the profile only then.
      await ended;
      if (!options.profile) await rm(profile, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

async function launchChromium(profile: string, options: SessionOptions) {
  const { headless = true, extension = join(root, '.output/chrome-mv3') } = options;
  const { commandTimeout, networkLog } = options;
  const browser = await puppeteer.launch({
    executablePath: need(findChromium(), 'Chromium'),
    userDataDir: profile,
    headless,
    pipe: true,
    ...(commandTimeout !== undefined && { protocolTimeout: commandTimeout }),
    defaultViewport: null,
    downloadBehavior: { policy: 'allow', downloadPath: join(profile, 'downloads') },
    enableExtensions: [extension],
    args: [
      '--no-sandbox',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...(networkLog ? [`--log-net-log=${networkLog}`] : []),
    ],
  });
  const worker = await browser.waitForTarget((target) => target.type() === 'service_worker');
  return { browser, base: `chrome-extension://${new URL(worker.url()).host}` };
}

async function launchFirefox(profile: string, sessionOptions: SessionOptions) {
  const { headless = true, dark = false, grantAll = false } = sessionOptions;
  const { commandTimeout, networkLog } = sessionOptions;
  const options: LaunchOptions = {
    browser: 'firefox',
    defaultViewport: null,
    executablePath: need(findFirefox(), 'Firefox'),
    userDataDir: profile,
    headless,
    ...(commandTimeout !== undefined && { protocolTimeout: commandTimeout }),
    args: ['--remote-allow-system-access'],
    ...(networkLog && {
      env: { ...process.env, MOZ_LOG: 'nsHostResolver:5', MOZ_LOG_FILE: networkLog },
    }),
    extraPrefsFirefox: {
      'extensions.webextensions.uuids': JSON.stringify({ [GECKO_ID]: GECKO_UUID }),
      'extensions.webextOptionalPermissionPrompts': !grantAll,
      // The bench measures parts of a millisecond.
      'privacy.reduceTimerPrecision': false,
      'browser.download.folderList': 2,
      'browser.download.dir': join(profile, 'downloads'),
      'browser.download.useDownloadDir': true,
      // It would take the focus from the page.
      'browser.download.alwaysOpenPanel': false,
      'browser.download.always_ask_before_handling_new_types': false,
      'layout.css.prefers-color-scheme.content-override': dark ? 0 : 1,
      'ui.systemUsesDarkTheme': dark ? 1 : 0,
    },
  };
  const browser = await puppeteer.launch(options);
  await browser.installExtension(join(root, '.output/firefox-mv3'));
  return { browser, base: `moz-extension://${GECKO_UUID}` };
}

/** Waits for the page of the first run, which a fresh profile opens after the installation. */
export async function welcomePage(browser: Browser): Promise<Page> {
  for (let tries = 0; tries < 600; tries++) {
    for (const page of await browser.pages()) {
      // Firefox reports no address of an extension's page.
      const address = await page.evaluate(() => location.pathname).catch(() => '');
      if (address === '/welcome.html') return page;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('The page of the first run was not opened');
}

async function serve(page: Page, pages: Pages, web: boolean): Promise<void> {
  const find = typeof pages === 'function' ? pages : (url: string) => pages.get(url);
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const found = find(request.url());
    const answer =
      found !== undefined
        ? request.respond({
            status: 200,
            contentType: 'text/html; charset=utf-8',
            ...respond(found),
          })
        : web
          ? request.continue()
          : request.abort('blockedbyclient');
    // The page may be closed before its last request is answered.
    answer.catch(() => undefined);
  });
}

function respond(page: Served): { body: string; headers?: Record<string, string> } {
  if (typeof page === 'string') return { body: page };
  return { body: page.html, headers: { 'content-security-policy': page.policy } };
}

/**
 * Loads a page of the extension. Firefox answers the command once the page is loaded, but sends none
 * of the events of a navigation, for which the driver would wait.
 */
async function goToExtension(page: Page, url: string): Promise<void> {
  if (url.startsWith('moz-')) await navigateFirefox(page, url);
  else await page.goto(url, { waitUntil: 'load', timeout: 20_000 });
}

function need(path: string | undefined, what: string): string {
  if (!path) throw new Error(`${what} is not installed`);
  return path;
}
