import { venueKind } from '../paper/venue-kind';

const QUALITY = { published: 2, pending: 1, preprint: 0 };

/** Prefers a venue that published a paper to one that is pending, and to a preprint server. */
export function venueQuality(venue: string): number {
  return QUALITY[venueKind(venue)];
}
