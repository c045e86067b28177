import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCollection } from '../made/demo';
import { putItems } from '../made/store';
import { type BrowserName, openSession, type Session } from './browsers';
import { openPopup, rowTitles, waitForRows } from './popup';
import { buttonNamed } from './steps';

/** A backup outlives the collection. */
describe.each(['chromium', 'firefox'] satisfies BrowserName[])('backups in %s', (name) => {
  let session: Session;
  let settings: Page;
  const shows = (text: string) =>
    settings.waitForFunction(
      (wanted) => document.body.textContent?.includes(wanted),
      { timeout: 10_000 },
      text,
    );
  const press = async (label: string) => (await buttonNamed(settings, label)).click();

  beforeAll(async () => {
    session = await openSession(name, new Map());
    const filling = await openPopup(session);
    await putItems(filling, demoCollection(Date.now()));
    await filling.close();
    settings = await session.open('library.html#settings');
    await settings.waitForSelector('.settings');
  });
  afterAll(() => session?.close());

  it('are due every day', async () => {
    const names = await settings.evaluate(async () => {
      const { browser, chrome } = globalThis as unknown as Record<string, Alarms | undefined>;
      return ((await (browser ?? chrome)?.alarms.getAll()) ?? []).map((alarm) => alarm.name);
    });
    expect(names).toContain('backup');
  });

  it('are made on a click', async () => {
    await shows('No backup yet.');
    await press('Back up now');
    await shows('Backed up.');
    await shows('7 papers ·');
  });

  it('bring everything back after everything was deleted', async () => {
    await press('Delete everything…');
    await (await settings.waitForSelector('.delete input'))?.type('delete');
    await (await settings.waitForSelector('.delete button[type="submit"]'))?.click();
    await shows('Everything is deleted.');
    await (await settings.waitForSelector('.backups button[aria-expanded]'))?.click();
    await shows('7 papers are no longer in your collection.');
    await press('Bring back what is missing');
    await shows('7 papers are as they were.');
    const popup = await openPopup(session);
    await popup.waitForFunction(() => document.body.textContent?.includes('Saved 7'));
    expect(await rowTitles(popup)).toContain(
      'Reading Between the Tokens: Byte-Level Models Without Regret',
    );
    await popup.keyboard.press('ArrowDown');
    await popup.waitForSelector('.list .row:focus');
    await popup.keyboard.press('u');
    await waitForRows(popup, 0);
    await popup.close();
  });
});

interface Alarms {
  alarms: { getAll(): Promise<{ name: string }[]> };
}
