import type { CDPSession, ElementHandle, Page } from 'puppeteer-core';

/** Private fields of Puppeteer’s element handle in Firefox. */
interface FirefoxHandle {
  remoteValue(): { value?: { shadowRoot?: object } };
  realm: object;
  constructor: { from(value: object, realm: object): ElementHandle<ShadowRoot> };
}

/** Private fields of Puppeteer’s element handle in Chromium. */
interface ChromiumHandle {
  id: string;
  client: CDPSession;
  realm: { adoptBackendNode(id: number): Promise<ElementHandle<ShadowRoot>> };
}

/**
 * Returns the closed shadow roots of a mark or of the bar. Scripts of the page can't access them;
 * the driver can, through its description of an element.
 */
async function closedRoots(host: ElementHandle): Promise<ElementHandle<ShadowRoot>[]> {
  return Promise.all((await host.$$(':scope > div')).map(closedRoot));
}

async function closedRoot(holder: ElementHandle): Promise<ElementHandle<ShadowRoot>> {
  if ('remoteValue' in holder) {
    const handle = holder as unknown as FirefoxHandle;
    const { shadowRoot } = handle.remoteValue().value ?? {};
    if (!shadowRoot) throw new Error('the element has no shadow root');
    return handle.constructor.from(shadowRoot, handle.realm);
  }
  const { id, client, realm } = holder as unknown as ChromiumHandle;
  const { node } = await client.send('DOM.describeNode', { objectId: id, pierce: true });
  const [root] = node.shadowRoots ?? [];
  if (!root) throw new Error('the element has no shadow root');
  return realm.adoptBackendNode(root.backendNodeId);
}

/** Returns the first element in the closed roots of a mark or of the bar that matches. */
async function insideOf(
  host: ElementHandle | null,
  selector: string,
): Promise<ElementHandle<HTMLElement>> {
  for (const root of host ? await closedRoots(host) : []) {
    const found = await root.$(selector);
    if (found) return found as ElementHandle<HTMLElement>;
  }
  throw new Error(`no ${selector} is drawn`);
}

/**
 * Waits for the mark on a card of a listing, counted from 1, and returns the element in its closed
 * root that shows the state.
 */
export async function markOn(listing: Page, card: number): Promise<ElementHandle<HTMLElement>> {
  const host = await listing.waitForSelector(`article:nth-child(${card}) offprint-mark`);
  return insideOf(host, '.mark');
}

/** Returns the states of the covers over the cards of a page, in document order. */
export async function coverStates(page: Page): Promise<string[]> {
  const hosts = await page.$$('offprint-cover');
  return Promise.all(
    hosts.map(async (host) =>
      (await insideOf(host, '.cover')).evaluate(({ dataset }) => dataset['state'] ?? ''),
    ),
  );
}

/** Returns the same element of all marks on a page, in document order. */
export async function allMarks(page: Page): Promise<ElementHandle<HTMLElement>[]> {
  const hosts = await page.$$('offprint-mark');
  return Promise.all(hosts.map((host) => insideOf(host, '.mark')));
}

/** Returns the text of the bar and the label of its button. */
export async function barTexts(page: Page): Promise<string[]> {
  const host = await page.waitForSelector('offprint-bar');
  const parts = [await insideOf(host, '.pill span'), await insideOf(host, '.label')];
  return Promise.all(parts.map((part) => part.evaluate(({ dataset }) => dataset['text'] ?? '')));
}

/** Waits until the button of the bar has this label, and presses it. */
export async function pressBar(page: Page, label: RegExp): Promise<void> {
  const host = await page.waitForSelector('offprint-bar');
  const button = await insideOf(host, '.label');
  await page.waitForFunction(
    (each, words) => new RegExp(words).test(each.dataset['text'] ?? ''),
    {},
    button,
    label.source,
  );
  await button.click();
}

/** Closes the bar; it may then offer something. */
export async function closeBar(page: Page): Promise<void> {
  await (await insideOf(await page.waitForSelector('offprint-bar'), '.cross')).click();
}

/** Lets scripts of a test, such as axe, access the closed roots that are in the page now. */
export async function openRoots(page: Page): Promise<void> {
  for (const host of await page.$$('offprint-mark, offprint-cover, offprint-bar')) {
    for (const root of await closedRoots(host))
      await root.evaluate(
        ({ host: holder }, value) => Object.defineProperty(holder, 'shadowRoot', { value }),
        root,
      );
  }
}
