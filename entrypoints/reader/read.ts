import type { Capture, PageHealth } from '../../lib/paper/capture';
import type { ReadProblem } from '../../lib/paper/page-problem';
import type { PageDraft } from '../../lib/paper/paper';
import type { Card, Site } from '../../lib/sites/site';
import { createPace } from './pace';

/** The background takes as many in one message. */
const MAX_SENT = 500;

/** One state of the page, as far as it was read. */
export interface Reading extends Pick<Capture, 'site' | 'listing'> {
  /** Without its fragment. */
  url: string;
  /** The page has had its time to be drawn. */
  late: boolean;
  expected: number;
  problems: ReadProblem[];
  cards: Card[];
  /** First identifier of each paper. */
  ids: Set<string>;
  /** Once all cards were read. */
  health?: PageHealth;
  /** Everything was read, and stored if that was possible. */
  settled: boolean;
}

/** A paper as it was read. */
export interface ReadPaper {
  id: string;
  draft: PageDraft;
  /** Equal for equal drafts. */
  print: string;
}

/** A reading, and the papers that it comes upon, in lots that are sent together. */
export interface Read {
  reading: Reading;
  lots: AsyncGenerator<ReadPaper[]>;
}

/**
 * Reads a page of a site whose address holds papers, in slices of time. The reading grows while the lots are asked for.
 * @param goesOn asked after each pause; the reading ends where it is when the answer is no
 */
export function readPage(
  document: Document,
  url: URL,
  site: Site,
  now: Date,
  goesOn: () => boolean,
): Read {
  const { cards: found, ...page } = site.scrape(document, url, now);
  const reading: Reading = {
    ...page,
    site: site.id,
    url: addressOf(url),
    late: false,
    cards: [],
    ids: new Set(),
    settled: false,
  };
  return { reading, lots: readCards(found, reading, goesOn) };
}

async function* readCards(found: Iterable<Card>, reading: Reading, goesOn: () => boolean) {
  const { cards, ids, expected } = reading;
  let withoutAuthors = 0;
  let withoutDate = 0;
  const pause = createPace();
  let lot: ReadPaper[] = [];
  for (const card of found) {
    const { draft } = card;
    const id = idOf(card);
    cards.push(card);
    if (!ids.has(id)) {
      if (lot.length === MAX_SENT) {
        yield lot;
        lot = [];
      }
      lot.push({ id, draft, print: JSON.stringify(draft) });
      if (!draft.authors?.length) withoutAuthors++;
      if (!draft.published) withoutDate++;
      ids.add(id);
    }
    await pause();
    if (!goesOn()) return;
  }
  reading.health = { expected, read: ids.size, withoutAuthors, withoutDate };
  yield lot;
}

/** An address without its fragment. */
export function addressOf(url: URL | Location): string {
  return url.href.replace(/#.*/, '');
}

/** The identifier under which the page knows a card's paper. */
export function idOf(card: Card | undefined): string {
  return card?.draft.ids[0] ?? '';
}

/** How many papers the page seems to hold, when clearly fewer could be read: its markup has changed. */
export function missingPapers({
  ids,
  expected,
}: Pick<Reading, 'ids' | 'expected'>): number | undefined {
  return ids.size * 2 < expected ? expected : undefined;
}
