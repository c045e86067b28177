import type { Listing } from './paper';

/** `site/list/period?query`: a listing as one string. */
export function listingKey(site: string, { list, period, query }: Listing): string {
  return `${site}/${list}${period ? `/${period}` : ''}${query ? `?${query}` : ''}`;
}
