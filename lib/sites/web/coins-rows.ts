import { plainTitleId } from '../../paper/ids';
import type { PageDraft } from '../../paper/paper';
import { COINS, coinsDraft } from '../reading/coins';
import { all, hrefOf, markable, webUrl } from '../reading/dom';
import { paperId, plainAddress, urlId } from './own-id';
import { letters } from './page-title';

/** Parts of a page that recommend papers. */
const BESIDE = 'aside, nav, footer, [class*="related"], [class*="recommend"]';
/** Parts of a page that cite or recommend papers. */
export const CITED = `cite, [class*="reference"], [class*="reflist"], [id*="reference"], [class*="footnote"], [class*="citation"] ol, ${BESIDE}`;
const ROW = 'li, article, dd, tr, p, div';
const PAPER = /article|preprint|proceeding|dissertation|thesis|report|paper/i;

/** A paper of a listing and the element that shows it. */
export interface Row {
  element: Element;
  draft: PageDraft;
}

/**
 * The articles described by COinS; `element` is the COinS element.
 * @param except selector of parts of the page that are left out
 */
export function articleCoins(document: Document, except = BESIDE): Row[] {
  return all(document, COINS)
    .filter((element) => isArticle(element) && !element.closest(except))
    .map((element) => ({ element, draft: coinsDraft(element) }))
    .filter(({ draft }) => draft.title !== '');
}

/**
 * The papers of a list with COinS, also of references. A missing identifier is taken from a link of
 * the row, else made of the title.
 */
export function coinsRows(document: Document, url: URL): Row[] {
  return articleCoins(document).map(({ element, draft }) => {
    const row = rowOf(element);
    return { element: row, draft: linked(row, draft, url) };
  });
}

/**
 * A draft with the page of its paper. A missing identifier is taken from a link of the row, else
 * from the page, else made of the title.
 * @param known the page, if it is known; by default that of a link with the title
 */
export function linked(row: Element, draft: PageDraft, url: URL, known?: string): PageDraft {
  const links = all(row, 'a[href]');
  const key = letters(draft.title);
  const titled = hrefOf(links.find((link) => letters(link.textContent) === key));
  const page = known ?? webUrl(titled, url);
  const id =
    links.map((link) => paperId(hrefOf(link), url)).find((each) => each !== null) ??
    (page && urlId(new URL(page)));
  return {
    ...draft,
    ...(draft.ids.length === 0 && { ids: [id || titleIdOf(draft)] }),
    ...(page && { links: { page: plainAddress(new URL(page)).href } }),
  };
}

/** The identifier of a paper that has only a title. COinS name the first author in parts. */
function titleIdOf({ title, authors: [first] = [] }: PageDraft): string {
  const name = first && 'name' in first ? first.name : '';
  const [family = ''] = name.includes(',') ? name.split(',') : name.split(' ').slice(-1);
  return plainTitleId(title, family);
}

/** The row around a COinS; if the row contains others too, the element before it. */
function rowOf(element: Element): Element {
  const row = element.parentElement?.closest(ROW);
  if (!row || row.querySelectorAll(COINS).length > 1)
    return element.previousElementSibling ?? element;
  return markable(row);
}

/** Whether a COinS describes an article, and not a book or a journal. */
function isArticle(element: Element): boolean {
  const query = new URLSearchParams(element.getAttribute('title') ?? '');
  const kind = `${query.get('rft.genre') ?? ''} ${query.get('rft.type') ?? ''} ${query.get('rft_val_fmt') ?? ''}`;
  return Boolean(query.get('rft.atitle')) || PAPER.test(kind);
}
