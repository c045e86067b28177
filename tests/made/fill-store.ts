import type { Page } from 'puppeteer-core';
import { bundle } from './bundle';
import type { StoreSize } from './history';

/** Fills the store of the extension that a page belongs to, in place of what it held. A large one takes minutes. */
export async function fillStore(page: Page, size: StoreSize): Promise<void> {
  await page.evaluate(await bundle('tests/made/fill-page.ts'));
  await page.evaluate((counts) => globalThis.fillStore(counts), size);
}
