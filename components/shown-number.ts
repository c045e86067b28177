import { browser } from 'wxt/browser';

/** A number in the language's way, `18,402`. */
export function shownNumber(value: number): string {
  return new Intl.NumberFormat(browser.i18n.getUILanguage()).format(value);
}
