import './PageBanner.css';
import { useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { readTab } from '../../lib/background/site-scripts';
import { words } from '../../lib/words/words';
import { readerOf, type Unread } from './use-page';

interface Props {
  unread: Unread;
  /** Called when the page is being read. */
  onRead(): void;
}

/** One button that has a page read: of a site that was not permitted yet, or of no site, this once. */
export function PageOffer({ unread, onRead }: Props) {
  const [refused, setRefused] = useState(false);
  const { tab, site, origins } = unread;
  const read = async () => {
    // Asked first of all: browsers take a request only as the answer to a click. Once permitted, the background reads.
    const permitted = origins.length > 0 && (await browser.permissions.request({ origins }));
    if (origins.length > 0 && !permitted) return;
    if (!permitted && !(await readTab(tab, readerOf(unread)))) return setRefused(true);
    onRead();
  };
  return (
    <section class="here quiet" aria-label={words('popup_here')}>
      <p>{refused ? words('offer_refused') : site ? site.name : words('offer_page_hint')}</p>
      {!refused && (
        <button type="button" onClick={() => void read()}>
          {site && origins.length > 0 ? words('offer_site', site.name) : words('offer_page')}
        </button>
      )}
    </section>
  );
}
