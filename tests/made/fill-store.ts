import type { Page } from 'puppeteer-core';
import { bundle } from './bundle';
import type { StoreSize } from './history';

/**
 * Fills the store of the extension that a page belongs to, and replaces its content. A large store
 * takes minutes.
 */
export async function fillStore(page: Page, size: StoreSize): Promise<void> {
  await page.evaluate(await bundle('tests/made/fill-page.ts'));
  await page.evaluate((counts) => globalThis.fillStore(counts), size);
}

/** Fills the store with a collection of papers that vary, and replaces its content. */
export async function fillCollection(page: Page, count: number): Promise<void> {
  await page.evaluate(await bundle('tests/made/fill-page.ts'));
  await page.evaluate((papers) => globalThis.fillCollection(papers), count);
}
