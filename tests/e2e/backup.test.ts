import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoCollection } from '../made/demo';
import { putItems } from '../made/store';
import { type BrowserName, openSession, type Session } from './browsers';
import { openPopup, rowTitles, waitForRows } from './popup';
import { buttonNamed, savedPath } from './steps';

/** Backups survive the deletion of the collection. */
describe.each(['chromium', 'firefox'] satisfies BrowserName[])('backups in %s', (name) => {
  let session: Session;
  let settings: Page;
  const shows = (text: string) =>
    settings.waitForFunction((wanted) => document.body.textContent?.includes(wanted), {}, text);
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

  it('go to a folder, under the name of the day', async () => {
    if (name === 'firefox') {
      expect(
        await settings.$$eval('button', (all) => all.map((each) => each.textContent)),
      ).not.toContain('Copy to a folder…');
      return;
    }
    await settings.evaluate(pickOwnFolder);
    await settings.reload();
    await shows('Backups are copied to the folder');
    await press('Back up now');
    await shows('Backed up.');
    const names = await settings.evaluate(async () => {
      const folder = await navigator.storage.getDirectory();
      return Array.fromAsync(folder.keys());
    });
    expect(names).toEqual([expect.stringMatching(/^offprint-\d{4}-\d\d-\d\d\.jsonl\.gz$/)]);
    await press('Stop copying');
  });

  it('are saved as files, which the library reads', async () => {
    await (await settings.waitForSelector('.backups li button'))?.click();
    const path = await savedPath(session.downloads);
    const file = basename(path);
    expect(file).toMatch(/^offprint-\d{4}-\d\d-\d\d\.jsonl\.gz$/);
    const bytes = await readFile(path, 'base64');
    const library = await session.open('library.html');
    await library.waitForSelector('main.library');
    await library.evaluate(dropFile, file, bytes);
    await library.waitForFunction(() => document.body.textContent?.includes('7 already stored'));
    await library.close();
    await settings.bringToFront();
  });

  it('bring everything back after everything was deleted', async () => {
    await press('Delete everything…');
    await (await settings.waitForSelector('.delete input'))?.type('delete');
    await (await settings.waitForSelector('.delete button[type="submit"]'))?.click();
    await shows('Everything is deleted.');
    await (await settings.waitForSelector('.backups button[aria-expanded]'))?.click();
    await shows('7 papers are no longer in your collection.');
    await press('Restore missing papers');
    await shows('Restored 7 papers.');
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

/**
 * Picks the extension's private file system in place of a folder on disk, because the dialog can't
 * be automated. Runs in the page.
 */
async function pickOwnFolder(): Promise<void> {
  const value = await navigator.storage.getDirectory();
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    const request = indexedDB.open('offprint-backups');
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const transaction = database.transaction('places', 'readwrite');
  transaction.objectStore('places').put({ key: 'folder', value });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}

/** Runs in the page: drops a file on it. */
function dropFile(file: string, base64: string): void {
  const dataTransfer = new DataTransfer();
  const bytes = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
  dataTransfer.items.add(new File([bytes], file));
  for (const type of ['dragover', 'drop'])
    document.body.dispatchEvent(
      new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }),
    );
}

interface Alarms {
  alarms: { getAll(): Promise<{ name: string }[]> };
}
