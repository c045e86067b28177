import { yearOf } from './citation';
import type { Paper } from './paper';
import { venueOf } from './publication';
import { kindOf } from './work-kind';

/** The parts of “Nature 620/7972 (2023), 47–60 · Springer Nature”. */
export interface CitationLine {
  venue?: string;
  /** Volume, issue, year and pages: `620/7972 (2023), 47–60`. */
  place?: string;
  /** Unless it is the venue. */
  publisher?: string;
}

/** How a paper is cited in one line; undefined if no publication is known. */
export function citationLine(paper: Paper): CitationLine | undefined {
  const { publication } = paper;
  if (!publication) return undefined;
  const { publisher } = publication;
  const venue = venueOf(publication, kindOf(paper)) ?? paper.venue ?? publisher;
  const place = placeIn(paper, venue);
  const line = {
    ...(venue !== undefined && { venue }),
    ...(place && { place }),
    ...(publisher !== undefined && publisher !== venue && { publisher }),
  };
  return Object.keys(line).length > 0 ? line : undefined;
}

/** A year that the venue names, as in “NeurIPS 2023”, is not repeated. */
function placeIn(paper: Paper, venue: string | undefined): string {
  const { volume, issue, page } = paper.publication ?? {};
  const year = yearOf(paper);
  const isNamed = year !== undefined && venue?.includes(year) && volume === undefined;
  const numbers = [volume, issue].filter(Boolean).join('/');
  const dated = [numbers, year && !isNamed && `(${year})`].filter(Boolean).join(' ');
  return [dated, page && shownPages(page)].filter(Boolean).join(', ');
}

/** Ranges with an en dash: `47–60`, `S3–S9`. A hyphen in an article number stays. */
export function shownPages(page: string): string {
  return page.replace(/(?<=^|[\s,;])(\p{L}?\d+)-(?=\p{L}?\d+(?:$|[\s,;]))/gu, '$1–');
}
