import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { getMessage } from '../.bin/i18n';

/**
 * Makes the fake browser return the English texts of `_locales`, as a real one does. Call it in
 * `beforeEach`.
 */
export function speakEnglish(): void {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((name, substitutions) =>
    getMessage(String(name), [substitutions ?? []].flat().map(String)),
  );
}
