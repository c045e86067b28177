import { browser } from 'wxt/browser';

/** The part of the address that names what is shown, such as `#settings`. */
export const SETTINGS_HASH = '#settings';

/** Whether this page stands in a tab of its own, so that it stays when the user looks elsewhere. */
export async function isInTab(): Promise<boolean> {
  return (await browser.tabs.getCurrent()) !== undefined;
}

/**
 * Shows the settings in a tab. A popup closes as soon as a file is picked (Firefox,
 * https://bugzilla.mozilla.org/show_bug.cgi?id=1292701) or the user looks elsewhere, and an import with it.
 */
export async function openSettingsTab(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/popup.html${SETTINGS_HASH}`) });
  close();
}
