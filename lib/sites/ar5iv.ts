import { arxivName } from '../paper/ids';
import { LATEXML_TITLE, latexmlDraft } from './reading/latexml';
import { ofArxiv } from './reading/of-arxiv';
import { scrapePaper } from './reading/paper-page';
import { scrapeNothing } from './reading/rows';
import type { Page, Site } from './site';

const HOST = /^(?:ar5iv\.labs\.arxiv\.org|(?:www\.)?ar5iv\.org)$/;

/**
 * ar5iv: papers of arXiv as HTML, made by LaTeXML. It has no listings.
 * https://ar5iv.labs.arxiv.org/html/1512.03385 · https://ar5iv.org/abs/hep-th/9901001
 */
export const ar5iv: Site = {
  id: 'ar5iv',
  name: 'ar5iv',
  matches: ['*://ar5iv.labs.arxiv.org/*', '*://ar5iv.org/*', '*://www.ar5iv.org/*'],
  page,
  scrape(document, url) {
    const address = page(url);
    if (address.kind !== 'paper' || !address.id) return scrapeNothing({ list: 'other' });
    const shown = latexmlDraft(document);
    const element = document.querySelector(`${LATEXML_TITLE}, .ltx_document`);
    const { id } = address;
    const own = `https://ar5iv.labs.arxiv.org/html/${id.slice('arxiv:'.length)}`;
    const titled = { ...shown, title: shown.title || titleOfTab(document) };
    return scrapePaper(id, element, titled, ofArxiv(id, own));
  },
};

function page(url: URL): Page {
  if (!HOST.test(url.hostname)) return { kind: 'other' };
  const path = /^\/+(?:(?:html|abs|pdf|papers)\/+)?(.+)$/.exec(url.pathname)?.[1] ?? '';
  const id = arxivName(path);
  return id ? { kind: 'paper', id } : { kind: 'other' };
}

/** Sources without a title are shown without one, but the tab says `[1512.03385] Deep Residual Learning`. */
function titleOfTab(document: Document): string {
  return /^\[[^\]]+\] (.+)$/s.exec(document.title)?.[1] ?? '';
}
