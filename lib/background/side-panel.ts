import { browser } from 'wxt/browser';

/** Lets the browser show the library in its side panel, if the user has allowed it. */
export async function offerSidePanel(): Promise<void> {
  await browser.sidePanel?.setOptions({ path: 'library.html', enabled: true });
}
