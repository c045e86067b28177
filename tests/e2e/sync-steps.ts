import type { Page } from 'puppeteer-core';
import type { Session } from './browsers';
import { openPopup, waitForRows } from './popup';

/** Where a machine is set up. */
export interface Setup {
  kind?: 'CouchDB' | 'WebDAV';
  address: string;
  user: string;
  password: string;
  passphrase: string;
}

/** Fills in the form for several machines as a user would, and starts. */
export async function setUpSync(session: Session, setup: Setup, isNew: boolean): Promise<Page> {
  const page = await session.open('library.html#settings');
  await typeSetup(page, setup);
  await page.locator('aria/Try it[role="button"]').click();
  if (isNew) await page.locator('aria/Make it[role="button"]').click();
  await page.locator('aria/Start[role="button"]').click();
  await untilInStep(page);
  return page;
}

/** Opens the form for several machines in the settings, and fills it in. */
export async function typeSetup(page: Page, setup: Setup): Promise<void> {
  await page.locator('aria/Set up several machines…[role="button"]').click();
  await page.waitForSelector('.sync-form');
  if (setup.kind === 'WebDAV')
    await page.locator('aria/WebDAV (Nextcloud, NAS, university)[role="radio"]').click();
  const fields = await page.$$('.sync-form .sync-field input');
  const values = [setup.address, setup.user, setup.password, setup.passphrase];
  for (const [index, value] of values.entries()) await fields[index]?.type(value);
}

/** Waits until the settings say that this machine is in step. */
export async function untilInStep(page: Page): Promise<void> {
  await page.waitForFunction(() => document.body.innerText.includes('In step with'));
}

/** Has a machine meet its server now, and waits until it is done. */
export async function syncNow(page: Page): Promise<void> {
  // A page in the background draws nothing.
  await page.bringToFront();
  await page.locator('aria/Sync now[role="button"]').click();
  await page.waitForFunction(() => {
    const button = [...document.querySelectorAll('button')].find(
      (each) => each.textContent === 'Sync now',
    );
    return button && !button.disabled;
  });
  await untilInStep(page);
}

/** Opens the popup and waits until it shows this number of papers. */
export async function openList(session: Session, count: number): Promise<Page> {
  const popup = await openPopup(session);
  await waitForRows(popup, count);
  return popup;
}
