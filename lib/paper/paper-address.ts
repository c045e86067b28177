import { addressOf } from './address-of';
import type { Paper } from './paper';

/** The page of a paper: where it was met, else where its identifier leads. */
export function pageOf({ links, ids }: Paper): string | undefined {
  return links.page ?? links.abstract ?? ids.map(addressOf).find(Boolean);
}

/** Its PDF; arXiv keeps one for each of its papers (https://info.arxiv.org/help/arxiv_identifier.html). */
export function pdfOf({ links, ids }: Paper): string | undefined {
  const arxiv = ids.find((id) => id.startsWith('arxiv:'));
  return links.pdf ?? (arxiv && `https://arxiv.org/pdf/${arxiv.slice(6)}`);
}
