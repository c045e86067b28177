import type { Corrections, Paper, PublicationCorrections } from './paper';
import { PUBLICATION_VARIABLES, type Publication, venueOf } from './publication';

/**
 * Returns the paper with the user's corrections. The paper itself keeps the values from pages,
 * which are shown again once a correction is discarded.
 */
export function corrected(paper: Paper, corrections: Corrections | undefined): Paper {
  if (!corrections) return paper;
  const { title, authors, published, kind, publication } = corrections;
  const mended = {
    ...paper,
    ...(title !== undefined && { title }),
    ...(authors && { authors, authorCount: authors.length, authorsComplete: true }),
    ...(published !== undefined && { published }),
    ...(kind !== undefined && { kind }),
  };
  return publication ? withPublication(mended, publication) : mended;
}

/** The venue follows a correction of the journal or conference, but of nothing else. */
function withPublication(
  { publication: stated, venue, ...paper }: Paper,
  corrections: PublicationCorrections,
): Paper {
  const publication: Publication = {};
  for (const variable of PUBLICATION_VARIABLES) {
    const value = corrections[variable] === undefined ? stated?.[variable] : corrections[variable];
    if (value !== undefined && value !== null) Object.assign(publication, { [variable]: value });
  }
  const isOther =
    corrections['container-title'] !== undefined || corrections['event-title'] !== undefined;
  const shown = isOther ? venueOf(publication, paper.kind) : venue;
  return {
    ...paper,
    ...(Object.keys(publication).length > 0 && { publication }),
    ...(shown !== undefined && { venue: shown }),
  };
}
