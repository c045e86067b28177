import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { root } from '../../.bin/ensure.mjs';
import type { BrowserName, Session } from './browsers';
import { EXTENSION, givePermissions, inFirefoxWindow } from './firefox-window';

declare const chrome: { windows: { create(options: object): Promise<unknown> } };

/** Allows the extension in private windows, as the switch on its page does. */
export async function allowInPrivate(session: Session, name: BrowserName): Promise<void> {
  if (name === 'firefox') {
    await givePermissions(session, {
      ...{ permissions: ['internal:privateBrowsingAllowed'], origins: [] },
    });
    // What is allowed in private windows is read when the extension starts.
    await inFirefoxWindow(
      session,
      `ChromeUtils.importESModule('resource://gre/modules/AddonManager.sys.mjs')
        .AddonManager.getAddonByID(${EXTENSION}.id).then((addon) => addon.reload())`,
    );
    return;
  }
  const connection = await session.browser.target().createCDPSession();
  const send = connection.send.bind(connection) as (name: string, data: object) => Promise<unknown>;
  const path = join(root, '.output/chrome-mv3');
  await send('Extensions.loadUnpacked', { path, enableInIncognito: true });
  await connection.detach();
}

/** Opens a served page in a private window. The driver can't open one, the extension can. */
export async function visitPrivately(
  session: Session,
  pages: ReadonlyMap<string, string>,
  url: string,
): Promise<Page> {
  const opener = await session.open('popup.html');
  const before = await session.browser.pages();
  await opener.evaluate(() => chrome.windows.create({ incognito: true }));
  const page = await pageBeside(session, before);
  await opener.close();
  await page.setViewport({ width: 1280, height: 900 });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const body = pages.get(request.url());
    const answer =
      body === undefined
        ? request.abort()
        : request.respond({ status: 200, contentType: 'text/html; charset=utf-8', body });
    answer.catch(() => undefined);
  });
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/** Waits for a page that is none of those. */
export async function pageBeside({ browser }: Session, those: Page[]): Promise<Page> {
  for (let tries = 0; tries < 300; tries++) {
    const page = (await browser.pages()).find((each) => !those.includes(each));
    if (page) return page;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('No other page was opened');
}
