import type { Page } from 'puppeteer-core';
import { bundle } from './bundle';

/** Fills the store of the extension that a page belongs to with saved papers and with papers that were only seen. */
export async function fillStore(page: Page, saved: number, seen = 0): Promise<void> {
  page.setDefaultTimeout(0);
  await page.evaluate(await bundle('tests/bench/fill-page.ts'));
  await page.evaluate((...counts) => fill(...counts), saved, seen);
}
