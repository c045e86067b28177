import { defined } from '../../text/defined';
import { collapse, splitTrimmed } from '../../text/text';
import { fullName, parseName } from '../names';
import type { Author, PageDraft, PagePublication } from '../paper';
import type { PublicationText } from '../publication';
import { namedKind } from './named-kind';

/** Longer entries are not read, in UTF-16 units. Some contain the abstract. */
const LONGEST = 20_000;
const NEXT = /[\s,]*([a-z]+)\s*=\s*/iy;
const BARE = /[\w-]+/y;
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
  const fields = fieldsOf(text.slice(0, LONGEST));
  const value = (names: string) =>
    names
      .split(' ')
      .map((name) => fields.get(name))
      .find((found) => found && !found.includes('\\'));
  const names = (field: string) =>
    splitTrimmed(value(field) ?? '', ' and ')
      .filter(Boolean)
      .map(parseName);
  const editor = names('editor');
  const date = collapse(`${value('month') ?? ''} ${value('year') ?? ''}`);
  return {
    authors: names('author'),
    ...(date && { date }),
    ...defined<Pick<PageDraft, 'kind' | 'publication'>>({
      kind: namedKind(/^\s*@(?:in)?(\w+)/.exec(text)?.[1] ?? ''),
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

/** The fields of the first entry, without braces, by their names in lower case. */
function fieldsOf(text: string): Map<string, string> {
  const fields = new Map<string, string>();
  NEXT.lastIndex = text.indexOf(',') + 1 || text.length;
  for (let name = NEXT.exec(text)?.[1]; name; name = NEXT.exec(text)?.[1]) {
    const from = NEXT.lastIndex;
    const to = endOf(text, from);
    fields.set(name.toLowerCase(), collapse(text.slice(from, to).replace(/^"|"$|[{}]/g, '')));
    NEXT.lastIndex = to;
  }
  return fields;
}

/** The end of a value: a word, or a text in quotation marks or balanced braces. */
function endOf(text: string, from: number): number {
  if (text[from] !== '"' && text[from] !== '{') {
    BARE.lastIndex = from;
    return BARE.test(text) ? BARE.lastIndex : text.length;
  }
  let depth = 0;
  for (let at = from; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}') depth--;
    const closed = text[from] === '{' ? depth === 0 : at > from && text[at] === '"' && depth === 0;
    if (closed) return at + 1;
  }
  return text.length;
}
