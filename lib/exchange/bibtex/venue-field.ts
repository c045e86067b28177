import type { WorkKind } from '../../paper/publication';
import { venueKind } from '../../paper/venue-kind';
import { isArxivVenue } from '../import/cited-ids';
import type { FieldUse } from './field-use';
import { withJournalNames } from './journal-macros';
import { isAddress, isOnlineType, isVenueText, kindOfType } from './read-work';

/** Fields that name where a work appeared. */
export const VENUE_FIELDS = [
  'booktitle',
  'journal',
  'journaltitle',
  'howpublished',
  'organization',
] as const;

const SUBTITLES: Readonly<Record<string, string>> = {
  booktitle: 'booksubtitle',
  journaltitle: 'journalsubtitle',
};

/**
 * The venue of an entry, decoded. Its field counts as used only if it is the one under which a work
 * of this kind is written.
 * @param decode TeX to Unicode
 */
export function venueIn(
  type: string,
  fields: FieldUse,
  decode: (tex: string) => string | undefined,
): string | undefined {
  const names = /^(?:in|conference)/.test(type)
    ? ['booktitle', 'eventtitle', 'journaltitle', 'journal', 'series']
    : ['journaltitle', 'journal', 'booktitle'];
  const name = names.find((each) => fields.see(each)) ?? serverField(type, fields);
  const subtitle = SUBTITLES[name ?? ''] ?? '';
  const tex = name && [fields.see(name), fields.see(subtitle)].filter(Boolean).join(': ');
  const venue = tex && decode(withJournalNames(tex));
  if (!venue || isArxivVenue(venue)) return undefined;
  const isServer = venueKind(venue) === 'preprint';
  const isOwn = isServer ? /^h|^o/.test(name) : isOwnField(name, kindOfType(type));
  if (isOwn && venueKind(venue) !== 'pending') {
    fields.use(name);
    fields.use(subtitle);
  }
  return venue;
}

/** The field of the server of a preprint, of a meeting or of a site, if the entry names it. */
function serverField(type: string, fields: FieldUse): string | undefined {
  if (!/^(?:misc|online|unpublished|electronic)$/.test(type)) return undefined;
  const name = ['howpublished', 'organization'].find((each) => fields.see(each));
  const tex = fields.see(name ?? '') ?? '';
  const isSite = isOnlineType(type) && !isAddress(tex);
  return isSite || (!isAddress(tex) && isVenueText(tex)) ? name : undefined;
}

function isOwnField(name: string, kind: WorkKind | undefined): boolean {
  if (kind === undefined) return false;
  return /^(?:article|review)/.test(kind) ? name.startsWith('journal') : name === 'booktitle';
}
