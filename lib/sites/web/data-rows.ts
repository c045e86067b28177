import type { PageDraft } from '../../paper/paper';
import { all, hrefOf, markable, webUrl } from '../reading/dom';
import { draftOf, jsonLdData, objectsOf } from '../reading/json-ld';
import { linked, type Row } from './coins-rows';
import { microdata } from './microdata';
import { paperId } from './own-id';
import { letters } from './page-title';

/** Types that only papers have. Newspapers use `Article` too. */
const SCHOLARLY = /ScholarlyArticle$|Thesis$/;
const ROW = '[itemscope], li, article, tr';

/** The objects in the page's JSON-LD and microdata, by default the papers. */
export function described(document: Document, types?: RegExp): Record<string, unknown>[] {
  return objectsOf([...jsonLdData(document), ...microdata(document)], types);
}

/** The papers that are described. Those of other types need an identifier of a registry. */
export function scholarlyDrafts(document: Document, url: URL): PageDraft[] {
  return described(document).flatMap((paper) => {
    const draft = draftOf(paper, url);
    const link = paperId(ownPage(draft, url), url);
    const ids = draft.ids.length > 0 || !link ? draft.ids : [link];
    const scholarly = [paper['@type']].flat().some((type) => SCHOLARLY.test(String(type)));
    return draft.title !== '' && (scholarly || ids.length > 0) ? [{ ...draft, ids }] : [];
  });
}

/**
 * The papers in the page's JSON-LD and microdata that the page also shows, found by their title or
 * a link to them.
 */
export function dataRows(document: Document, url: URL): Row[] {
  const drafts = scholarlyDrafts(document, url);
  if (drafts.length < 2) return [];
  const shown = new Map<string, Element>();
  for (const element of all(document.body, 'a[href], h2, h3, h4, h5, h6, [itemprop]')) {
    for (const key of [letters(element.textContent), webUrl(hrefOf(element), url)])
      if (key && !shown.has(key)) shown.set(key, element);
  }
  return drafts.flatMap((draft) => {
    const own = ownPage(draft, url);
    const element = shown.get(letters(draft.title)) ?? shown.get(own ?? '');
    if (!element) return [];
    const row = markable(element.closest(ROW) ?? element.parentElement ?? element);
    return [{ element: row, draft: linked(row, draft, url, own) }];
  });
}

/** The page of a paper; undefined for one without, which has the address of the list. */
function ownPage({ links }: PageDraft, url: URL): string | undefined {
  return links?.page === url.href ? undefined : links?.page;
}
