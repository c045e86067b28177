import type { Listing } from './paper';

/** Returns a listing as one string, `site/list/period?query`. */
export function listingKey(site: string, { list, period, query }: Listing): string {
  return `${site}/${list}${period ? `/${period}` : ''}${query ? `?${query}` : ''}`;
}
