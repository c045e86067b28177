import { browser } from 'wxt/browser';

/** Opens the page of the first run, after an installation only. */
export async function welcome({ reason }: { reason: string }): Promise<void> {
  if (reason === 'install')
    await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html') });
}
