import { afterEach, beforeEach, vi } from 'vitest';
import { ZOTERO_ADDRESS } from '../../lib/zotero/address';
import { speakEnglish } from '../i18n';
import { overHttp } from './over-http';
import { FakeZotero } from './server';

/** Pages ask as background workers do, which are bound by permissions and not by the rules of pages. */
const realFetch = typeof window === 'undefined' ? globalThis.fetch : overHttp;

/** A Zotero for each test. What is asked of the real one's address goes to it, over real connections. */
export function withZotero(): { zotero: FakeZotero } {
  const held = { zotero: new FakeZotero() };
  beforeEach(async () => {
    speakEnglish();
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
function divert(address: string): void {
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (!url.startsWith(ZOTERO_ADDRESS)) throw new Error(`asked elsewhere: ${url}`);
    return realFetch(address + url.slice(ZOTERO_ADDRESS.length), init);
  });
}
