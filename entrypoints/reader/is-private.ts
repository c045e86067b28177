import { browser } from 'wxt/browser';

/** Whether the page is in a private window. */
export function isPrivate(): boolean | undefined {
  return browser.extension?.inIncognitoContext;
}
