import './PageBanner.css';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { readTab } from '../../lib/background/site-scripts';
import type { KnownSite } from '../../lib/sites/known';
import { words } from '../../lib/words/words';
import { readerOf, type Unread } from './use-page';

interface Props {
  unread: Unread;
  /** Called once reading has started. */
  onRead(): void;
}

/**
 * A button that reads the page: of a site that is not permitted yet, or of an unknown site once.
 */
export function PageOffer({ unread, onRead }: Props) {
  const [refused, setRefused] = useState(false);
  const { tab, site, origins } = unread;
  const read = async () => {
    // Must come first: browsers accept the request only during a click. Once permitted, the
    // background reads the page.
    const permitted = origins.length > 0 && (await browser.permissions.request({ origins }));
    if (origins.length > 0 && !permitted) return;
    if (!permitted && !(await readTab(tab, readerOf(unread)))) return setRefused(true);
    onRead();
  };
  return (
    <section class="here quiet" aria-label={words('popup_here')}>
      <p>{refused ? refusal(site) : site ? site.name : words('offer_page_hint')}</p>
      {!refused && (
        <button type="button" onClick={() => void read()}>
          {site && origins.length > 0 ? words('offer_site', site.name) : words('offer_page')}
        </button>
      )}
    </section>
  );
}

/** A page of a permitted site is read when it loads; the browser refuses scripts in any other. */
function refusal(site: KnownSite | undefined): string {
  return words(site ? 'offer_reload' : 'offer_refused');
}
