import type { Page } from 'puppeteer-core';

/** Returns the longest time between two frames of the popup during some work, ms. */
export async function longestFrame(
  popup: Page,
  work: (popup: Page) => Promise<unknown>,
): Promise<number> {
  await popup.evaluate(() => frameTimes.start());
  await work(popup);
  return popup.evaluate(() => frameTimes.stop());
}
