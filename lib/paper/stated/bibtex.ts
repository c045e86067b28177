import { bibEntries } from '../../text/bibtex/entries';
import { splitNames } from '../../text/bibtex/split-names';
import { defined } from '../../text/defined';
import { collapse } from '../../text/text';
import { fullName, parseName } from '../names';
import type { Author, PageDraft, PagePublication } from '../paper';
import type { PublicationText } from '../publication';
import { namedKind } from './named-kind';

/** Longer entries are not read, in UTF-16 units. Some contain the abstract. */
const LONGEST = 20_000;
/** Fields of BibTeX of each variable, best first. The place of proceedings is that of the event. */
const FIELDS: [PublicationText, string][] = [
  ['container-title', 'booktitle journal'],
  ['volume', 'volume'],
  ['issue', 'number'],
  ['page', 'pages'],
  ['publisher', 'publisher school institution'],
  ['publisher-place', 'address'],
  ['edition', 'edition'],
  ['collection-title', 'series'],
  ['ISBN', 'isbn'],
  ['ISSN', 'issn'],
];

/** What an entry of BibTeX states that `PageDraft` has no raw form of. */
export interface BibtexEntry extends Pick<PageDraft, 'kind' | 'publication'> {
  authors: Author[];
  /** Month and year as printed, `jun 2021`. */
  date?: string;
}

/**
 * Reads the entry of BibTeX with which a page wants to be cited. Values in TeX are left out: what
 * such an entry completes is printed on the page too.
 */
export function bibtexEntry(text: string): BibtexEntry {
  const [entry] = bibEntries(text.slice(0, LONGEST));
  if (!entry || !('fields' in entry)) return { authors: [] };
  const raw = (names: string) =>
    names
      .split(' ')
      .map((name) => entry.fields.get(name))
      .find((found) => found && !found.includes('\\'));
  const value = (names: string) => plain(raw(names) ?? '') || undefined;
  const names = (field: string) =>
    splitNames(raw(field) ?? '').map((name) => parseName(plain(name)));
  const editor = names('editor');
  const date = collapse(`${value('month') ?? ''} ${value('year') ?? ''}`);
  return {
    authors: names('author'),
    ...(date && { date }),
    ...defined<Pick<PageDraft, 'kind' | 'publication'>>({
      kind: namedKind(entry.type),
      publication: defined<PagePublication>({
        ...Object.fromEntries(
          FIELDS.map(([variable, field]) => [variable, value(field)?.replace(/--+/g, '-')]),
        ),
        editor: editor.length > 0 ? editor : undefined,
      }),
    }),
  };
}

/** The printed names, with family and given names as the entry splits them. */
export function splitAs<T extends object>(printed: T[], { authors }: BibtexEntry): (T | Author)[] {
  if (printed.length !== authors.length) return printed;
  return printed.map((name, index) => {
    const author = authors[index];
    return author && 'name' in name && name.name === fullName(author) ? author : name;
  });
}

/** The text of a value without TeX: only the braces that keep capitals go. */
function plain(value: string): string {
  return collapse(value.replace(/[{}]/g, ''));
}
