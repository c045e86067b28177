import { useLayoutEffect, useState } from 'preact/hooks';
import { browser } from 'wxt/browser';
import { ASKED, readTab } from '../../lib/background/site-scripts';
import { ANY_PAGE } from '../../lib/paper/any-page';
import { settings } from '../../lib/settings/settings';
import { words } from '../../lib/words/words';
import type { Unread } from './inspect-tab';

/** What can be done so that a page is read: a line that says why it is not, and a button. */
export interface Offer {
  text: string;
  /** The text of the button; empty where there is nothing to press. */
  label: string;
  run(): void;
}

/**
 * Returns how to read a page that is not read.
 * @param onRead called once reading has started
 */
export function useOffer(
  { tab, site, origins, off }: Unread,
  onRead: () => void,
  fail: (error: unknown) => void,
): Offer {
  const [refused, setRefused] = useState(false);
  const [denied, setDenied] = useState(false);
  const asked = origins.join(' ');
  useLayoutEffect(() => {
    if (asked === '') return;
    const take = (stored: Record<string, unknown>) => {
      if (stored[ASKED] === asked) setDenied(true);
    };
    browser.storage.session.get(ASKED).then(take, () => undefined);
  }, [asked]);

  const permit = async () => {
    // First of all, and not awaited: browsers accept the request only during a click.
    const request = browser.permissions.request({ origins });
    void browser.storage.session.set({ [ASKED]: asked });
    const permitted = await request;
    if (!permitted) return setDenied(true);
    await browser.storage.session.remove(ASKED);
    // The background reads the page.
    onRead();
  };
  const read = async () => {
    if (await readTab(tab, site?.id ?? ANY_PAGE)) onRead();
    else setRefused(true);
  };
  const reload = async () => {
    await browser.tabs.reload(tab);
    onRead();
  };
  const turnOn = async () => {
    await settings.change(({ captureOff }) => ({
      captureOff: captureOff.filter((id) => id !== site?.id),
    }));
    onRead();
  };
  const offer = (text: string, label: string, act: () => Promise<void>): Offer => ({
    text,
    label,
    run: () => void act().catch(fail),
  });

  const name = site?.name ?? '';
  if (off) return offer(words('offer_off', name), words('offer_turn_on'), turnOn);
  if (origins.length > 0) {
    const text = denied ? words('offer_denied', name) : words('offer_site_hint', name);
    return offer(text, words('offer_site'), permit);
  }
  if (refused && site) return offer(words('offer_reload_hint'), words('offer_reload'), reload);
  if (refused) return offer(words('offer_refused'), '', read);
  return offer(words(site ? 'offer_open_hint' : 'offer_page_hint'), words('offer_page'), read);
}
