import { isCanonicalId } from './identity';
import type { Capture } from './messages';
import type { Listing } from './paper';
import { isRecord } from './record';
import { siteFor } from './sites';
import { MAX_CARDS, type Site } from './sites/site';

/** A message that is not taken, and why. */
export class MessageError extends Error {
  override name = 'MessageError';
}

/** What of `runtime.MessageSender` is checked. */
export interface Sender {
  id?: string | undefined;
  url?: string | undefined;
  frameId?: number | undefined;
}

/**
 * The site on whose page the sender runs.
 * @throws MessageError when it is no top frame of a page that Offprint reads
 */
export function checkSender(sender: Sender): Site {
  const site = sender.url && URL.canParse(sender.url) ? siteFor(new URL(sender.url)) : undefined;
  if (!site)
    throw new MessageError('Refused: the message does not come from a page that Offprint reads');
  if (sender.frameId !== undefined && sender.frameId !== 0) {
    throw new MessageError('Refused: the message comes from a frame inside a page');
  }
  return site;
}

/**
 * A capture of the right shape and size. Its drafts are still unchecked: each passes `parseDraft` before it is stored.
 * @throws MessageError
 */
export function limitCapture(data: unknown, site: Site): Capture {
  if (!isRecord(data)) throw new MessageError('Refused: a capture must be an object');
  const { drafts, listing } = data;
  if (data['site'] !== site.id)
    throw new MessageError(`Refused: a page of ${site.name} can’t speak for another site`);
  if (!Array.isArray(drafts)) throw new MessageError('Refused: a capture holds a list of papers');
  if (drafts.length > MAX_CARDS) {
    throw new MessageError(
      `Refused: ${drafts.length} papers in one message; ${MAX_CARDS} is the most`,
    );
  }
  return { site: site.id, listing: limitListing(listing), drafts };
}

/** Identifiers of a bearable number. @throws MessageError */
export function limitIds(ids: unknown): string[] {
  if (!Array.isArray(ids) || ids.length > MAX_CARDS) {
    throw new MessageError(`Refused: a list of at most ${MAX_CARDS} identifiers is needed`);
  }
  return ids.filter((id): id is string => typeof id === 'string' && isCanonicalId(id));
}

function limitListing(listing: unknown): Listing {
  if (!isRecord(listing) || !isShort(listing['list'])) {
    throw new MessageError('Refused: a capture names its listing');
  }
  const { list, period, query } = listing;
  return { list, ...(isShort(period) && { period }), ...(isShort(query) && { query }) };
}

function isShort(value: unknown): value is string {
  return typeof value === 'string' && value.length > 0 && value.length <= 300;
}
