import type { Paper, Stamp } from '../paper/paper';
import { best, type Choice } from './best';
import { hasVenueDate, PREPRINT_STAMP, stampOf } from './provenance';

/** `published` and `preprinted` of a merged paper, and the stamp of the former. */
export interface MergedDates {
  published?: string;
  preprinted?: string;
  stamp?: Stamp;
}

/**
 * The date of the published version: the most precise one, then that of the best source. The date
 * of the preprint: the earliest of the most precise ones.
 */
export function mergeDates(a: Paper, b: Paper): MergedDates {
  const venue = best(venueDate(a), venueDate(b));
  const days = [preprintDate(a), preprintDate(b)].filter((day) => day !== undefined);
  const [preprint] = days.sort((x, y) => y.length - x.length || (x < y ? -1 : 1));
  if (venue) {
    return {
      published: venue.value,
      ...(preprint !== undefined && { preprinted: preprint }),
      stamp: venue.stamp,
    };
  }
  return preprint === undefined ? {} : { published: preprint, stamp: PREPRINT_STAMP };
}

/** The date of the paper's preprint, if known. Partial. */
export function preprintDate(paper: Paper): string | undefined {
  return paper.preprinted ?? (hasVenueDate(paper) ? undefined : paper.published);
}

function venueDate(paper: Paper): Choice<string> | undefined {
  const { published } = paper;
  if (published === undefined || !hasVenueDate(paper)) return undefined;
  return { value: published, quality: published.length, stamp: stampOf(paper, 'published') };
}
