import type { PageProblem } from '../lib/paper/page-problem';
import type { Listing, PaperDraft } from '../lib/paper/paper';
import { parseDraft } from '../lib/paper/parse-draft';
import type { Site } from '../lib/sites/site';
import { parseHtml } from './parse-html';

/** What `tests/fixtures/<site>/<page>.json` says of a page. */
export interface Fixture {
  listing: Listing;
  expected: number;
  problems: PageProblem[];
  /** One for each card, as they leave `parseDraft`. */
  drafts: PaperDraft[];
}

/**
 * What a site reads of a page as if it stood at the address. @throws DraftError for a draft that
 * can’t be kept
 */
export function fixtureOf(site: Site, html: string, url: URL, now: Date): Fixture {
  const { cards, listing, expected, problems } = site.scrape(parseHtml(html), url, now);
  const parsed = [...cards].map((card) => parseDraft(card.draft));
  return {
    listing,
    expected,
    problems: [...problems, ...parsed.flatMap((each) => each.problems)],
    drafts: parsed.map((each) => each.draft),
  };
}
