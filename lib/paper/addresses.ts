import { idValue } from './ids';
import type { Paper } from './paper';
import { registryPage } from './registries';

/** The page of a paper: of its abstract, else where it was met, else of the first registry that has one. */
export function pageOf({ links, ids }: Pick<Paper, 'links' | 'ids'>): string | undefined {
  return links.abstract ?? links.page ?? ids.map(registryPage).find(Boolean);
}

/** Its PDF; arXiv keeps one for each of its papers (https://info.arxiv.org/help/arxiv_identifier.html). */
export function pdfOf({ links, ids }: Pick<Paper, 'links' | 'ids'>): string | undefined {
  const arxiv = idValue(ids, 'arxiv');
  return links.pdf ?? (arxiv && `https://arxiv.org/pdf/${arxiv}`);
}
