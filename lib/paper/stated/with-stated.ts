import { isRecord } from '../../text/json';
import { familyFirst, isFamilyFirst } from '../family-first';
import type { PageDraft, PrintedName } from '../paper';
import { LIMITS } from '../parse-values';
import { statedPublication } from './publication';

/** Volume and issue after a title: `Journal of Stones, Volume 9, Issue 1-2`. */
const VOLUME = /, vol(?:ume|\.) [^,]{1,12}(?:, issue [^,]{1,20})?$/i;

/**
 * Completes an unchecked draft by what its page states of the publication (`stated`). The draft's
 * own kind, venue and publication go first. Names in meta tags of medical indexes have the family
 * name first if all of them look so.
 */
export function withStated(draft: Record<string, unknown>): Record<string, unknown> {
  const { stated, authors, venue, publication: own, ...rest } = draft;
  if (!isRecord(stated) && !isRecord(own)) return draft;
  const found = statedPublication(stated);
  const kind = rest['kind'] ?? found.kind;
  const container = typeof venue === 'string' ? venue.replace(VOLUME, '') : '';
  const isWhole = typeof venue === 'string' && !/^(?:…|\.{3})|(?:…|\.{3})$/.test(venue);
  const publication: Record<string, unknown> = {
    ...Object.fromEntries(Object.entries(found.publication ?? {}).filter(isBearable)),
    ...(isWhole && kind !== 'thesis' && kind !== 'report' && { 'container-title': container }),
    ...(isRecord(own) && own),
  };
  if (publication['event-title'] === publication['container-title'])
    delete publication['event-title'];
  const names =
    arePrinted(authors) && isRecord(stated) && isRecord(stated['tags'])
      ? inOrder(authors)
      : authors;
  return {
    ...rest,
    ...(names !== undefined && { authors: names }),
    ...(kind !== undefined && { kind }),
    ...(venue !== undefined && { venue }),
    // A venue alone is no publication.
    ...(Object.keys(publication).some((key) => key !== 'container-title' || !isWhole) && {
      publication,
    }),
  };
}

function isBearable([, value]: [string, unknown]): boolean {
  return typeof value === 'string' ? value.length <= LIMITS.short : value !== undefined;
}

function arePrinted(authors: unknown): authors is PrintedName[] {
  const isPrinted = (author: unknown) => isRecord(author) && typeof author['name'] === 'string';
  return Array.isArray(authors) && authors.every(isPrinted);
}

function inOrder(authors: PrintedName[]): PageDraft['authors'] {
  return authors.every(isFamilyFirst) ? familyFirst({ authors }).authors : authors;
}
