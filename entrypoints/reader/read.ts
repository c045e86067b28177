import type { Capture, PageHealth } from '../../lib/paper/capture';
import type { ReadProblem } from '../../lib/paper/page-problem';
import type { PageDraft } from '../../lib/paper/paper';
import { type Card, MAX_CARDS, type Scrape, type Site } from '../../lib/sites/site';
import { createPace } from './pace';

/** Maximum number of papers per message. */
const MAX_SENT = 500;

/** One reading of the page, complete up to the cards read so far. */
export interface Reading extends Pick<Capture, 'site' | 'listing'> {
  /** Address without fragment. */
  url: string;
  /** Whether the page has had enough time to load its content. */
  late: boolean;
  expected: number;
  problems: ReadProblem[];
  cards: Card[];
  /** First identifier of each paper. */
  ids: Set<string>;
  /** Set once all cards were read. */
  health?: PageHealth;
  /** Whether all cards were read and storing them was attempted. */
  settled: boolean;
}

/** A paper as it was read. */
export interface ReadPaper {
  id: string;
  draft: PageDraft;
  /** Fingerprint of the draft: equal for equal drafts. */
  fingerprint: string;
}

/** A reading, and its papers in batches that are sent together. */
export interface Read {
  reading: Reading;
  batches: AsyncGenerator<ReadPaper[]>;
}

/**
 * Reads a page of a site in time slices. The reading is filled while the batches are consumed.
 * @param shouldContinue called after each pause; the reading stops when it returns false
 */
export function readPage(
  document: Document,
  url: URL,
  site: Site,
  now: Date,
  shouldContinue: () => boolean,
): Read {
  const { cards: found, ...page } = scrape(document, url, site, now);
  const reading: Reading = {
    ...page,
    // A page of more papers is long, not changed.
    expected: Math.min(page.expected, MAX_CARDS),
    site: site.id,
    url: addressOf(url),
    late: false,
    cards: [],
    ids: new Set(),
    settled: false,
  };
  return { reading, batches: readCards(found, reading, shouldContinue) };
}

/**
 * An element with an id or a field of a form can hide a property of the document or of the form:
 * after `<img name="querySelectorAll">` the method is that image. Such a page is not read.
 */
function scrape(document: Document, url: URL, site: Site, now: Date): Scrape {
  try {
    return site.scrape(document, url, now);
  } catch (error) {
    const why = { kind: 'row_failed' as const, value: String(error) };
    const problems: ReadProblem[] = [{ kind: 'rows_unread', count: 1, why }];
    return { cards: [], expected: 0, listing: { list: 'other' }, problems };
  }
}

async function* readCards(found: Iterable<Card>, reading: Reading, shouldContinue: () => boolean) {
  const { cards, ids, expected } = reading;
  let withoutAuthors = 0;
  let withoutDate = 0;
  const pause = createPace();
  let batch: ReadPaper[] = [];
  for (const card of found) {
    const { draft } = card;
    const id = idOf(card);
    cards.push(card);
    if (!ids.has(id)) {
      if (batch.length === MAX_SENT) {
        yield batch;
        batch = [];
      }
      batch.push({ id, draft, fingerprint: JSON.stringify(draft) });
      if (!draft.authors?.length) withoutAuthors++;
      if (!draft.published) withoutDate++;
      ids.add(id);
    }
    await pause();
    if (!shouldContinue()) return;
  }
  reading.health = { expected, read: ids.size, withoutAuthors, withoutDate };
  yield batch;
}

/** Returns an address without its fragment. */
export function addressOf(url: URL | Location): string {
  return url.href.replace(/#.*/, '');
}

/** Returns the identifier that stands for a card's paper on the page; empty without a card. */
export function idOf(card: Card | undefined): string {
  return card?.draft.ids[0] ?? '';
}

/**
 * Returns how many papers the page seems to hold if clearly fewer could be read, which means that
 * its markup has changed; otherwise undefined.
 */
export function missingPapers({
  ids,
  expected,
}: Pick<Reading, 'ids' | 'expected'>): number | undefined {
  return ids.size * 2 < expected ? expected : undefined;
}
