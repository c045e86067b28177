import type { Listing, PageDraft } from '../../paper/paper';
import type { Scrape } from '../site';

const PAPER: Listing = { list: 'paper' };

/**
 * The page of one paper. Of each field the first draft that has it holds, so the best source comes first; the identifiers
 * of all are put together, `id` (what the address says, if anything) before them.
 * @param element shows the paper's title; the mark of later visits is drawn there
 * @param drafts undefined for sources that the page does not have
 */
export function scrapePaper(
  id: string | null,
  element: Element | null,
  ...drafts: (Partial<PageDraft> | undefined)[]
): Scrape {
  const sources = drafts.filter((draft) => draft !== undefined);
  const draft = sources.reduceRight<Partial<PageDraft>>(fillFrom, {});
  const ids = [...new Set([...(id ? [id] : []), ...sources.flatMap((each) => each.ids ?? [])])];
  const { title = '' } = draft;
  if (title === '' || ids.length === 0 || !element) {
    return { cards: [], expected: 1, listing: PAPER, problems: [{ kind: 'no_paper' }] };
  }
  return {
    cards: [{ draft: { ...draft, ids, title }, element }],
    expected: 1,
    listing: PAPER,
    problems: [],
  };
}

/** `better` where it has a field, else `draft`. The author fields belong together and so do not mix; links and counts do. */
function fillFrom(draft: Partial<PageDraft>, better: Partial<PageDraft>): Partial<PageDraft> {
  const { authors, authorCount, authorsComplete, ...rest } = draft;
  const hasAuthors = better.authors !== undefined && better.authors.length > 0;
  const links = { ...draft.links, ...better.links };
  const counts = { ...draft.counts, ...better.counts };
  return {
    ...(hasAuthors ? rest : draft),
    ...Object.fromEntries(
      Object.entries(better).filter(([, value]) => value !== undefined && value !== ''),
    ),
    ...(!hasAuthors && authors && { authors }),
    ...(Object.keys(links).length > 0 && { links }),
    ...(Object.keys(counts).length > 0 && { counts }),
  };
}
