import type { PageHealth } from '../lib/paper/capture';
import type { Listing } from '../lib/paper/paper';
import type { Site } from '../lib/sites/site';

/** The result of reading a whole page. */
interface Found {
  listing: Listing;
  health?: PageHealth;
}

const NOTHING: PageHealth = { expected: 0, read: 0, withoutAuthors: 0, withoutDate: 0 };

/** Describes in one line the kind of page and how many of its papers were read. */
export function whatWasRead(site: Site, { listing, health }: Found): string {
  const kind = listing.list === 'paper' ? 'paper' : `listing ${listing.list}`;
  const { expected, read, withoutAuthors, withoutDate } = health ?? NOTHING;
  const counts = [
    `read ${read} of ${expected}`,
    ...(expected === 0 ? ['nothing on the page looks like a paper'] : []),
    ...(withoutAuthors > 0 ? [`${withoutAuthors} without authors`] : []),
    ...(withoutDate > 0 ? [`${withoutDate} without date`] : []),
  ];
  return `${site.name}, ${kind}: ${counts.join('; ')}`;
}

/**
 * Explains why a page is not read by a site of its own.
 * @param known the site of its address, if any
 */
export function unreadSite(known: Site | undefined): string {
  const why = known
    ? `This address is neither a listing nor a paper of ${known.name}`
    : 'This address is no page of a known site';
  return `${why}; it is read like any other page`;
}
