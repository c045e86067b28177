import { type Browser, browser } from 'wxt/browser';
import type { ScriptPublicPath } from 'wxt/utils/inject-script';
import { sendMessage } from '../messages';
import { type KnownSite, knownSites, originsOf } from '../sites/known';
import { originOf } from '../sites/match';

/*
 * Readers of the sites that the user has permitted after the installation. The permission itself is the browser's to keep;
 * what is registered here follows it.
 */

/** The scripts that read a site's pages, in the order in which they run. */
export function scriptsOf(site: string): string[] {
  return [`/sites/${site}.js`, '/reader.js'];
}

/** The match patterns of a site that the user has permitted. */
export async function permittedMatches(site: KnownSite): Promise<string[]> {
  const permitted = await Promise.all(
    originsOf(site).map(async (origin) =>
      (await browser.permissions.contains({ origins: [origin] })) ? origin : undefined,
    ),
  );
  return site.matches.filter((pattern) => permitted.includes(originOf(pattern)));
}

let last: Promise<void> = Promise.resolve();

/** Brings the registered readers in line with what is permitted. Calls wait for each other. */
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
  const there = new Set(registered.map(({ id }) => id));
  const old = [...there].filter((id) => !wanted.has(id));
  if (old.length > 0) await browser.scripting.unregisterContentScripts({ ids: old });
  const known = [...wanted.values()].filter(({ id }) => there.has(id));
  if (known.length > 0) await browser.scripting.updateContentScripts(known);
  const fresh = [...wanted.values()].filter(({ id }) => !there.has(id));
  if (fresh.length > 0) await browser.scripting.registerContentScripts(fresh);
}

/** Takes up reading on hosts that were just permitted, also in tabs that are open. */
export async function startReading(origins: readonly string[]): Promise<void> {
  await registerReaders();
  for (const site of knownSites) {
    const matches = site.matches.filter((pattern) => origins.includes(originOf(pattern)));
    if (matches.length === 0) continue;
    const tabs = await browser.tabs.query({ url: matches });
    await Promise.all(tabs.map(({ id }) => id !== undefined && readTab(id, site.id)));
  }
}

/** Stops reading on hosts that are no longer permitted, at once in tabs that are open. */
export async function stopReading(origins: readonly string[]): Promise<void> {
  await registerReaders();
  const tabs = await browser.tabs.query({});
  // Most tabs hold no reader that could answer.
  const tell = ({ id }: Browser.tabs.Tab) =>
    id === undefined || sendMessage('withdrawn', [...origins], id).catch(() => undefined);
  await Promise.all(tabs.map(tell));
}

/**
 * Reads what a tab shows.
 * @param site whose reader it is
 * @returns whether the browser lets the page be read
 */
export async function readTab(tab: number, site: string): Promise<boolean> {
  try {
    // The scripts of sites are made by the build, so their names are in no list of types.
    const files = scriptsOf(site) as ScriptPublicPath[];
    await browser.scripting.executeScript({ target: { tabId: tab }, files });
    return true;
  } catch {
    // Pages of the browser itself and of its store can't be read by any extension; nor can a tab that has been closed.
    return false;
  }
}
