import { afterEach, beforeEach, vi } from 'vitest';
import { ZOTERO_ADDRESS } from '../../lib/zotero/address';
import { FakeZotero } from './server';

/** The browser's own, before a test puts another in its place. */
const realFetch = globalThis.fetch;

/** A Zotero for each test. What is asked of the real one's address goes to it, over real connections. */
export function withZotero(): { zotero: FakeZotero } {
  const held = { zotero: new FakeZotero() };
  beforeEach(async () => {
    held.zotero = new FakeZotero();
    divert(await held.zotero.open());
  });
  afterEach(async () => {
    vi.unstubAllGlobals();
    await held.zotero.close();
  });
  return held;
}

/** Sends what is meant for Zotero to another address, and nothing else anywhere. */
export function divert(address: string): void {
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (!url.startsWith(ZOTERO_ADDRESS)) throw new Error(`asked elsewhere: ${url}`);
    return realFetch(address + url.slice(ZOTERO_ADDRESS.length), init);
  });
}
