import type { PageDraft } from '../../paper/paper';
import type { Publication, PublicationText, WorkKind } from '../../paper/publication';
import { collapse } from '../../text/text';
import { byline } from '../reading/byline';
import { dateText } from '../reading/date-text';
import { defined } from '../reading/dom';
import { linkedId } from '../reading/linked-id';
import { nameOf } from './entry';
import { idsOfKey } from './key';

/** Longer texts are not parsed, in UTF-16 units. */
const LONGEST = 100_000;
const LETTERS: Record<string, string> = {
  ss: 'ß',
  oe: 'œ',
  OE: 'Œ',
  ae: 'æ',
  AE: 'Æ',
  aa: 'å',
  AA: 'Å',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  i: 'i',
  j: 'j',
};
/** TeX accents → combining characters of Unicode. */
const ACCENTS: Record<string, string> = {
  '"': '\u0308',
  "'": '\u0301',
  '`': '\u0300',
  '^': '\u0302',
  '~': '\u0303',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030C',
  H: '\u030B',
  c: '\u0327',
  k: '\u0328',
  r: '\u030A',
  d: '\u0323',
};

const KINDS: Record<string, WorkKind> = {
  article: 'article-journal',
  inproceedings: 'paper-conference',
  incollection: 'chapter',
  phdthesis: 'thesis',
};
const FIELDS: [PublicationText, string][] = [
  ['volume', 'volume'],
  ['issue', 'number'],
  ['page', 'pages'],
  ['publisher', 'publisher'],
  ['collection-title', 'series'],
];

function placeIn(fieldOf: (field: string) => string): Publication | undefined {
  const place = FIELDS.flatMap(([variable, field]) => {
    const value = fieldOf(field).replace('--', '-');
    return value ? [[variable, value]] : [];
  });
  return place.length > 0 ? Object.fromEntries(place) : undefined;
}

/** Parses a record shown as BibTeX, in dblp's layout with each field on its own line. */
export function bibtexDraft(bibtex: string, key: string, url: URL): PageDraft {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of bibtex.slice(0, LONGEST).split('\n')) {
    const [, field, value] = /^\s*(\w+)\s*=\s*(.*)/s.exec(line) ?? [];
    if (field) name = field.toLowerCase();
    if (name) fields.set(name, `${fields.get(name) ?? ''} ${value ?? line}`);
  }
  const plainField = (field: string) => unbraced(fields.get(field) ?? '');
  const doi = plainField('doi');
  const linked = [doi && `https://doi.org/${doi}`, plainField('url')].map((each) =>
    linkedId(each, url),
  );
  return defined<PageDraft>({
    ids: [...new Set([...idsOfKey(key), ...linked.filter((id) => id !== null)])],
    title: plainField('title'),
    ...byline(
      plainField('author')
        .split(' and ')
        .map((author) => nameOf(plainName(author))),
    ),
    published: dateText(plainField('year')),
    venue: plainField('journal') || plainField('booktitle') || plainField('school') || undefined,
    kind: KINDS[/^\s*@(\w+)/.exec(bibtex)?.[1]?.toLowerCase() ?? ''],
    publication: placeIn(plainField),
    links: { page: `https://dblp.org/rec/${key}.html` },
  });
}

/** The value without its enclosing braces or quotation marks and the final comma. */
function unbraced(raw: string): string {
  const value = collapse(raw).replace(/,$/, '');
  return /^[{"].*[}"]$/s.test(value) ? value.slice(1, -1) : value;
}

/** Converts a name from TeX, which dblp uses for non-ASCII letters only. */
function plainName(tex: string): string {
  const letters = tex.replace(
    /\\(ss|oe|OE|ae|AE|aa|AA|o|O|l|L|i|j)(?![a-zA-Z])(?:\{\})?/g,
    (all, name: string) => LETTERS[name] ?? all,
  );
  const accented = letters.replace(
    /\\(["'`^~=.]|[uvHckrd](?![a-zA-Z]))[\s{]*(\p{L})/gu,
    (all, accent: string, letter: string) => {
      const mark = ACCENTS[accent];
      return mark ? `${letter}${mark}` : all;
    },
  );
  return collapse(accented.replace(/[{}]/g, '').replace(/~/g, ' ')).normalize('NFC');
}
