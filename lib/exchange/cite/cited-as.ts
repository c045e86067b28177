import { pageOf } from '../../paper/addresses';
import type { CitedVersion } from '../../paper/citation';
import { arxivOf, doiOf } from '../../paper/citation';
import { idValue } from '../../paper/ids';
import type { Paper } from '../../paper/paper';
import type { Publication, WorkKind } from '../../paper/publication';
import { isPreprintId } from '../../paper/stage';
import { venueKind } from '../../paper/venue-kind';
import { kindOf } from '../../paper/work-kind';

/** Zenodo assigns DOIs to preprints and also to proceedings, theses and reports. */
const ZENODO = /^doi:10\.5281\//;

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
  // The university of a thesis is its venue, but no book or journal in which it appeared.
  const isPublisher =
    venue === publication.publisher && publication['container-title'] === undefined;
  const appeared = stage === 'published' && !isPublisher;
  return { kind, ...(appeared && venue !== undefined && { venue }), publication };
}

/**
 * How a file of another program names a paper: as it is cited, but as a document if neither a
 * server nor an identifier says that it is a preprint.
 */
export function filedAs(paper: Paper, choices: CitedVersion): CitedAs {
  const cited = citedAs(paper, choices);
  if (cited.kind !== 'preprint' || cited.server !== undefined || paper.kind === 'article')
    return cited;
  const isKnown = paper.ids.some((id) => !/^(?:title|url):/.test(id));
  return isKnown ? cited : { kind: 'document', publication: cited.publication };
}

/**
 * The name of the journal, book or proceedings in which a work appeared. A conference without
 * proceedings contains nothing.
 */
export function containerIn(cited: CitedAs): string | undefined {
  if (cited.kind === 'preprint') return undefined;
  const { venue, publication } = cited;
  const isEvent =
    venue === publication['event-title'] && publication['container-title'] === undefined;
  return isEvent ? undefined : venue;
}

/** What Scopus and others write as the type of any work, and styles would print: `[Article]`. */
const DOCUMENT_TYPE =
  /^(?:(?:journal|research|review|original|full[- ]length) ?(?:article|paper)|article(?: in press)?|review|conference (?:paper|article|review|abstract)|proceedings paper|book(?: chapter)?|chapter|editorial|note|letter|short survey|data paper|erratum|early access|meeting abstract|others?)$/i;

/** The type of a work, unless it only repeats what kind of work it is. */
export function genreOf({ kind, publication: { genre } }: CitedAs): string | undefined {
  return kind !== 'report' && DOCUMENT_TYPE.test(genre ?? '') ? undefined : genre;
}

/** Kinds of works that an organisation issues, for want of a publisher. */
const ISSUED: ReadonlySet<CitedAs['kind']> = new Set([
  'preprint',
  'document',
  'manuscript',
  'report',
  'thesis',
]);

/** The publisher of a work, or else the organisation of its authors if that has issued it. */
export function publisherOf(cited: CitedAs, { organisation }: Paper): string | undefined {
  return cited.publication.publisher ?? (ISSUED.has(cited.kind) ? organisation : undefined);
}

/**
 * DOI and address of the cited version. A preprint on arXiv has arXiv's DOI, not the publisher's. A
 * published work never has the DOI of its preprint: without a DOI of its own it has none.
 */
export function placeOf(paper: Paper, choices: CitedVersion): { doi?: string; url?: string } {
  const arxiv = choices.preprints ? arxivOf(paper) : undefined;
  const [doi, url] = arxiv
    ? [`10.48550/arXiv.${arxiv}`, `https://arxiv.org/abs/${arxiv}`]
    : [citedDoi(paper, choices), pageOf(paper)];
  return { ...(doi && { doi }), ...(url && { url }) };
}

function citedDoi(paper: Paper, choices: CitedVersion): string | undefined {
  if (citedAs(paper, choices).kind === 'preprint') return doiOf(paper);
  return idValue(
    paper.ids.filter((id) => !isPreprintId(id) || ZENODO.test(id)),
    'doi',
  );
}
