import type { Listing, PageDraft } from '../../paper/paper';
import type { Scrape } from '../site';

const PAPER: Listing = { list: 'paper' };
/** The fields whose values are joined one by one. */
const PARTS = ['links', 'counts', 'stated'] as const;

/**
 * Combines the drafts of one paper. Each field has the value of the first draft with that field,
 * so the best source goes first. The identifiers of all drafts are joined, after `id`. A page with
 * the address and nothing but a heading that is not the title of its window asks for consent, a
 * login or a proof, and shows no paper.
 * @param id from the address, or null
 * @param element shows the paper's title, where the mark is displayed
 * @param drafts undefined for sources that the page doesn't have
 */
export function scrapePaper(
  id: string | null,
  element: Element | null,
  ...drafts: (Partial<PageDraft> | undefined)[]
): Scrape {
  const sources = drafts.filter((draft) => draft !== undefined);
  const draft = sources.reduceRight<Partial<PageDraft>>(fillFrom, {});
  const ids = [...new Set([...(id ? [id] : []), ...sources.flatMap((each) => each.ids ?? [])])];
  const { title = '', authors, abstract, stated } = draft;
  const window = element?.ownerDocument.title;
  const isShown = authors ?? abstract ?? stated ?? (!window || window.includes(title));
  const isPaper = title !== '' && ids.length > 0 && (!id || isShown);
  const cards = element && isPaper ? [{ draft: { ...draft, ids, title }, element }] : [];
  const problems: Scrape['problems'] = cards.length > 0 ? [] : [{ kind: 'no_paper' }];
  return { cards, expected: 1, listing: PAPER, problems };
}

/**
 * Fills missing fields of `better` from `draft`: author fields as a group; links, counts and what
 * is stated of the publication one by one.
 */
function fillFrom(draft: Partial<PageDraft>, better: Partial<PageDraft>): Partial<PageDraft> {
  const { authors: _, authorCount, authorsComplete, ...rest } = draft;
  const parts = PARTS.map((part) => [part, { ...draft[part], ...better[part] }] as const);
  return {
    ...(better.authors?.length ? rest : draft),
    ...Object.fromEntries(
      Object.entries(better).filter(([, value]) => (value as unknown[] | undefined)?.length !== 0),
    ),
    ...Object.fromEntries(parts.filter(([, values]) => Object.keys(values).length > 0)),
  };
}
