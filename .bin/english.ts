// Imported first, for its effect: `words` speaks English outside a browser.
import { getMessage } from './i18n';

Reflect.set(globalThis, 'chrome', { i18n: { getMessage } });
