import type { Paper } from '../paper';

/** The year of publication, else undefined. */
export function yearOf(paper: Paper): string | undefined {
  return paper.published?.slice(0, 4);
}

/** The arXiv identifier without its scheme: `2501.00001`. */
export function arxivOf(paper: Paper): string | undefined {
  return paper.ids.find((id) => id.startsWith('arxiv:'))?.slice('arxiv:'.length);
}

/** The publisher's DOI, else arXiv's own. */
export function doiOf(paper: Paper): string | undefined {
  const published = paper.ids.find((id) => id.startsWith('doi:'))?.slice('doi:'.length);
  const arxiv = arxivOf(paper);
  return published ?? (arxiv && `10.48550/arXiv.${arxiv}`);
}

/** Where to send a reader: the abstract's page, else the page on which it was met. */
export function addressOf(paper: Paper): string | undefined {
  return paper.links.abstract ?? paper.links.page;
}
