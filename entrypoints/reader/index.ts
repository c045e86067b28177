import { onMessage } from '../../lib/messages';
import type { Site } from '../../lib/sites/site';
import { followPage } from './follow-page';

declare global {
  /** Set by `sites/<id>.js`, which runs before this script. */
  var offprintSite: Site | undefined;
  /** Stops the reader that an earlier run of this script started in the same page. */
  var offprintStop: AbortController | undefined;
}

/**
 * The second half of the content script; the first is the script of the page's site. It is an
 * unlisted script because WXT's wrapper for content scripts adds 3 kB, a tenth of the size limit.
 */
export default {
  main() {
    const site = globalThis.offprintSite;
    // An SVG image, for example, has no body, and no listing.
    if (!site || !document.body) return;
    const start = () => {
      // An element of the page with this id would be found under the name, too.
      if (globalThis.offprintStop instanceof AbortController) globalThis.offprintStop.abort();
      globalThis.offprintStop = new AbortController();
      void followPage(site, globalThis.offprintStop, start);
    };
    start();
    onMessage('withdrawn', () => globalThis.offprintStop?.abort());
  },
};
