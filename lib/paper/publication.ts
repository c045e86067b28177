import type { Author } from './author';

/**
 * Kinds of works: types of CSL 1.0.2 (https://docs.citationstyles.org/en/stable/specification.html,
 * appendix III). `article` is a preprint.
 */
export const WORK_KINDS = [
  'article',
  'article-journal',
  'article-magazine',
  'article-newspaper',
  'paper-conference',
  'book',
  'chapter',
  'thesis',
  'report',
  'dataset',
  'software',
  'review',
  'review-book',
  'entry-dictionary',
  'entry-encyclopedia',
  'manuscript',
  'patent',
  'post',
  'post-weblog',
  'speech',
  'standard',
  'webpage',
  'document',
] as const;
export type WorkKind = (typeof WORK_KINDS)[number];

/** Variables of CSL that are one text each. `page` is a range of pages or an article number. */
export const PUBLICATION_TEXTS = [
  'container-title',
  'container-title-short',
  'volume',
  'issue',
  'page',
  'number',
  'publisher',
  'publisher-place',
  'edition',
  'collection-title',
  'collection-number',
  'ISBN',
  'ISSN',
  'genre',
  'event-title',
  'event-place',
] as const;
export type PublicationText = (typeof PUBLICATION_TEXTS)[number];

/** All variables of a publication, in the order in which they are stored. */
export const PUBLICATION_VARIABLES = [...PUBLICATION_TEXTS, 'editor'] as const;
export type PublicationVariable = (typeof PUBLICATION_VARIABLES)[number];

/** Where and how a work was published, in CSL's variables. */
export type Publication = { [variable in PublicationText]?: string } & { editor?: Author[] };

/**
 * The venue that a publication states: the journal, book or proceedings, else the conference, else
 * the university or institution of a thesis or report.
 */
export function venueOf(publication: Publication, kind?: WorkKind): string | undefined {
  const venue = publication['container-title'] ?? publication['event-title'];
  return venue ?? (kind === 'thesis' || kind === 'report' ? publication.publisher : undefined);
}

/** All names under which people look for where a work was published. */
export function venueTexts({
  venue,
  publication = {},
}: {
  venue?: string;
  publication?: Publication;
}): string[] {
  const texts = [
    venue,
    publication['container-title'],
    publication['container-title-short'],
    publication['event-title'],
    publication.publisher,
  ];
  return [...new Set(texts.filter((text) => text !== undefined))];
}
