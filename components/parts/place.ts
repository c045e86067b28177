import { browser } from 'wxt/browser';

/** The fragment of the library's address that opens the settings. */
export const SETTINGS_HASH = '#settings';
export const IMPORT_HASH = '#import';
/** Where papers can be met without searching for them. */
export const DAILY_PAPERS = 'https://huggingface.co/papers';

/** Whether this page is the library, not the popup. */
export function isLibrary(): boolean {
  return location.pathname === '/library.html';
}

/** Whether this page is the popup, which closes when it loses the focus. */
export function isPopup(): boolean {
  return location.pathname === '/popup.html';
}

/** Opens the library in a window that is not private. */
export async function openNormalWindow(): Promise<void> {
  await browser.windows.create({ url: browser.runtime.getURL('/library.html'), incognito: false });
}

/**
 * Opens the library in a tab and closes the popup. Files are chosen in the library because a popup
 * closes when a file is chosen (Firefox, https://bugzilla.mozilla.org/show_bug.cgi?id=1292701) or
 * when it loses the focus, which would end an import.
 */
export async function openLibrary(hash = ''): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/library.html${hash}`) });
  // The side panel stays.
  if (location.pathname !== '/panel.html') close();
}
