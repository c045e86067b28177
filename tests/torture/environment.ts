/*
 * Makes the product run outside of a browser: an extension API, locks, IndexedDB and a parser of
 * HTML. Import it before the product.
 */
import 'fake-indexeddb/auto';
import '../../.bin/known-sites';
import '../../.bin/scheduler';
import '../locks';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getMessage } from '../../.bin/i18n';
import { parseHtml } from '../../.bin/parse-html';

/** Parses HTML as a page's `DOMParser` does. */
function Parser(): Pick<DOMParser, 'parseFromString'> {
  return { parseFromString: parseHtml };
}

Reflect.set(fakeBrowser.i18n, 'getMessage', getMessage);
if (!('chrome' in globalThis)) Reflect.set(globalThis, 'chrome', fakeBrowser);
if (!('DOMParser' in globalThis)) Reflect.set(globalThis, 'DOMParser', Parser);
