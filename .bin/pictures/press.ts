import type { Page } from 'puppeteer-core';
import { buttonNamed } from '../../tests/e2e/steps';

interface Chrome {
  chrome: { i18n: { getMessage(name: string): string } };
}

/** Presses the button that has a text of `_locales`, with what stands behind it. */
export const press =
  (text: string, more = '') =>
  async (page: Page): Promise<void> => {
    const name = await page.evaluate(
      (each) => (globalThis as unknown as Chrome).chrome.i18n.getMessage(each),
      text,
    );
    await (await buttonNamed(page, `${name}${more}`)).click();
  };
