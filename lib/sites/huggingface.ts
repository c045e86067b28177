import { dayOf } from '../paper/dates';
import type { ReadProblem } from '../paper/page-problem';
import type { Counts, Links, Listing, PageDraft } from '../paper/paper';
import { readCard } from './huggingface/card';
import { findCards } from './huggingface/cards';
import { entryDraft, type PageData, readData } from './huggingface/data';
import { page, periodListing } from './huggingface/page';
import { findHeader, linkedOnArxiv, readHeader, type ShownPaper } from './huggingface/paper';
import { all, defined } from './reading/dom';
import { scrapeRows } from './reading/rows';
import { freshCount } from './reading/shown-count';
import type { Scrape, Site } from './site';

/**
 * Hugging Face papers: Daily Papers by day, week and month, trending, search, collections, users'
 * papers, and the page of a paper. Read from the page's hydration data if it contains the papers
 * shown, else from the cards.
 * https://huggingface.co/papers
 * https://huggingface.co/papers/trending
 * https://huggingface.co/papers/1706.03762
 */
export const huggingface: Site = {
  id: 'huggingface',
  name: 'Hugging Face',
  atInstall: true,
  matches: ['*://huggingface.co/*', '*://hf.co/*'],
  page,
  scrape(document, url, now) {
    const address = page(url);
    if (address.kind === 'paper' && address.id) return scrapePaper(document, url, now, address.id);
    if (address.kind === 'listing') return scrapeListing(document, url, now, address.listing);
    return { cards: [], expected: 0, listing: { list: 'other' }, problems: [] };
  },
};

const BROKEN: ReadProblem = { kind: 'page_data' };

function scrapeListing(document: Document, url: URL, now: Date, address: Listing): Scrape {
  const data = readData(document);
  const found = findCards(document, url);
  const listing = completeListing(document, address, data, found.ids);
  const day = listing.list === 'daily' ? listing.period : undefined;
  const ids = new Map(found.cards.map(({ element, id }) => [element, id]));
  const scrape = scrapeRows({
    listing,
    rows: ids.keys(),
    expected: found.ids.size,
    read(card) {
      const id = ids.get(card) ?? '';
      const known = data.entries.get(id);
      return draftOf(id, readCard(card, id, url, now), {
        ...(day && { submitted: day }),
        ...(known && entryDraft(known, url)),
      });
    },
  });
  if (data.broken) scrape.problems.push(BROKEN);
  return scrape;
}

function scrapePaper(document: Document, url: URL, now: Date, id: string): Scrape {
  const listing: Listing = { list: 'paper' };
  const data = readData(document);
  const problems: ReadProblem[] = data.broken ? [BROKEN] : [];
  const header = findHeader(document);
  const unread = (why: ReadProblem) => ({
    cards: [],
    expected: 1,
    listing,
    problems: [...problems, why],
  });
  if (!header) return unread({ kind: 'no_paper' });
  const linked = linkedOnArxiv(header);
  if (linked.length > 0 && !linked.includes(id)) {
    return unread({ kind: 'other_paper' });
  }
  const known = data.entries.get(id);
  const shown = readHeader(header, id, url, now);
  if (!known && linked.length === 0 && !shown.authors && !shown.abstract) {
    return unread({ kind: 'no_paper' });
  }
  const draft = draftOf(id, shown, known ? entryDraft(known, url) : {});
  return { cards: [{ draft, element: header.title }], expected: 1, listing, problems };
}

/**
 * Combines the hydration data and what is shown. Counts that are shown are newer than the data.
 */
function draftOf(id: string, shown: ShownPaper, known: Partial<PageDraft>): PageDraft {
  const { code, project, thumbnail, upvotes, comments, stars, ...facts } = shown;
  const number = id.replace('arxiv:', '');
  const { authors } = { ...facts, ...known };
  const stated = facts.authors ? undefined : facts.authorCount;
  const authorCount = stated ?? known.authorCount ?? facts.authorCount;
  const fewer = authors !== undefined && authorCount !== undefined && authors.length < authorCount;
  return defined<PageDraft>({
    ids: [id],
    ...facts,
    ...known,
    authorCount,
    ...(fewer && { authorsComplete: false }),
    links: defined<Links>({
      page: `https://huggingface.co/papers/${number}`,
      abstract: `https://arxiv.org/abs/${number}`,
      pdf: `https://arxiv.org/pdf/${number}`,
      code,
      project,
      thumbnail,
      ...known.links,
    }),
    counts: defined<Counts>({
      upvotes: freshCount(upvotes, known.counts?.upvotes),
      comments: freshCount(comments, known.counts?.comments),
      stars: freshCount(stars, known.counts?.stars),
    }),
  });
}

/**
 * Adds the period to the listing. An address without one means the latest, which the page or its
 * data state.
 */
function completeListing(
  document: Document,
  address: Listing,
  data: PageData,
  shown: ReadonlySet<string>,
): Listing {
  if (address.period !== undefined || address.list !== 'daily') return address;
  const fresh = shown.size === 0 || [...shown].some((id) => data.entries.has(id));
  const times = all(document, 'time[datetime]');
  const time = times.find((each) => !each.closest('article'))?.getAttribute('datetime');
  return (fresh ? periodListing(data.period) : undefined) ?? periodListing(dayOf(time)) ?? address;
}
