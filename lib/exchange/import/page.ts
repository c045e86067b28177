import { oneOfEach } from '../../merge/ids-forbid';
import { paperOf } from '../../merge/merge';
import { dayAt } from '../../paper/dates';
import { listingKey } from '../../paper/listing-key';
import type { Item, Listing, PageDraft, PaperDraft } from '../../paper/paper';
import { parsePageDraft } from '../../paper/stated/parse-page-draft';
import type { Site } from '../../sites/site';
import type { Format, Origin, ReadResult } from '../format';
import { FormatError } from '../format-problem';
import { faultOf, type ImportProblem } from '../problem';
import { pageAddresses } from './page-address';

const FIRST_TAG = /^<(?:!doctype html|html|head|body)[\s>]/i;

/** A saved page, read like an open page: its papers were seen on the day when it was saved. */
export const page = {
  id: 'page',
  extension: 'html',
  mime: 'text/html',
  certainty: 7,
  recognise: (text: string) => FIRST_TAG.test(afterProlog(text.slice(0, 5000))),
  async read(text: string, origin: Origin): Promise<ReadResult> {
    const document = origin.parse?.(text);
    if (!document) throw new FormatError({ kind: 'no_parser' });
    const { site, url } = await readerOf(addressesOf(text, document, origin));
    const now = new Date(origin.now);
    const { cards, listing, problems } = site.scrape(document, url, now);
    const result = readCards(cards, { ...listing, site: site.id }, origin.now);
    // `problems` is complete only after all cards were read.
    result.problems.push(...problems);
    if (result.items.length === 0) {
      const [first] = result.problems;
      throw new FormatError({ kind: 'no_page_papers', first, site: site.name, url: url.href });
    }
    return result;
  },
} satisfies Format;

/**
 * The text from its first tag on, without the byte order mark, white space, comments and XML
 * declaration before it.
 */
function afterProlog(text: string): string {
  const rest = text.trimStart();
  const end = rest.startsWith('<!--') ? '-->' : rest.startsWith('<?xml') ? '>' : undefined;
  if (end === undefined || !rest.includes(end)) return rest;
  return afterProlog(rest.slice(rest.indexOf(end) + end.length));
}

function addressesOf(text: string, document: Document, { url }: Origin): [URL, ...URL[]] {
  if (url !== undefined && !URL.canParse(url))
    throw new FormatError({ kind: 'not_address', value: url });
  const [first, ...others] = url ? [new URL(url)] : pageAddresses(text, document);
  if (first) return [first, ...others];
  throw new FormatError({ kind: 'no_page_address' });
}

/**
 * The first address of a supported site, with that site; otherwise the first address, with the
 * reader of unknown sites. Imported here because the sites are large.
 */
async function readerOf(addresses: [URL, ...URL[]]): Promise<{ site: Site; url: URL }> {
  const { siteFor } = await import('../../sites');
  for (const url of addresses) {
    const site = siteFor(url);
    if (site && site.page(url).kind !== 'other') return { site, url };
  }
  const { web } = await import('../../sites/web');
  return { site: web, url: addresses[0] };
}

/** Reads each paper once. Papers that can't be kept are reported; the others are kept. */
function readCards(
  cards: Iterable<{ draft: PageDraft }>,
  listing: Listing & { site: string },
  now: number,
): ReadResult {
  const items = new Map<string, Item>();
  const problems: ImportProblem[] = [];
  for (const { draft } of cards) {
    try {
      const parsed = parsePageDraft(draft);
      const item = itemOf(parsed.draft, listing, now);
      if (items.has(item.paper.id)) continue;
      items.set(item.paper.id, item);
      problems.push(...parsed.problems);
    } catch (error) {
      const at = { title: draft.title || draft.ids[0] || '' };
      problems.push({ kind: 'left_out', at, why: faultOf(error) });
    }
  }
  return { items: [...items.values()], problems };
}

function itemOf(draft: PaperDraft, listing: Listing & { site: string }, now: number): Item {
  const { rank, counts = {} } = draft;
  const paper = paperOf({ ...draft, ids: oneOfEach(draft.ids) }, listing.site, now);
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
