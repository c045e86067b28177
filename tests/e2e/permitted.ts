import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../../.bin/ensure.mjs';
import {
  type BrowserName,
  openSession,
  type Pages,
  type Session,
  type SessionOptions,
} from './browsers';
import { givePermissions } from './firefox-window';

interface Options extends Omit<SessionOptions, 'extension' | 'grantAll'> {
  /** Further origins that the extension may reach (Chromium). */
  origins?: string[];
}

/** Starts a browser with an extension that may read every site. */
export function openPermitted(
  name: BrowserName,
  pages: Pages,
  options: Options = {},
): Promise<Session> {
  return name === 'chromium' ? permittedChromium(pages, options) : permittedFirefox(pages, options);
}

/**
 * Chromium's permission prompt can't be automated, so the extension is a copy whose manifest
 * contains the permissions.
 */
async function permittedChromium(
  pages: Pages,
  { origins = [], ...options }: Options,
): Promise<Session> {
  const extension = await mkdtemp(join(tmpdir(), 'offprint-permitted-'));
  await cp(join(root, '.output/chrome-mv3'), extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  manifest.host_permissions.push(...sitesOf(manifest), ...origins);
  await writeFile(file, JSON.stringify(manifest));
  const session = await openSession('chromium', pages, { ...options, extension });
  const popup = await session.open('popup.html');
  await popup.waitForFunction(registered);
  await popup.close();
  const close = async () => {
    await session.close();
    await rm(extension, { recursive: true, force: true });
  };
  return { ...session, close };
}

/** Firefox asks nobody where one of its own windows gives the permissions. */
async function permittedFirefox(pages: Pages, options: Options): Promise<Session> {
  const session = await openSession('firefox', pages, { ...options, grantAll: true });
  const popup = await session.open('popup.html');
  const origins = sitesOf(await popup.evaluate(() => chrome.runtime.getManifest()));
  await givePermissions(session, { permissions: [], origins });
  await popup.waitForFunction(registered);
  await popup.close();
  return session;
}

interface Manifest {
  optional_host_permissions: string[];
}

/** The origins of the sites, without that of any server. */
function sitesOf({ optional_host_permissions: optional }: Manifest): string[] {
  return optional.filter((each) => !each.includes('://*/'));
}

declare const chrome: {
  runtime: { getManifest(): Manifest };
  scripting: { getRegisteredContentScripts(): Promise<{ id: string }[]> };
};

/** Whether the content scripts are registered. Runs in a page of the extension. */
async function registered(): Promise<boolean> {
  return (await chrome.scripting.getRegisteredContentScripts()).length > 20;
}

/** Waits until the page has this number of marks. */
export function untilMarks(page: Page, count: number) {
  return page.waitForFunction(
    (wanted) => document.querySelectorAll('offprint-mark').length === wanted,
    {},
    count,
  );
}
