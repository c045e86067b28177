import { browser } from 'wxt/browser';
import { exportFormats } from '../exchange';
import type { Format } from '../exchange/format';

const KEY = 'exportFormat';

/** The format that was chosen last; the first one where none was. */
export async function lastFormat(): Promise<Format> {
  const id = (await browser.storage.local.get(KEY))[KEY];
  return exportFormats.find((format) => format.id === id) ?? exportFormats[0];
}

/** Keeps the choice for the next export. */
export async function keepFormat(format: Format): Promise<void> {
  await browser.storage.local.set({ [KEY]: format.id });
}
