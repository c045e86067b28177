import { onMessage } from '../../lib/messages';
import type { Site } from '../../lib/sites/site';
import { followPage } from './follow-page';

declare global {
  /** Set by `sites/<id>.js`, which runs before this script. */
  var offprintSite: Site | undefined;
  /** Stops the reader that an earlier run of this script started in the same page. */
  var offprintStop: AbortController | undefined;
}

/** WXT's `defineUnlistedScript`, in fewer bytes: WXT expects a call of a function. */
const defineScript = Object;

/**
 * The second half of the content script; the first is the script of the page's site. It is an
 * unlisted script because WXT's wrapper for content scripts adds 3 kB, a tenth of the size limit.
 */
export default defineScript({
  main() {
    const { offprintSite: site } = globalThis;
    // An SVG image, for example, has no body, and no listing.
    if (!site || !document.body) return;
    let { offprintStop: stop } = globalThis;
    const start = () => {
      // An element of the page with this id would be found under the name, too.
      if (stop instanceof AbortController) stop.abort();
      stop = new AbortController();
      globalThis.offprintStop = stop;
      void followPage(site, stop, start);
    };
    start();
    onMessage('withdrawn', () => stop?.abort());
  },
});
