import type { PageProblem } from '../lib/paper/page-problem';
import type { Listing, PaperDraft } from '../lib/paper/paper';
import { parsePageDraft } from '../lib/paper/stated/parse-page-draft';
import type { Site } from '../lib/sites/site';
import { parseHtml } from './parse-html';

/** The content of `tests/fixtures/<site>/<page>.json`. */
export interface Fixture {
  listing: Listing;
  expected: number;
  problems: PageProblem[];
  /** One for each card, as they leave `parsePageDraft`. */
  drafts: PaperDraft[];
}

/**
 * Returns what a site reads from a page, as if the page had this address.
 * @throws DraftError for a draft that can't be stored
 */
export function fixtureOf(site: Site, html: string, url: URL, now: Date): Fixture {
  const { cards, listing, expected, problems } = site.scrape(parseHtml(html), url, now);
  const parsed = [...cards].map((card) => parsePageDraft(card.draft));
  return {
    listing,
    expected,
    problems: [...problems, ...parsed.flatMap((each) => each.problems)],
    drafts: parsed.map((each) => each.draft),
  };
}
