import { arxivMonth } from '../../paper/ids';
import type { PageDraft } from '../../paper/paper';

/**
 * Returns the facts that an arXiv identifier determines.
 * @param id `arxiv:…`
 * @param page the site's own page of the paper, if the site is not arXiv
 */
export function ofArxiv(
  id: string,
  page?: string,
): Required<Pick<PageDraft, 'ids' | 'links'>> & Pick<PageDraft, 'published' | 'kind'> {
  const number = id.slice('arxiv:'.length);
  const month = arxivMonth(id);
  const abstract = `https://arxiv.org/abs/${number}`;
  const links = { page: page ?? abstract, abstract, pdf: `https://arxiv.org/pdf/${number}` };
  return { ids: [id], kind: 'article', links, ...(month && { published: month }) };
}
