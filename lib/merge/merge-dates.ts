import type { Paper, Stamp } from '../paper/paper';
import { byText } from '../text/by-text';
import { bestOf, type Choice } from './best';
import { highest } from './highest';
import { hasVenueDate, stampOf } from './provenance';
import { isCitedDate, isVerified, preprintStamp } from './source-rank';

/** The dates of a merged paper, and the stamps of two of them. */
export interface MergedDates {
  published?: string;
  preprinted?: string;
  online?: string;
  stamp?: Stamp;
  onlineStamp?: Stamp;
}

/** Added to the quality of dates that are surely cited, so that they beat more precise ones. */
const CITED = 100;

/**
 * The date of the published version: one of a page that also states when it appeared online, then
 * the most precise one, then that of the best source. The day it appeared online: that of the best
 * source. The date of the preprint: the earliest of the most precise ones. Unverified dates count
 * only where there is no other.
 */
export function mergeDates(a: Paper, b: Paper): MergedDates {
  const dated = highest([a, b], level);
  const venue = bestOf(dated.map(venueDate));
  const days = dated.map(preprintDate).filter((day) => day !== undefined);
  const [preprint] = days.sort((x, y) => y.length - x.length || byText(x, y));
  if (venue) {
    const online = bestOf(dated.map(onlineDay));
    return {
      published: venue.value,
      ...(preprint !== undefined && { preprinted: preprint }),
      stamp: venue.stamp,
      ...(online && { online: online.value, onlineStamp: online.stamp }),
    };
  }
  const verified = dated.every((paper) => isVerified(stampOf(paper, 'published')));
  return preprint === undefined ? {} : { published: preprint, stamp: preprintStamp(verified) };
}

/** The date of the paper's preprint, if known. Partial. */
export function preprintDate(paper: Paper): string | undefined {
  return paper.preprinted ?? (hasVenueDate(paper) ? undefined : paper.published);
}

/** 0 for no date, 1 for an unverified one, 2 for a verified one. */
function level(paper: Paper): number {
  if (paper.published === undefined && paper.preprinted === undefined) return 0;
  return isVerified(stampOf(paper, 'published')) ? 2 : 1;
}

function venueDate(paper: Paper): Choice<string> | undefined {
  const { published } = paper;
  if (published === undefined || !hasVenueDate(paper)) return undefined;
  const stamp = stampOf(paper, 'published');
  return { value: published, quality: published.length + (isCitedDate(stamp) ? CITED : 0), stamp };
}

function onlineDay(paper: Paper): Choice<string> | undefined {
  const { online } = paper;
  if (online === undefined || !hasVenueDate(paper)) return undefined;
  return { value: online, quality: 0, stamp: stampOf(paper, 'online') };
}
