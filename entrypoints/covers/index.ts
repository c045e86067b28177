import { coverPage } from './cover-page';

/**
 * The covers of cards, a part of the content script that is loaded only while a setting has them
 * on: lib/background/site-scripts registers it. `reader.js`, which runs later, starts them.
 */
export default {
  main() {
    globalThis.offprintCovers = coverPage;
  },
};
