import { coverPage } from './cover-page';

/** WXT's `defineUnlistedScript`, in fewer bytes: WXT expects a call of a function. */
const defineScript = Object;

/**
 * The covers of cards, a part of the content script that is loaded only while a setting has them
 * on: lib/background/site-scripts registers it. `reader.js`, which runs later, starts them.
 */
export default defineScript({
  main() {
    globalThis.offprintCovers = coverPage;
  },
});
