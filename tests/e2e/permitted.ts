import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../../.bin/ensure.mjs';
import { openSession, type Pages, type Session, type SessionOptions } from './browsers';

/**
 * Starts Chromium with an extension that may read every site. The browser's permission prompt can't
 * be automated, so the extension is a copy whose manifest contains the permissions.
 */
export async function openPermitted(
  pages: Pages,
  options: Omit<SessionOptions, 'extension'> = {},
): Promise<Session> {
  const extension = await mkdtemp(join(tmpdir(), 'offprint-permitted-'));
  await cp(join(root, '.output/chrome-mv3'), extension, { recursive: true });
  const file = join(extension, 'manifest.json');
  const manifest = JSON.parse(await readFile(file, 'utf8'));
  const optional: string[] = manifest.optional_host_permissions;
  manifest.host_permissions.push(...optional.filter((each) => !each.includes('://*/')));
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

declare const chrome: {
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
