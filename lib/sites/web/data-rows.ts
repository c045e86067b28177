import type { PageDraft } from '../../paper/paper';
import { all, hrefOf, markable, webUrl } from '../reading/dom';
import { draftOf, jsonLdPapers } from '../reading/json-ld';
import type { Row } from './coins-rows';
import { paperId, urlId } from './own-id';
import { letters } from './page-title';

/** Types that only papers have. Newspapers use `Article` too. */
const SCHOLARLY = /ScholarlyArticle$|Thesis$/;
const ROW = 'li, article, tr';

/** The papers in the page's JSON-LD. Those of other types need an identifier of a registry. */
export function scholarlyDrafts(document: Document, url: URL): PageDraft[] {
  return jsonLdPapers(document).flatMap((paper) => {
    const draft = draftOf(paper, url);
    const link = paperId(draft.links?.page, url);
    // A paper without a page of its own has the address of the list, which does not identify it.
    const ids =
      draft.ids.length > 0 || !link || link === paperId(url.href, url) ? draft.ids : [link];
    const scholarly = [paper['@type']].flat().some((type) => SCHOLARLY.test(String(type)));
    return draft.title !== '' && (scholarly || ids.length > 0) ? [{ ...draft, ids }] : [];
  });
}

/** The papers in the JSON-LD that the page also shows, found by their title or a link to them. */
export function dataRows(document: Document, url: URL): Row[] {
  const drafts = scholarlyDrafts(document, url);
  if (drafts.length < 2) return [];
  const shown = new Map<string, Element>();
  for (const element of all(document.body, 'a[href], h2, h3, h4, h5, h6')) {
    for (const key of [letters(element.textContent ?? ''), webUrl(hrefOf(element), url)])
      if (key && !shown.has(key)) shown.set(key, element);
  }
  return drafts.flatMap((draft) => {
    const page = draft.links?.page;
    const own = page === url.href ? undefined : page;
    const element = shown.get(letters(draft.title)) ?? shown.get(own ?? '');
    const id = own ? urlId(new URL(own)) : null;
    const ids = draft.ids.length > 0 || !id ? draft.ids : [id];
    return element ? [{ element: rowOf(element), draft: { ...draft, ids } }] : [];
  });
}

function rowOf(element: Element): Element {
  return markable(element.closest(ROW) ?? element.parentElement ?? element);
}
