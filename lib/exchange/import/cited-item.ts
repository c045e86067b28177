import type { Beyond } from '../../paper/beyond';
import { isCanonicalId } from '../../paper/canonical';
import { parseId } from '../../paper/ids';
import type { Author } from '../../paper/paper';
import { isCitekey } from '../../paper/parse/parse-entry';
import { LIMITS } from '../../paper/parse-values';
import { placeholderTitle } from '../../paper/placeholder-title';
import { venueKind } from '../../paper/venue-kind';
import type { ReadResult } from '../format';
import { FormatError } from '../format-problem';
import { faultOf, type ImportProblem, lostAt, PartError, type Place } from '../problem';
import { type Cited, citedIds, isArxivVenue } from './cited-ids';
import { type ImportedItem, importedItem } from './imported';
import { type StatedWork, statedWork } from './stated-work';

/** A reference of a bibliography, as it was read and not validated. */
export interface Reference extends StatedWork {
  cited: Cited;
  title: string | undefined;
  authors: Author[];
  /** Whether the list of authors ends in “et al.”. */
  more: boolean;
  published: string | undefined;
  /** The day on which it appeared online. */
  online?: string | undefined;
  venue: string | undefined;
  /** The publisher of a preprint, thesis or report: a server or an organisation. */
  publisher?: string | undefined;
  /** The organisation of the authors, if it is not the publisher. */
  organisation?: string | undefined;
  abstract: string | undefined;
  addresses: string[];
  pdf?: string | undefined;
  code?: string | undefined;
  /** The time of saving in ms, if the file states it; an invalid or future time is ignored. */
  savedAt?: number | undefined;
  /** The keywords of which a program makes tags. */
  tags: string[];
  /** Terms of an index. */
  keywords?: readonly string[];
  /** The arXiv category. */
  category?: string | undefined;
  note: string | undefined;
  key: string | undefined;
  /** The fields that nothing else here holds. */
  beyond?: Beyond | undefined;
}

/** A reference and its place in the file. */
export interface PlacedReference {
  at: Place;
  reference: Reference;
}

const PDF = /\.pdf$|\/pdf\//i;

/**
 * The items of a bibliography, validated like papers of pages. All are saved papers; the first
 * reference has the latest time of saving.
 * @param found problems that were found before
 * @param now ms
 * @throws FormatError when there are references but none of them can be kept
 */
export function citedItems(
  places: readonly PlacedReference[],
  found: readonly ImportProblem[],
  now: number,
): ReadResult {
  const result: ReadResult = { items: [], problems: [...found] };
  for (const [index, { at, reference }] of places.entries()) {
    try {
      const { item, problems } = itemOf(reference, now - index);
      result.items.push(item);
      result.problems.push(...lostAt(at, problems));
    } catch (error) {
      result.problems.push({ kind: 'left_out', at, why: faultOf(error) });
    }
  }
  if (result.items.length === 0 && result.problems.length > 0)
    throw new FormatError({ kind: 'no_reference', first: result.problems[0] });
  return result;
}

function itemOf(reference: Reference, now: number): ImportedItem {
  const { cited, authors, more, tags, note, key, beyond } = reference;
  const { web, abstract, pdf } = linksOf(reference);
  const ids = citedIds({ ...cited, addresses: [...web, ...(pdf ? [pdf] : [])] });
  const title = reference.title || (ids[0] && placeholderTitle(ids[0]));
  if (!title) throw new PartError({ kind: 'no_title' });
  const raw = {
    ids,
    title,
    ...(authors.length > 0 && { authors }),
    ...(more && { authorsComplete: false }),
    published: reference.published,
    ...(reference.online?.length === 10 && { online: reference.online }),
    ...publishedBy(reference),
    ...(reference.organisation && { organisation: reference.organisation }),
    ...statedWork(reference, reference.venue),
    abstract: reference.abstract,
    ...(reference.keywords?.length && { keywords: reference.keywords.slice(0, LIMITS.keywords) }),
    ...(reference.category && { category: reference.category }),
    links: {
      ...(abstract && { abstract }),
      ...(pdf && { pdf }),
      ...(reference.code && { code: reference.code }),
    },
  };
  const citekey = isCitekey(key) && !isIdentifier(key) ? key : undefined;
  return importedItem(raw, { savedAt: savedAt(reference, now), tags, note, citekey, beyond }, now);
}

/** The addresses of a reference, and which of them are its page and its PDF. */
export function linksOf({ addresses, pdf }: Pick<Reference, 'addresses' | 'pdf'>) {
  const web = addresses.filter((address) => /^https?:\/\//i.test(address));
  return {
    web,
    abstract: web.find((address) => !PDF.test(address)),
    pdf: pdf ?? web.find((address) => PDF.test(address)),
  };
}

function savedAt({ savedAt: stated }: Reference, now: number): number {
  return stated !== undefined && stated > 0 && stated <= now ? stated : now;
}

/**
 * Whether the name of a reference is an identifier or an address, which publishers and Zotero
 * (`12345/ABCD2345`) write, and no citation key.
 */
function isIdentifier(key: string): boolean {
  return (
    isCanonicalId(key) || parseId(key) !== null || /^(?:\d+(?:\/[A-Z\d]{8})?|https?:.*)$/i.test(key)
  );
}

/** The venue or the organisation. arXiv is neither: the paper's identifier says it. */
function publishedBy({ venue, publisher }: Reference): { venue?: string; organisation?: string } {
  if (venue) return isArxivVenue(venue) ? {} : { venue };
  if (!publisher || isArxivVenue(publisher)) return {};
  return venueKind(publisher) === 'preprint' ? { venue: publisher } : { organisation: publisher };
}
