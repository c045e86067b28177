import { browser } from 'wxt/browser';

/** Opens an address in a new tab next to the current one. */
export async function openAddress(url: string): Promise<void> {
  await browser.tabs.create({ url });
}
