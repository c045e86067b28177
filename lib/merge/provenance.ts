import {
  type Paper,
  STAMPED_FIELDS,
  type Stamp,
  type StampedField,
  type Stamps,
} from '../paper/paper';
import { isRecord } from '../text/json';
import { bySite, dateRank, isVenueDate, type Source, sourceRank } from './source-rank';

/*
 * A merged paper stores a stamp for each field: how good the source of the value was and when it
 * was seen. So the next merge chooses as if all values had arrived at once. A stamp that equals
 * the paper's own source and its `lastSeen` is not stored.
 */

/** The stamp of a field's value. */
export function stampOf(paper: Paper, field: StampedField): Stamp {
  return paper.stamps?.[field] ?? ownStamp(paper, field);
}

/** Whether `published` is the date of the published version, not of the preprint. */
export function hasVenueDate(paper: Paper): boolean {
  if (paper.published === undefined) return false;
  return paper.preprinted !== undefined || isVenueDate(stampOf(paper, 'published'));
}

/**
 * The stamps that have to be stored: those that differ from the paper's own; undefined for none.
 */
export function toStore(paper: Paper, stamps: Stamps): Stamps | undefined {
  const kept = Object.entries(stamps).filter(([field, [rank, at]]) => {
    // Those of single variables are relative to that of the publication.
    if (field.startsWith('publication.')) return true;
    // `Object.entries` loses the type of the keys.
    const [ownRank, ownAt] = ownStamp(paper, field as StampedField);
    return rank !== ownRank || at !== ownAt;
  });
  return kept.length > 0 ? Object.fromEntries(kept) : undefined;
}

/**
 * The paper as last seen at another time in ms: its values keep their stamps, of which some are
 * relative to that time.
 */
export function seenAt(paper: Paper, lastSeen: number): Paper {
  if (lastSeen === paper.lastSeen) return paper;
  const { stamps: known, ...facts } = paper;
  const own = STAMPED_FIELDS.filter((field) => isStated(paper, field));
  const stamps = Object.fromEntries(own.map((field) => [field, stampOf(paper, field)]));
  const stored = toStore({ ...facts, lastSeen }, { ...stamps, ...known });
  return { ...facts, lastSeen, ...(stored && { stamps: stored }) };
}

/** Variables of a publication have stamps only where they differ from that of the publication. */
function isStated(paper: Paper, field: StampedField): boolean {
  const [group = '', name = ''] = field.split('.');
  if (group === 'publication' && name !== '') return false;
  // The names of fields are those of a paper, before the dot those of its groups.
  const value = (paper as unknown as Record<string, unknown>)[group];
  return (name !== '' && isRecord(value) ? value[name] : value) !== undefined;
}

function ownStamp(paper: Paper, field: StampedField): Stamp {
  // For counts only the time matters: the latest one is best.
  if (field.startsWith('counts.')) return [0, paper.lastSeen];
  const { sources } = paper;
  const [site = ''] = sources.length > 1 ? [...sources].sort(bySite) : sources;
  const source: Source = { id: paper.id, site, venue: paper.venue, online: paper.online };
  return [field === 'published' ? dateRank(source) : sourceRank(source), paper.lastSeen];
}
