import { browser } from 'wxt/browser';

/** The part of the address that names what is shown, such as `#settings`. */
export const SETTINGS_HASH = '#settings';
export const IMPORT_HASH = '#import';

/** Whether this page is the library, not the popup. */
export function isLibrary(): boolean {
  return location.pathname === '/library.html';
}

/**
 * Opens the library in a tab, and closes the popup. Files are picked there: a popup closes as soon as a file is picked
 * (Firefox, https://bugzilla.mozilla.org/show_bug.cgi?id=1292701) or the user looks elsewhere, and an import with it.
 */
export async function openLibrary(hash = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html${hash}`) });
  close();
}
