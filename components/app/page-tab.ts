import { type Browser, browser } from 'wxt/browser';

/**
 * Returns the tab behind the popup, or the tab named in the address if the popup is opened as a
 * page.
 */
export async function pageTab(): Promise<Browser.tabs.Tab | undefined> {
  const named = new URLSearchParams(location.search).get('tab');
  if (named !== null) return browser.tabs.get(Number(named)).catch(() => undefined);
  const [active] = await browser.tabs.query({ active: true, currentWindow: true });
  return active;
}
