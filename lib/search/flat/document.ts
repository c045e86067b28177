import { gainedUpvotes } from '../../paper/fields/gained-upvotes';
import { fullName, shortName } from '../../paper/names';
import { type CountKind, type Item, type Paper, STATUSES } from '../../paper/paper';
import { venueTexts } from '../../paper/publication';
import { kindOf } from '../../paper/work-kind';
import { readable } from '../../text/tex';
import { definedTerms } from '../words/defined-acronyms';
import { initialsOf } from '../words/initials';
import { plain, termsOf } from '../words/terms';
import { type Column, dateNumber, FLAGS, kindFlags, TEXT_COLUMNS, timeColumns } from './columns';
import { letterNumbers } from './letter-numbers';
import { type Mark, marked, markedText } from './marked-terms';
import { FIELD_BITS } from './postings';

/** A paper prepared for the flat index. */
export interface FlatDocument {
  id: string;
  /** Each term with the fields that contain it, one bit each (`FIELD_BITS`). */
  terms: Map<string, number>;
  columns: Record<Column, number>;
}

/** Most authors indexed. The 3,000 authors of some papers would be most of their postings. */
const MAX_AUTHORS = 100;
/** The name of what a paper introduces: up to three words before the first colon of its title. */
const NAME = /^((?:[^\s:]+ ){0,2}[^\s:]+):\s/u;

/**
 * Builds the document of a paper. Identifiers are indexed in the title, so that a part of one
 * matches.
 */
export function flatDocument(item: Item): FlatDocument {
  return documentOf(item, () => true);
}

/**
 * Builds the document of a paper with those words of its texts that are wanted.
 * @param split returns the terms of a text, `termsOf` or one that remembers them
 */
export function documentOf(
  { paper, entry }: Item,
  isWanted: (term: string) => boolean,
  split = termsOf,
): FlatDocument {
  const terms = new Map<string, number>();
  const add = (field: keyof typeof FIELD_BITS, text: string | undefined) => {
    const bit = FIELD_BITS[field];
    for (const term of split(text ?? '')) {
      const fields = terms.get(term);
      // Most words of an abstract are in it several times.
      if (fields === undefined ? isWanted(term) : (fields & bit) === 0)
        terms.set(term, (fields ?? 0) | bit);
    }
  };
  const mark = (kind: Mark, term: string) => terms.set(marked(kind, term), FIELD_BITS.abstract);
  const title = readable(paper.title);
  add('title', title);
  const length = terms.size;
  add('title', paper.ids.map((id) => id.replace(/^\w+:/, '')).join(' '));
  add('author', paper.authors.slice(0, MAX_AUTHORS).map(fullName).join(', '));
  add('tag', entry?.tags.join(', '));
  add('note', entry?.note);
  add('venue', venueTexts(paper).join(', '));
  add('org', paper.organisation);
  add('abstract', paper.abstract && readable(paper.abstract));
  add('source', paper.sources.join(' '));
  for (const term of termsOf(NAME.exec(title)?.[1] ?? '')) mark('name', term);
  mark('initials', initialsOf(title));
  const keywords = (paper.keywords ?? []).flatMap((keyword) => termsOf(keyword));
  const defined = definedTerms(title, paper.abstract ?? '');
  for (const term of [...keywords, ...defined]) mark('keyword', term);
  if (paper.category) mark('category', plain(paper.category));
  for (const tag of entry?.tags ?? []) mark('tag', markedText(tag));
  if (paper.venue) mark('venue', markedText(paper.venue));
  for (const source of paper.sources) mark('source', source);
  return {
    id: paper.id,
    terms,
    columns: {
      published: dateNumber(paper.published),
      ...timeColumns({ saved: entry?.savedAt ?? 0, seen: paper.lastSeen, met: paper.firstSeen }),
      ...countColumns(paper),
      gained: gainedUpvotes(paper),
      flags: flagsOf(paper) | entryFlags(entry) | kindFlags(kindOf(paper)),
      ...textColumns('title', title),
      ...textColumns('author', paper.authors[0] ? shortName(paper.authors[0]) : ''),
      ...textColumns('venue', paper.venue ?? ''),
      authors: paper.authors.length,
      length,
    },
  };
}

function countColumns({ counts }: Paper): Record<CountKind, number> {
  const { upvotes = 0, comments = 0, stars = 0, citations = 0 } = counts;
  return { upvotes, comments, stars, citations };
}

function flagsOf({ links, ids, abstract, venue, authors }: Paper): number {
  return (
    (links.code ? FLAGS.code : 0) |
    (links.pdf ? FLAGS.pdf : 0) |
    (abstract ? FLAGS.abstract : 0) |
    (ids.some((id) => id.startsWith('doi:')) ? FLAGS.doi : 0) |
    (venue ? FLAGS.venue : 0) |
    (authors.length > 0 ? FLAGS.author : 0)
  );
}

function entryFlags(entry: Item['entry']): number {
  if (!entry) return 0;
  const status = STATUSES.find((each) => each === entry.status) ?? 'unread';
  return (
    FLAGS.saved |
    FLAGS[status] |
    (entry.note ? FLAGS.note : 0) |
    (entry.tags.length > 0 ? FLAGS.tag : 0)
  );
}

function textColumns<Field extends keyof typeof TEXT_COLUMNS>(
  field: Field,
  text: string,
): Record<(typeof TEXT_COLUMNS)[Field][number], number> {
  const names: readonly (typeof TEXT_COLUMNS)[Field][number][] = TEXT_COLUMNS[field];
  const numbers = letterNumbers(plain(text), names.length);
  return Object.fromEntries(names.map((name, index) => [name, numbers[index] ?? 0])) as Record<
    (typeof TEXT_COLUMNS)[Field][number],
    number
  >;
}
