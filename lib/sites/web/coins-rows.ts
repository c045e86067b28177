import type { PageDraft } from '../../paper/paper';
import { COINS, coinsDraft } from '../reading/coins';
import { all, hrefOf, markable, webUrl } from '../reading/dom';
import { paperId, plainAddress, urlId } from './own-id';
import { letters } from './page-title';

/** Where pages put what they cite or recommend. */
export const CITED =
  'cite, aside, nav, footer, [class*="reference"], [class*="reflist"], [id*="reference"], [class*="footnote"], [class*="citation"] ol, [class*="related"], [class*="recommend"]';
const ROW = 'li, article, dd, tr, p, div';
const PAPER = /article|preprint|proceeding|dissertation|thesis|report|paper/i;

/** A paper of a listing and the element that shows it. */
export interface Row {
  element: Element;
  draft: PageDraft;
}

/**
 * What the page says by COinS of articles that it does not merely cite; `element` carries the
 * COinS.
 */
export function articleCoins(document: Document): Row[] {
  return all(document, COINS)
    .filter((element) => isArticle(element) && !element.closest(CITED))
    .map((element) => ({ element, draft: coinsDraft(element) }))
    .filter(({ draft }) => draft.title !== '');
}

/**
 * The papers of a list with a COinS beside each. Where one has no identifier, a link of its row
 * may name it.
 */
export function coinsRows(document: Document, url: URL): Row[] {
  return articleCoins(document).map(({ element, draft }) => {
    const row = rowOf(element);
    return { element: row, draft: linked(row, draft, url) };
  });
}

function linked(row: Element, draft: PageDraft, url: URL): PageDraft {
  const links = all(row, 'a[href]');
  const key = letters(draft.title);
  const titled = hrefOf(links.find((link) => letters(link.textContent ?? '') === key));
  const page = webUrl(titled, url);
  const id =
    links.map((link) => paperId(hrefOf(link), url)).find((each) => each !== null) ??
    (page && urlId(new URL(page)));
  return {
    ...draft,
    ...(draft.ids.length === 0 && id && { ids: [id] }),
    ...(page && { links: { page: plainAddress(new URL(page)).href } }),
  };
}

/** The row around a COinS; what stands before it where the row holds those of others. */
function rowOf(element: Element): Element {
  const row = element.parentElement?.closest(ROW);
  if (!row || row.querySelectorAll(COINS).length > 1)
    return element.previousElementSibling ?? element;
  return markable(row);
}

/** Books and whole journals are described by COinS too. */
function isArticle(element: Element): boolean {
  const query = new URLSearchParams(element.getAttribute('title') ?? '');
  const kind = `${query.get('rft.genre') ?? ''} ${query.get('rft.type') ?? ''} ${query.get('rft_val_fmt') ?? ''}`;
  return Boolean(query.get('rft.atitle')) || PAPER.test(kind);
}
