import type { Author } from '../../paper/paper';
import type { Publication, PublicationText, WorkKind } from '../../paper/publication';
import { venueKind } from '../../paper/venue-kind';
import { isArxivVenue } from './cited-ids';

/** The kind and the publication that a reference states, not validated. */
export interface StatedWork {
  kind?: WorkKind | undefined;
  publication?: { [variable in PublicationText]?: string | undefined } & {
    editor?: Author[] | undefined;
  };
}

/**
 * The kind and publication of a reference as fields of a draft. A journal without any further
 * variable stays the printed venue, and so does a conference. A reference to a preprint server
 * states the kind of its entry only because its format has no better one.
 * @param venue the journal, book or proceedings, as the reference names it
 */
export function statedWork(
  { kind, publication = {} }: StatedWork,
  venue: string | undefined,
): { kind?: WorkKind; publication?: Publication } {
  const isServer = venue !== undefined && (isArxivVenue(venue) || venueKind(venue) !== 'published');
  const isPaper = kind === 'article-journal' || kind === 'paper-conference';
  const known = isPaper && (isServer || venue === undefined) ? undefined : kind;
  const stated = Object.entries(publication).filter(
    ([, value]) => value !== undefined && value.length > 0 && !isArxiv(value),
  );
  if (isServer || stated.length === 0) return { ...(known && { kind: known }) };
  return {
    ...(known && { kind: known }),
    publication: {
      ...(venue !== undefined &&
        venue !== publication['event-title'] && { 'container-title': venue }),
      ...Object.fromEntries(stated),
    },
  };
}

/** Zotero and others write arXiv's numbers into fields for volumes and numbers. */
function isArxiv(value: string | Author[]): boolean {
  return typeof value === 'string' && /^(?:arxiv\b|abs\/)/i.test(value);
}
