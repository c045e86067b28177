import { arxivMonth, idValue } from './ids';
import type { Paper } from './paper';

/** Which version of a paper is cited. */
export interface CitedVersion {
  /** Whether the arXiv preprint is cited even if the paper was published later. */
  preprints?: boolean;
}

/** The partial date of publication as stated by a page, else the month in an arXiv identifier. */
export function dateOf({ published, ids }: Paper): string | undefined {
  return published ?? ids.map(arxivMonth).find((month) => month !== undefined);
}

/**
 * The partial date of the cited version: the publication's, or with `preprints` the preprint's.
 */
export function citedDate(paper: Paper, { preprints }: CitedVersion): string | undefined {
  const month = preprints ? paper.ids.map(arxivMonth).find(Boolean) : undefined;
  const date = dateOf(paper);
  if (month === undefined || date?.startsWith(month)) return date;
  return paper.preprinted ?? month;
}

/** The year of publication; undefined if unknown. */
export function yearOf(paper: Paper): string | undefined {
  return dateOf(paper)?.slice(0, 4);
}

/** The arXiv identifier without its scheme: `2501.00001`. */
export function arxivOf(paper: Paper): string | undefined {
  return idValue(paper.ids, 'arxiv');
}

/** The publisher's DOI, else arXiv's own. */
export function doiOf(paper: Paper): string | undefined {
  const published = idValue(paper.ids, 'doi');
  const arxiv = arxivOf(paper);
  return published ?? (arxiv && `10.48550/arXiv.${arxiv}`);
}
