import { equalIds } from '../paper/equal-ids';
import { arxivMonth } from '../paper/ids';
import type { Paper } from '../paper/paper';
import { isPreprintId, isPublishedId } from '../paper/stage';
import { venueKind } from '../paper/venue-kind';
import { preprintDate } from './merge-dates';
import { hasVenueDate } from './provenance';

/** The preprint or the published version of a paper. */
export interface Version {
  /** The identifiers by which this version is cited, in their order. */
  ids: string[];
  /** Partial. */
  date?: string;
  venue?: string;
}

/** Both versions of a paper; undefined unless both are known. */
export function versionsOf(paper: Paper): { preprint: Version; published: Version } | undefined {
  const { ids, venue } = paper;
  const preprints = ids.filter(isPreprintId);
  const published = ids.filter(isPublishedId);
  const appeared = venue !== undefined && venueKind(venue) === 'published';
  const first = preprints[0];
  if (first === undefined || !(appeared || published.some((id) => !id.startsWith('openreview:'))))
    return undefined;
  const date = preprintDate(paper) ?? arxivMonth(first);
  return {
    preprint: { ids: unstated(preprints), ...(date !== undefined && { date }) },
    published: {
      ids: unstated(published),
      ...(hasVenueDate(paper) && paper.published !== undefined && { date: paper.published }),
      ...(appeared && { venue }),
    },
  };
}

/** The identifiers that don't follow from another one of them: one link to a page is enough. */
function unstated(ids: string[]): string[] {
  const stated = new Set(ids.flatMap(equalIds));
  return ids.filter((id) => !stated.has(id));
}
