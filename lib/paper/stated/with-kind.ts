import { isRecord } from '../../text/json';
import { isPreprintId } from '../stage';
import { venueKind } from '../venue-kind';

/** Repositories that also hold what others published. */
const REPOSITORY = /^(?:hal|zenodo|doi:10\.5281)\b/;

/**
 * The draft of a work without a stated kind as that of a preprint, if it has the identifier of a
 * preprint and appeared in no other venue.
 */
export function withKind(draft: Record<string, unknown>): Record<string, unknown> {
  const { kind, ids, venue, publication } = draft;
  const place = isRecord(publication) ? publication['container-title'] : venue;
  const isElsewhere = typeof place === 'string' && venueKind(place) === 'published';
  if (kind !== undefined || isElsewhere || !Array.isArray(ids)) return draft;
  const isPreprint = (id: unknown) =>
    typeof id === 'string' && isPreprintId(id) && !REPOSITORY.test(id);
  return ids.some(isPreprint) ? { ...draft, kind: 'article' } : draft;
}
