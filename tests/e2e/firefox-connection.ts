import type { Browser, Page } from 'puppeteer-core';

/** The driver's connection to Firefox, which its types do not show (WebDriver BiDi). */
export interface Connection {
  send(method: string, params: object): Promise<{ result: Record<string, unknown> }>;
}

/** Returns the driver's connection to Firefox. */
export function connectionOf(browser: Browser): Connection {
  return Reflect.get(browser, 'connection');
}

/** Loads an address in a tab of Firefox, and waits until the page and its files are loaded. */
export async function navigateFirefox(page: Page, url: string): Promise<void> {
  const context: string = Reflect.get(page.mainFrame(), '_id');
  await connectionOf(page.browser()).send('browsingContext.navigate', {
    ...{ context, url, wait: 'complete' },
  });
}
