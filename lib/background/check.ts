import { MessageError } from '../messages';
import { isCanonicalId } from '../paper/canonical';
import type { Capture, PageHealth } from '../paper/capture';
import type { Listing } from '../paper/paper';
import { ANY_PAGE, type KnownSite, knownSite } from '../sites/known';
import { MAX_CARDS } from '../sites/site';
import { isRecord } from '../text/json';

/** What of `runtime.MessageSender` is checked. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
}

/**
 * The site on whose page the sender runs; undefined for a page of no site, which is read on the user's click. Only our own
 * scripts can send such messages, and they run nowhere but where the user has let them.
 * @throws MessageError when it is no top frame of a page of the web
 */
export function checkSender(sender: Sender): KnownSite | undefined {
  const url = sender.url && URL.canParse(sender.url) ? new URL(sender.url) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) throw new MessageError({ kind: 'refused_page' });
  if (sender.frameId !== undefined && sender.frameId !== 0) {
    throw new MessageError({ kind: 'refused_frame' });
  }
  return knownSite(url);
}

/**
 * Refuses what does not come from one of our own pages.
 * @param base the address at which these stand: `chrome-extension://…/`
 * @throws MessageError
 */
export function checkOwnPage({ url }: Sender, base: string): void {
  if (url?.startsWith(base)) return;
  throw new MessageError({ kind: 'refused_sender' });
}

/**
 * A capture of the right shape and size. Its drafts are still unchecked: each passes `parseDraft` before it is stored.
 * @throws MessageError
 */
export function limitCapture(data: unknown, site: KnownSite | undefined): Capture {
  if (!isRecord(data)) throw new MessageError({ kind: 'refused_capture' });
  const { drafts, listing, health } = data;
  const speaksFor = data['site'] === ANY_PAGE ? ANY_PAGE : site?.id;
  if (speaksFor === undefined || data['site'] !== speaksFor) {
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
    site: speaksFor,
    listing: limitListing(listing),
    drafts,
    ...(counted && { health: counted }),
  };
}

/** Identifiers of a bearable number. @throws MessageError */
export function limitIds(ids: unknown): string[] {
  if (!Array.isArray(ids) || ids.length > MAX_CARDS) {
    throw new MessageError({ kind: 'refused_ids', value: MAX_CARDS });
  }
  return ids.filter((id): id is string => typeof id === 'string' && isCanonicalId(id));
}

/** Numbers of papers, whole and bearable. @throws MessageError */
function limitHealth(health: unknown): PageHealth | undefined {
  if (health === undefined) return undefined;
  const count = (name: keyof PageHealth) => {
    const value = isRecord(health) ? health[name] : undefined;
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= MOST_COUNTED)
      return value;
    throw new MessageError({ kind: 'refused_health' });
  };
  return {
    expected: count('expected'),
    read: count('read'),
    withoutAuthors: count('withoutAuthors'),
    withoutDate: count('withoutDate'),
  };
}

const MOST_COUNTED = 1_000_000;

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
