import type { Paper, Stamp, StampedField, Stamps } from '../paper/paper';
import { dateRank, type Source, sourceRank, VENUE_DATE } from './source-rank';

/*
 * A merged paper remembers of each field how good the source of its value was and when it was seen, so that what comes
 * next is chosen as if all had come at once. What equals the paper's own source and its last sight is not written down.
 */

/** A preprint's day is the same wherever it is told, so of it no time or source is remembered. */
export const PREPRINT_STAMP: Stamp = [1, 0];

/** Where a field's value comes from. */
export function stampOf(paper: Paper, field: StampedField): Stamp {
  return paper.stamps?.[field] ?? ownStamp(paper, field);
}

/** Whether `published` is the day of the published version, not of the preprint. */
export function hasVenueDate(paper: Paper): boolean {
  if (paper.published === undefined) return false;
  return paper.preprinted !== undefined || stampOf(paper, 'published')[0] >= VENUE_DATE;
}

/** The stamps that a paper has to carry: those that differ from its own; undefined for none. */
export function carried(paper: Paper, stamps: Stamps): Stamps | undefined {
  const kept = Object.entries(stamps).filter(([field, [rank, at]]) => {
    // The keys of a record of StampedField.
    const [ownRank, ownAt] = ownStamp(paper, field as StampedField);
    return rank !== ownRank || at !== ownAt;
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function ownStamp(paper: Paper, field: StampedField): Stamp {
  // Of counts only the latest matters.
  if (field.startsWith('counts.')) return [0, paper.lastSeen];
  const source: Source = { id: paper.id, site: paper.sources[0] ?? '', venue: paper.venue };
  return [field === 'published' ? dateRank(source) : sourceRank(source), paper.lastSeen];
}
