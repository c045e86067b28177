import { browser } from 'wxt/browser';

/** Lets the browser show the papers in its side panel, if the user has allowed it. */
export async function offerSidePanel(): Promise<void> {
  await browser.sidePanel?.setOptions({ path: 'panel.html', enabled: true });
}
