import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { sendToTab } from '../messages';
import { ANY_PAGE } from '../paper/any-page';
import { type CoverSettings, coverSettings } from '../settings/cover-settings';
import { type KnownSite, knownSites, originsOf } from '../sites/known';
import { matchesPattern, originOf } from '../sites/match';
import { askReport } from './page-report';

/*
 * Content scripts of the sites that the user has permitted after the installation. The browser
 * stores the permissions; the registered scripts follow them.
 */

/** Id of the registered script that covers cards. */
const COVERS = 'covers';
const COVER_SCRIPT = '/covers.js';

/** Returns the scripts that read a site's pages, in the order in which they run. */
function scriptsOf(site: string): string[] {
  return [`/sites/${site}.js`, '/reader.js'];
}

/** Covers are a script of their own, so that nobody loads them who has not switched them on. */
function hasCovers({ dim, hide }: CoverSettings): boolean {
  return dim || hide;
}

/** Returns the match patterns of a site that the user has permitted. */
export async function permittedMatches(site: KnownSite): Promise<string[]> {
  const permitted = await Promise.all(
    originsOf(site).map(async (origin) =>
      (await browser.permissions.contains({ origins: [origin] })) ? origin : undefined,
    ),
  );
  return site.matches.filter((pattern) => permitted.includes(originOf(pattern)));
}

let last: Promise<void> = Promise.resolve();

/**
 * Registers, updates and unregisters scripts to match the permissions. Concurrent calls run one
 * after another.
 */
export function registerReaders(): Promise<void> {
  last = last.catch(() => undefined).then(register);
  return last;
}

async function register(): Promise<void> {
  const wanted = new Map<string, Browser.scripting.RegisteredContentScript>();
  const all: string[] = [];
  for (const site of knownSites) {
    const matches = await permittedMatches(site);
    all.push(...matches);
    if (site.atInstall || matches.length === 0) continue;
    wanted.set(site.id, { id: site.id, matches, js: scriptsOf(site.id) });
  }
  if (all.length > 0 && hasCovers(await coverSettings.get())) {
    // The manifest names the readers of some sites, so this is a script of its own. It only gives
    // them a function, and runs before them because it starts with the document.
    const matches = [...new Set(all)];
    wanted.set(COVERS, { id: COVERS, matches, js: [COVER_SCRIPT], runAt: 'document_start' });
  }
  const registered = await browser.scripting.getRegisteredContentScripts();
  const registeredIds = new Set(registered.map(({ id }) => id));
  const old = [...registeredIds].filter((id) => !wanted.has(id));
  if (old.length > 0) await browser.scripting.unregisterContentScripts({ ids: old });
  const known = [...wanted.values()].filter(({ id }) => registeredIds.has(id));
  if (known.length > 0) await browser.scripting.updateContentScripts(known);
  const fresh = [...wanted.values()].filter(({ id }) => !registeredIds.has(id));
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
}

/**
 * Where the popup keeps, in `storage.session`, for which hosts it last asked for the permission:
 * the prompt closes it. If the user did not allow them, the next popup says so.
 */
export const ASKED = 'askedOrigins';

/** Starts reading on hosts that were just permitted, including in open tabs. */
export async function startReading(origins: readonly string[]): Promise<void> {
  await browser.storage.session.remove(ASKED);
  await registerReaders();
  for (const site of knownSites) {
    await readTabs(
      site,
      site.matches.filter((pattern) => origins.includes(originOf(pattern))),
    );
  }
}

/**
 * Starts reading in the tabs that were open before the extension was installed, updated or switched
 * on: the browser runs content scripts only in pages that load later. It happens once after each
 * start of the extension, not of the background.
 */
export async function readOpenTabs(): Promise<void> {
  const { [STARTED]: started } = await browser.storage.session.get(STARTED);
  if (started === true) return;
  await browser.storage.session.set({ [STARTED]: true });
  await readAllTabs();
}

/**
 * Registers the covers of cards once a setting has them on, and covers the cards in open tabs;
 * unregisters them once both settings are off, after which the open tabs themselves remove them.
 */
export async function followCovers(settings: CoverSettings): Promise<void> {
  const [before] = await browser.scripting.getRegisteredContentScripts({ ids: [COVERS] });
  if (hasCovers(settings) === (before !== undefined)) return;
  await registerReaders();
  // A reader takes covers only when it starts.
  if (!before) await readAllTabs();
}

async function readAllTabs(): Promise<void> {
  for (const site of knownSites) await readTabs(site, await permittedMatches(site));
}

const STARTED = 'started';

async function readTabs(site: KnownSite, matches: string[]): Promise<void> {
  if (matches.length === 0) return;
  const tabs = await browser.tabs.query({ url: matches, discarded: false });
  await Promise.all(tabs.map(({ id }) => id !== undefined && readTab(id, site.id)));
}

/** Stops reading on hosts that are no longer permitted, immediately in open tabs. */
export async function stopReading(origins: readonly string[]): Promise<void> {
  await registerReaders();
  const tabs = await browser.tabs.query({});
  const stop = async ({ id }: Browser.tabs.Tab) => {
    if (id === undefined) return;
    // The browser no longer gives the addresses of these tabs, but their readers do.
    const report = await askReport({ id }, () => undefined, true);
    if (!report) return;
    const page = new URL(report.url);
    if (!origins.some((origin) => matchesPattern(origin, page))) return;
    await sendToTab(id, 'withdrawn');
  };
  // Most tabs have no content script that could answer.
  await Promise.all(tabs.map((tab) => stop(tab).catch(() => undefined)));
}

/**
 * Runs the content scripts of a site in a tab.
 * @param site id of the site
 * @returns whether the browser permits scripts in the tab
 */
export async function readTab(tab: number, site: string): Promise<boolean> {
  try {
    const isCovered = site !== ANY_PAGE && hasCovers(await coverSettings.get());
    const scripts = [...(isCovered ? [COVER_SCRIPT] : []), ...scriptsOf(site)];
    // The build generates the scripts of sites, so the type does not list their names.
    const files = scripts as ScriptPublicPath[];
    await browser.scripting.executeScript({ target: { tabId: tab }, files });
    return true;
  } catch {
    // No extension may run scripts in pages of the browser or its store. The tab may also be
    // closed.
    return false;
  }
}
