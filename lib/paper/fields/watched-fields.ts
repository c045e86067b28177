import type { PaperDraft } from '../paper';

/** Fields whose loss on the pages of a site is noticed. */
export const WATCHED_FIELDS = [
  'authors',
  'abstract',
  'published',
  'kind',
  'venue',
  'volume',
  'issue',
  'page',
  'publisher',
  'ISSN',
] as const;
export type WatchedField = (typeof WATCHED_FIELDS)[number];

/** For each field that is expected of a draft, whether the draft has it. */
export type FieldPresence = { [field in WatchedField]?: boolean };

/** Fields that one kind of page of a site always had and has no longer. */
export interface LostFields {
  host: string;
  /** The kind of the page, as in `Listing.list`. */
  list: string;
  fields: WatchedField[];
}

/**
 * Returns which of the watched fields a draft has. Fields that it need not have are left out:
 * abstracts on lists, which many sites show or hide as the user chooses, and the parts of a
 * journal's citation on other kinds of works.
 * @param list kind of the page, as in `Listing.list`
 */
export function fieldPresence(draft: PaperDraft, list: string): FieldPresence {
  const { authors = [], abstract, published, kind, venue, publication = {} } = draft;
  const { volume, issue, page, publisher, ISSN } = publication;
  const isThere = (value: unknown) => value !== undefined;
  return {
    authors: authors.length > 0,
    published: isThere(published),
    kind: isThere(kind),
    venue: isThere(venue),
    publisher: isThere(publisher),
    ...(list === 'paper' && { abstract: isThere(abstract) }),
    ...(kind === 'article-journal' && {
      volume: isThere(volume),
      issue: isThere(issue),
      page: isThere(page),
      ISSN: isThere(ISSN),
    }),
  };
}
