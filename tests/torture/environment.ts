/*
 * Makes the product run outside of a browser: an extension API, IndexedDB and a parser of HTML.
 * Import it before the product.
 */
import 'fake-indexeddb/auto';
import '../locks';
import '../../.bin/known-sites';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getMessage } from '../../.bin/i18n';
import { parseHtml } from '../../.bin/parse-html';

fakeBrowser.runtime.getPlatformInfo = async () => ({ os: 'linux', arch: 'x86-64' }) as never;
if (!('chrome' in globalThis)) {
  Reflect.set(globalThis, 'chrome', { ...fakeBrowser, i18n: { getMessage } });
}
if (!('DOMParser' in globalThis)) {
  Reflect.set(
    globalThis,
    'DOMParser',
    class {
      parseFromString(html: string): Document {
        return parseHtml(html);
      }
    },
  );
}
