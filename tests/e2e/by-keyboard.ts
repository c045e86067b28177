import type { Page } from 'puppeteer-core';

/** More stops than any view has. */
const MOST_STOPS = 120;

/** The accessible name of what has the focus, about: as the Tab key finds it. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!element || element === document.body) return '';
    const named = element.getAttribute('aria-labelledby');
    const label = element.closest('label') ?? element;
    const name =
      element.ariaLabel ??
      (named ? document.getElementById(named)?.textContent : label.textContent) ??
      '';
    return name.trim().replace(/\s+/g, ' ');
  });
}

/**
 * Presses Tab until the focus is on what has such a name.
 * @param back goes back instead, with Shift
 * @throws Error with all names that were passed
 */
export async function tabTo(page: Page, name: RegExp, back = false): Promise<void> {
  const passed: string[] = [];
  if (back) await page.keyboard.down('Shift');
  while (passed.length < MOST_STOPS && !name.test(passed.at(-1) ?? '')) {
    await page.keyboard.press('Tab');
    passed.push(await focusedName(page));
  }
  if (back) await page.keyboard.up('Shift');
  if (!name.test(passed.at(-1) ?? ''))
    throw new Error(`${name} is not among ${passed.join(' | ')}`);
}

/** Moves with an arrow key within a group until the focus is on what has such a name. */
export async function arrowTo(page: Page, name: RegExp, key = 'ArrowDown'): Promise<void> {
  const passed = [await focusedName(page)];
  while (passed.length < MOST_STOPS && !name.test(passed.at(-1) ?? '')) {
    await page.keyboard.press(key as 'ArrowDown');
    passed.push(await focusedName(page));
  }
  if (!name.test(passed.at(-1) ?? ''))
    throw new Error(`${name} is not among ${passed.join(' | ')}`);
}
