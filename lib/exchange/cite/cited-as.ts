import { pageOf } from '../../paper/addresses';
import type { CitedVersion } from '../../paper/citation';
import { arxivOf, doiOf } from '../../paper/citation';
import type { Paper } from '../../paper/paper';
import type { Publication, WorkKind } from '../../paper/publication';
import { venueKind } from '../../paper/venue-kind';
import { kindOf } from '../../paper/work-kind';

/** Kinds of works that are cited as what they are, and not as a preprint. */
export type CitedKind = Exclude<WorkKind, 'article'>;

/** How a paper is cited: as a preprint on a server, or as it was published. */
export type CitedAs = { publication: Publication } & (
  | { kind: 'preprint'; server?: string }
  | { kind: CitedKind; venue?: string }
);

/**
 * How a paper is cited. A paper that was only submitted to a venue, or withdrawn, is a preprint.
 * @param preprints whether a published paper is cited by its preprint on arXiv
 */
export function citedAs(paper: Paper, { preprints }: CitedVersion): CitedAs {
  const { venue, publication = {} } = paper;
  const arxiv = arxivOf(paper) !== undefined;
  if (arxiv && preprints) return { kind: 'preprint', server: 'arXiv', publication: {} };
  const kind = kindOf(paper);
  const stage = venue === undefined ? undefined : venueKind(venue);
  if (kind === undefined || kind === 'article' || stage === 'pending') {
    const server = arxiv ? 'arXiv' : stage === 'preprint' ? venue : undefined;
    return { kind: 'preprint', ...(server !== undefined && { server }), publication };
  }
  const appeared = stage === 'published' && venue !== publication.publisher;
  return { kind, ...(appeared && venue !== undefined && { venue }), publication };
}

/** DOI and address of the cited version. A preprint on arXiv has arXiv's, not the publisher's. */
export function placeOf(paper: Paper, { preprints }: CitedVersion): { doi?: string; url?: string } {
  const arxiv = preprints ? arxivOf(paper) : undefined;
  const [doi, url] = arxiv
    ? [`10.48550/arXiv.${arxiv}`, `https://arxiv.org/abs/${arxiv}`]
    : [doiOf(paper), pageOf(paper)];
  return { ...(doi && { doi }), ...(url && { url }) };
}
