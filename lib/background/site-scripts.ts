import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { sendMessage } from '../messages';
import { type KnownSite, knownSites, originsOf } from '../sites/known';
import { originOf } from '../sites/match';

/*
 * Content scripts of the sites that the user has permitted after the installation. The browser
 * stores the permissions; the registered scripts follow them.
 */

/** Returns the scripts that read a site's pages, in the order in which they run. */
function scriptsOf(site: string): string[] {
  return [`/sites/${site}.js`, '/reader.js'];
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
  for (const site of knownSites) {
    if (site.atInstall) continue;
    const matches = await permittedMatches(site);
    if (matches.length > 0) wanted.set(site.id, { id: site.id, matches, js: scriptsOf(site.id) });
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

/** Starts reading on hosts that were just permitted, including in open tabs. */
export async function startReading(origins: readonly string[]): Promise<void> {
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
  // Most tabs have no content script that could answer.
  const notify = ({ id }: Browser.tabs.Tab) =>
    id === undefined || sendMessage('withdrawn', [...origins], id).catch(() => undefined);
  await Promise.all(tabs.map(notify));
}

/**
 * Runs the content scripts of a site in a tab.
 * @param site id of the site
 * @returns whether the browser permits scripts in the tab
 */
export async function readTab(tab: number, site: string): Promise<boolean> {
  try {
    // The build generates the scripts of sites, so the type does not list their names.
    const files = scriptsOf(site) as ScriptPublicPath[];
    await browser.scripting.executeScript({ target: { tabId: tab }, files });
    return true;
  } catch {
    // No extension may run scripts in pages of the browser or its store. The tab may also be
    // closed.
    return false;
  }
}
