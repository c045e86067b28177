import { afterEach, beforeEach, vi } from 'vitest';
import { ZOTERO_ADDRESS } from '../../lib/zotero/address';
import { speakEnglish } from '../i18n';
import { overHttp } from './over-http';
import { patientFetch } from './patient-fetch';
import { FakeZotero } from './server';

/** A `fetch` without the rules of web pages, like a background worker with permissions. */
const realFetch = typeof window === 'undefined' ? patientFetch : overHttp;

/** A fake Zotero for each test. Requests to the real address go to it, over real connections. */
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

/** Redirects requests to Zotero to another address; all other requests fail. */
function divert(address: string): void {
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) => {
    if (!url.startsWith(ZOTERO_ADDRESS)) throw new Error(`Unexpected request to ${url}`);
    return realFetch(address + url.slice(ZOTERO_ADDRESS.length), init);
  });
}
