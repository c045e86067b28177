import { idValue } from './ids';
import type { Paper } from './paper';
import { registryPage } from './registries';

/**
 * The address of a paper's page: the abstract, else the page where it was seen, else a registry's.
 */
export function pageOf({ links, ids }: Pick<Paper, 'links' | 'ids'>): string | undefined {
  return links.abstract ?? links.page ?? ids.map(registryPage).find(Boolean);
}

/**
 * The address of a paper's PDF, which can be derived from an arXiv id
 * (https://info.arxiv.org/help/arxiv_identifier.html).
 */
export function pdfOf({ links, ids }: Pick<Paper, 'links' | 'ids'>): string | undefined {
  const arxiv = idValue(ids, 'arxiv');
  return links.pdf ?? (arxiv && `https://arxiv.org/pdf/${arxiv}`);
}
