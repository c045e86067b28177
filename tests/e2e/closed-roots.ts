import type { ElementHandle, Page } from 'puppeteer-core';

/** Private fields of Puppeteer’s element handle in Firefox. */
interface FirefoxHandle {
  remoteValue(): { value?: { shadowRoot?: object } };
  realm: object;
  constructor: { from(value: object, realm: object): ElementHandle<ShadowRoot> };
}

/**
 * Returns the closed shadow root of a mark or of the bar. Scripts of the page can't access it; the
 * driver can, in Chromium through the accessibility tree, in Firefox through the description of an
 * element.
 */
async function closedRoot(host: ElementHandle): Promise<ElementHandle<ShadowRoot>> {
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
  // `getRootNode` of a node in a shadow root returns that root.
  return root as unknown as ElementHandle<ShadowRoot>;
}

/** Waits for the mark on a card of a listing, counted from 1, and returns its button. */
export async function markOn(listing: Page, card: number): Promise<ElementHandle<Element>> {
  const host = await listing.waitForSelector(`article:nth-child(${card}) offprint-mark`);
  const button = host && (await (await closedRoot(host)).$('button'));
  if (!button) throw new Error(`card ${card} has no mark`);
  return button;
}

/** Returns the buttons of all marks on a page, in document order. */
export async function allMarks(page: Page): Promise<ElementHandle<HTMLButtonElement>[]> {
  const buttons: ElementHandle<HTMLButtonElement>[] = [];
  for (const host of await page.$$('offprint-mark')) {
    const button = await (await closedRoot(host)).$('button');
    if (button) buttons.push(button);
  }
  return buttons;
}

/** Waits until the button of the bar has this label, and presses it. */
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

/** Lets scripts of a test, such as axe, access the closed roots that are in the page now. */
export async function openRoots(page: Page): Promise<void> {
  for (const host of await page.$$('offprint-mark, offprint-bar')) {
    const root = await closedRoot(host);
    await root.evaluate((each) => Object.defineProperty(each.host, 'shadowRoot', { value: each }));
  }
}
