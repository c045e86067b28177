import type { ElementHandle, Page } from 'puppeteer-core';

/** What Puppeteer’s handle of an element in Firefox holds besides its public part. */
interface FirefoxHandle {
  remoteValue(): { value?: { shadowRoot?: object } };
  realm: object;
  constructor: { from(value: object, realm: object): ElementHandle<ShadowRoot> };
}

/**
 * The closed shadow root of a mark or of the bar. No script of the page can get it; the browser’s driver can, in Chromium
 * by the accessibility tree, in Firefox by the description of an element.
 */
export async function closedRoot(host: ElementHandle): Promise<ElementHandle<ShadowRoot>> {
  const holder = await host.$('div');
  if (!holder) throw new Error('the element is none of Offprint’s');
  if ('remoteValue' in holder) {
    const handle = holder as unknown as FirefoxHandle;
    const { shadowRoot } = handle.remoteValue().value ?? {};
    if (!shadowRoot) throw new Error('the element has no shadow root');
    return handle.constructor.from(shadowRoot, handle.realm);
  }
  const button = await holder.waitForSelector('aria/[role="button"]');
  if (!button) throw new Error('there is no button in the shadow root');
  const root = await button.evaluateHandle((each) => each.getRootNode());
  // The root of what lies in a shadow root.
  return root as unknown as ElementHandle<ShadowRoot>;
}

/** The button of a mark on a card of a listing, counted from 1; waits for it. */
export async function markOn(listing: Page, card: number): Promise<ElementHandle<Element>> {
  const host = await listing.waitForSelector(`article:nth-child(${card}) offprint-mark`);
  const button = host && (await (await closedRoot(host)).$('button'));
  if (!button) throw new Error(`card ${card} has no mark`);
  return button;
}

/** The buttons of all marks on a page, in its order. */
export async function allMarks(page: Page): Promise<ElementHandle<HTMLButtonElement>[]> {
  const buttons: ElementHandle<HTMLButtonElement>[] = [];
  for (const host of await page.$$('offprint-mark')) {
    const button = await (await closedRoot(host)).$('button');
    if (button) buttons.push(button);
  }
  return buttons;
}

/** Presses the button of the bar once it has these words. */
export async function pressBar(page: Page, label: RegExp): Promise<void> {
  const host = await page.waitForSelector('offprint-bar');
  const button = host && (await (await closedRoot(host)).$('button:not(.close)'));
  if (!button) throw new Error('there is no bar');
  await page.waitForFunction(
    (each, words) => new RegExp(words).test(each.textContent ?? ''),
    { timeout: 10_000 },
    button,
    label.source,
  );
  await button.click();
}

/** Lets the scripts of a test, such as axe, find the closed roots that are in a page now as if they were open. */
export async function openRoots(page: Page): Promise<void> {
  for (const host of await page.$$('offprint-mark, offprint-bar')) {
    const root = await closedRoot(host);
    await root.evaluate((each) => Object.defineProperty(each.host, 'shadowRoot', { value: each }));
  }
}
