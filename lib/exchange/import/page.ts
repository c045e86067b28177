import { paperOf } from '../../merge/merge';
import { dayAt } from '../../paper/dates';
import { listingKey } from '../../paper/listing-key';
import type { Item, Listing, PageDraft, PaperDraft } from '../../paper/paper';
import { DraftError, parseDraft } from '../../paper/parse-draft';
import type { Site } from '../../sites/site';
import { type Format, FormatError, type Origin, type ReadResult } from '../format';
import { pageAddresses } from './page-address';

const FIRST_TAG = /^<(?:!doctype html|html|head|body)[\s>]/i;

/** A saved page, read as if the reader stood on it: papers that were seen on the day when it was saved. */
export const page = {
  id: 'page',
  name: 'Saved page',
  extension: 'html',
  mime: 'text/html',
  certainty: 7,
  recognise: (text: string) => FIRST_TAG.test(afterProlog(text.slice(0, 5000))),
  async read(text: string, origin: Origin): Promise<ReadResult> {
    const document = origin.parse?.(text);
    if (!document) throw new FormatError('Pages can’t be read here. Nothing was imported.');
    const { site, url } = await readerOf(addressesOf(text, document, origin));
    const now = new Date(origin.now);
    const { cards, listing, problems } = site.scrape(document, url, now);
    const result = readCards(cards, { ...listing, site: site.id }, origin.now);
    // They are complete only now that the cards were gone through.
    result.problems.push(...problems);
    if (result.items.length === 0) {
      const why = result.problems[0] ?? `${site.name} shows none at ${url.href}.`;
      throw new FormatError(`No papers were found on this page. ${why} Nothing was imported.`);
    }
    return result;
  },
} satisfies Format;

/** The text from its first tag on: what may precede one are a byte order mark, white space, comments and an XML declaration. */
function afterProlog(text: string): string {
  const rest = text.trimStart();
  const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?xml') ? '>' : undefined;
  const at = end === undefined ? -1 : rest.indexOf(end);
  return end === undefined || at < 0 ? rest : afterProlog(rest.slice(at + end.length));
}

function addressesOf(text: string, document: Document, { url }: Origin): [URL, ...URL[]] {
  if (url !== undefined && !URL.canParse(url))
    throw new FormatError(`“${url}” is no address; give one with https://. Nothing was imported.`);
  const [first, ...others] = url ? [new URL(url)] : pageAddresses(text, document);
  if (first) return [first, ...others];
  throw new FormatError(
    'This page does not say at which address it stood. Give its address, or save it again from the browser. Nothing was imported.',
  );
}

/** The first address that a site knows, with its reader, else the first with the reader of other pages. Readers are large and come only now. */
async function readerOf(addresses: [URL, ...URL[]]): Promise<{ site: Site; url: URL }> {
  const { siteFor } = await import('../../sites');
  for (const url of addresses) {
    const site = siteFor(url);
    if (site && site.page(url).kind !== 'other') return { site, url };
  }
  const { web } = await import('../../sites/web');
  return { site: web, url: addresses[0] };
}

/** Each paper once. One that can't be kept never costs the others. */
function readCards(
  cards: Iterable<{ draft: PageDraft }>,
  listing: Listing & { site: string },
  now: number,
): ReadResult {
  const items = new Map<string, Item>();
  const problems: string[] = [];
  for (const { draft } of cards) {
    try {
      const parsed = parseDraft(draft);
      const item = itemOf(parsed.draft, listing, now);
      if (items.has(item.paper.id)) continue;
      items.set(item.paper.id, item);
      problems.push(...parsed.problems);
    } catch (error) {
      if (!(error instanceof DraftError)) throw error;
      problems.push(`“${draft.title || draft.ids[0] || 'A paper'}” was left out: ${error.message}`);
    }
  }
  return { items: [...items.values()], problems };
}

function itemOf(draft: PaperDraft, listing: Listing & { site: string }, now: number): Item {
  const { rank, counts = {} } = draft;
  const paper = paperOf(draft, listing.site, now);
  const sighting = {
    ...listing,
    paper: paper.id,
    listing: listingKey(listing.site, listing),
    day: dayAt(now),
    at: now,
    counts,
    ...(rank !== undefined && { rank }),
  };
  return { paper, sightings: [sighting] };
}
