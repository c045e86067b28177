import type { Paper, Stamp, StampedField, Stamps } from '../paper/paper';
import { dateRank, type Source, sourceRank, VENUE_DATE } from './source-rank';

/*
 * A merged paper stores a stamp for each field: how good the source of the value was and when it
 * was seen. So the next merge chooses as if all values had arrived at once. A stamp that equals
 * the paper's own source and its `lastSeen` is not stored.
 */

/** Every source gives the same preprint date, so neither time nor source is stored for it. */
export const PREPRINT_STAMP: Stamp = [1, 0];

/** The stamp of a field's value. */
export function stampOf(paper: Paper, field: StampedField): Stamp {
  return paper.stamps?.[field] ?? ownStamp(paper, field);
}

/** Whether `published` is the date of the published version, not of the preprint. */
export function hasVenueDate(paper: Paper): boolean {
  if (paper.published === undefined) return false;
  return paper.preprinted !== undefined || stampOf(paper, 'published')[0] >= VENUE_DATE;
}

/**
 * The stamps that have to be stored: those that differ from the paper's own; undefined for none.
 */
export function toStore(paper: Paper, stamps: Stamps): Stamps | undefined {
  const kept = Object.entries(stamps).filter(([field, [rank, at]]) => {
    // `Object.entries` loses the type of the keys.
    const [ownRank, ownAt] = ownStamp(paper, field as StampedField);
    return rank !== ownRank || at !== ownAt;
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

function ownStamp(paper: Paper, field: StampedField): Stamp {
  // For counts only the time matters: the latest one is best.
  if (field.startsWith('counts.')) return [0, paper.lastSeen];
  const source: Source = { id: paper.id, site: paper.sources[0] ?? '', venue: paper.venue };
  return [field === 'published' ? dateRank(source) : sourceRank(source), paper.lastSeen];
}
