import { isCanonicalId } from '../../paper/canonical';
import type { Author, Item } from '../../paper/paper';
import { DraftError } from '../../paper/parse-draft';
import { isCitekey } from '../../paper/parse-entry';
import { venueKind } from '../../paper/venue-kind';
import { FormatError, type ReadResult } from '../format';
import { type Cited, citedIds, isArxivVenue } from './cited-ids';
import { importedItem } from './imported';

/** A reference of a bibliography, as it was read; nothing in it is checked yet. */
export interface Reference {
  cited: Cited;
  title: string | undefined;
  authors: Author[];
  /** Whether its list of authors ends in “et al.”. */
  more: boolean;
  published: string | undefined;
  venue: string | undefined;
  /** Who put out a preprint, thesis or report: a server, else a place where people work. */
  publisher?: string | undefined;
  abstract: string | undefined;
  addresses: string[];
  pdf?: string | undefined;
  tags: string[];
  note: string | undefined;
  key: string | undefined;
}

/** A reference, and how to call it in a message: “Line 12”, “Reference 3”. */
export interface Place {
  name: string;
  reference: Reference;
}

const PDF = /\.pdf$|\/pdf\//i;

/**
 * The items of a bibliography, each checked as what pages say is. They are in the collection, the first saved last.
 * @param now ms
 * @throws FormatError when there are references but none of them can be kept
 */
export function citedItems(
  places: readonly Place[],
  told: readonly string[],
  now: number,
): ReadResult {
  const result: ReadResult = { items: [], problems: [...told] };
  for (const [index, { name, reference }] of places.entries()) {
    try {
      const { item, problems } = itemOf(reference, now - index);
      result.items.push(item);
      result.problems.push(...problems.map((problem) => `${name}: ${problem}`));
    } catch (error) {
      if (!(error instanceof DraftError)) throw error;
      result.problems.push(`${name} was left out: ${error.message}`);
    }
  }
  if (result.items.length === 0 && result.problems.length > 0)
    throw new FormatError(`No reference of this file could be read. ${result.problems[0] ?? ''}`);
  return result;
}

function itemOf(reference: Reference, now: number): { item: Item; problems: string[] } {
  const { cited, title, authors, more, tags, note, key } = reference;
  if (!title) throw new DraftError('A paper without a title can’t be kept');
  const web = reference.addresses.filter((address) => /^https?:\/\//i.test(address));
  const [abstract, pdf] = [
    web.find((address) => !PDF.test(address)),
    reference.pdf ?? web.find((address) => PDF.test(address)),
  ];
  const raw = {
    ids: citedIds({ ...cited, addresses: [...web, ...(pdf ? [pdf] : [])] }),
    title,
    ...(authors.length > 0 && { authors }),
    ...(more && { authorsComplete: false }),
    published: reference.published,
    ...publishedBy(reference),
    abstract: reference.abstract,
    links: { ...(abstract && { abstract }), ...(pdf && { pdf }) },
  };
  const citekey = isCitekey(key) && !isCanonicalId(key) && !/^\d+$|\//.test(key) ? key : undefined;
  return importedItem(raw, { savedAt: now, tags, note, citekey }, now);
}

/** That a paper is on arXiv is told by its identifier alone. */
function publishedBy({ venue, publisher }: Reference): { venue?: string; organisation?: string } {
  if (venue) return isArxivVenue(venue) ? {} : { venue };
  if (!publisher || isArxivVenue(publisher)) return {};
  return venueKind(publisher) === 'preprint' ? { venue: publisher } : { organisation: publisher };
}
