import { MessageError } from '../messages';
import { ANY_PAGE } from '../paper/any-page';
import type { Capture } from '../paper/capture';
import type { Listing } from '../paper/paper';
import { type KnownSite, knownSite } from '../sites/known';
import { MAX_CARDS } from '../sites/site';
import { isRecord } from '../text/json';
import { limitHealth } from './limits';

/** What of `runtime.MessageSender` is checked. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
  tab?: { id?: number | undefined; incognito?: boolean | undefined } | undefined;
  /** The document in the tab. */
  documentId?: string | undefined;
}

/**
 * Returns the site of the page that sent the message; undefined for a page of no known site, which
 * is read on the user's click. Only our own scripts can send such messages, and they run only where
 * the user permits.
 * @throws MessageError unless the sender is the top frame of a web page
 */
export function checkSender(sender: Sender): KnownSite | undefined {
  const url = sender.url && URL.canParse(sender.url) ? new URL(sender.url) : undefined;
  if (!url || !['http:', 'https:'].includes(url.protocol))
    throw new MessageError({ kind: 'refused_page' });
  if (sender.frameId !== undefined && sender.frameId !== 0) {
    throw new MessageError({ kind: 'refused_frame' });
  }
  return knownSite(url);
}

/**
 * Checks that a message comes from one of our own pages.
 * @param base origin of these pages: `chrome-extension://…/`
 * @throws MessageError
 */
export function checkOwnPage({ url }: Sender, base: string): void {
  if (url?.startsWith(base)) return;
  throw new MessageError({ kind: 'refused_sender' });
}

/**
 * Returns a capture whose shape and size are checked. Its drafts are still unchecked: `parseDraft`
 * checks each before it is stored.
 * @throws MessageError
 */
export function limitCapture(data: unknown, site: KnownSite | undefined): Capture {
  if (!isRecord(data)) throw new MessageError({ kind: 'refused_capture' });
  const { drafts, listing, health } = data;
  const siteId = data['site'] === ANY_PAGE ? ANY_PAGE : site?.id;
  if (siteId === undefined || data['site'] !== siteId) {
    throw new MessageError(
      site ? { kind: 'refused_site', value: site.name } : { kind: 'refused_unknown_site' },
    );
  }
  if (!Array.isArray(drafts)) throw new MessageError({ kind: 'refused_drafts' });
  if (drafts.length > MAX_CARDS) {
    throw new MessageError({ kind: 'refused_many', value: MAX_CARDS });
  }
  const counted = limitHealth(health);
  return {
    site: siteId,
    listing: limitListing(listing),
    drafts,
    ...(counted && { health: counted }),
  };
}

function limitListing(listing: unknown): Listing {
  if (!isRecord(listing) || !isShort(listing['list'])) {
    throw new MessageError({ kind: 'refused_listing' });
  }
  const { list, period, query } = listing;
  return { list, ...(isShort(period) && { period }), ...(isShort(query) && { query }) };
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 300;
}
