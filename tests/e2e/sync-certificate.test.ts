import type { Page } from 'puppeteer-core';
import { afterEach, describe, expect, it } from 'vitest';
import { FakeCouch } from '../sync/couch';
import { type Served, serve } from '../sync/over-http';
import { type BrowserName, openSession, type Session } from './browsers';
import { inFirefoxWindow } from './firefox-window';
import { openPermitted } from './permitted';
import { SELF_SIGNED } from './self-signed';
import { pages } from './site-pages';
import { syncNow, typeSetup, untilInStep } from './sync-steps';

const PASSPHRASE = 'five quiet rivers wind northwards';

/** Accepts the certificate as a user does in a tab. */
const ACCEPT: Record<BrowserName, (session: Session, address: string) => Promise<void>> = {
  async chromium({ browser }, address) {
    const page = await browser.newPage();
    await page.goto(address).catch(() => undefined);
    for (const button of ['#details-button', '#proceed-link']) await page.locator(button).click();
    await page.waitForFunction(() => document.body?.innerText.includes('Welcome'));
    await page.close();
  },
  firefox: (session, address) => inFirefoxWindow(session, acceptInFirefox(address)),
};

describe.each(['chromium', 'firefox'] as const)(
  'a server with its own certificate (%s)',
  (name) => {
    let session: Session | undefined;
    let server: Served | undefined;
    afterEach(async () => {
      await session?.close();
      await server?.close();
    });

    it('gets no password until the user accepts the certificate in a tab, and then works', async () => {
      const couch = new FakeCouch();
      server = await serve(couch, SELF_SIGNED);
      session =
        name === 'chromium'
          ? await openPermitted(name, pages, { origins: ['https://127.0.0.1/*'] })
          : await openSession(name, pages, { grantAll: true });
      const page = await session.open('library.html#settings');
      const { user, password } = couch;
      const address = `${server.address}/offprint`;
      await typeSetup(page, { address, user, password, passphrase: PASSPHRASE });
      await page.locator('aria/Try it[role="button"]').click();
      await page.waitForFunction(() =>
        document.body.innerText.includes('Open its address in a tab: there the browser says'),
      );
      expect(server.requests).toEqual([]);
      await ACCEPT[name](session, server.address);
      await start(page);
      await syncNow(page);
      // The browser itself asks for no other password.
      couch.password = 'another one';
      await page.locator('aria/Sync now[role="button"]').click();
      await page.waitForFunction(() =>
        document.body.innerText.includes('The server refused the user name or the password.'),
      );
    });
  },
);

/** Stores the exception that the button of Firefox's warning stores. */
const acceptInFirefox = (address: string) => `(async ({ hostname, port, href }) => {
  const request = new XMLHttpRequest();
  await new Promise((resolve) => {
    request.onloadend = resolve;
    request.open('GET', href);
    request.send();
  });
  const { serverCert } = request.channel.securityInfo;
  Cc['@mozilla.org/security/certoverride;1']
    .getService(Ci.nsICertOverrideService)
    .rememberValidityOverride(hostname, Number(port), {}, serverCert, false);
})(new URL(${JSON.stringify(address)}))`;

async function start(page: Page): Promise<void> {
  await page.bringToFront();
  for (const button of ['Try it', 'Make it', 'Start'])
    await page.locator(`aria/${button}[role="button"]`).click();
  await untilInStep(page);
}
