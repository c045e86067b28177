import type { WorkKind } from '../../paper/publication';
import type { ReadResult } from '../format';
import type { Reference } from '../import/cited-item';
import { namesOf } from '../import/listed-names';
import { preciseDate } from '../import/loose-date';
import { isbnIn, issnIn } from '../import/standard-numbers';
import type { StatedWork } from '../import/stated-work';
import { readTagged } from './read-tagged';
import type { TaggedRecord, TagRules } from './records';
import { keywordsOf, type TagValues, tagValues } from './tag-values';

const RULES: TagRules = { field: /^%([A-Z\d?@!#$\](&*+^<>[=~])(?:\s([\s\S]*))?$/, first: '0' };

/** EndNote's types of references that state a kind of work. */
const KINDS: Record<string, WorkKind> = {
  'journal article': 'article-journal',
  'electronic article': 'article-journal',
  'magazine article': 'article-magazine',
  'newspaper article': 'article-newspaper',
  'conference paper': 'paper-conference',
  'conference proceedings': 'paper-conference',
  'conference proceeding': 'paper-conference',
  book: 'book',
  'edited book': 'book',
  'electronic book': 'book',
  'book section': 'chapter',
  'electronic book section': 'chapter',
  thesis: 'thesis',
  report: 'report',
  'government document': 'report',
  dataset: 'dataset',
  'computer program': 'software',
  dictionary: 'entry-dictionary',
  encyclopedia: 'entry-encyclopedia',
  manuscript: 'manuscript',
  'unpublished work': 'manuscript',
  preprint: 'article',
  patent: 'patent',
  standard: 'standard',
  blog: 'post-weblog',
  'web page': 'webpage',
};

/**
 * Reads the references of EndNote's tagged export. Unknown tags are ignored.
 * @param now ms
 * @throws FormatError when it has no record that can be kept
 */
export function readEnw(text: string, now: number): ReadResult {
  return readTagged(text, { rules: RULES, none: { kind: 'no_references' }, referenceOf }, now);
}

function referenceOf(record: TaggedRecord): Reference {
  const tags = tagValues(record);
  const { first, values, lines } = tags;
  const { names, more } = namesOf(values('A'));
  const kind = kindOf(tags);
  const isInstitutional = kind === 'thesis' || kind === 'report' || kind === 'manuscript';
  const accession = first('M');
  const isPubmed = /pubmed|medline/i.test(values('W', '~').join(' '));
  const [pdf] = values('>').filter((address) => /^https?:/i.test(address));
  const language = first('G');
  return {
    cited: {
      dois: values('R'),
      texts: [
        ...values('2', 'J', 'I'),
        accession && isPubmed && /^\d+$/.test(accession) ? `PMID: ${accession}` : accession,
      ],
    },
    title: first('T', 'Q', '!'),
    authors: names,
    more,
    published: preciseDate([first('D'), first('8')]),
    venue: first('J') ?? (kind === 'book' ? undefined : (first('B') ?? proceedingsIn(tags, kind))),
    ...workOf(tags, kind),
    publisher: isInstitutional || kind === undefined ? first('I') : undefined,
    abstract: first('X'),
    addresses: lines('U').flat(),
    pdf,
    tags: lines('K').flatMap(keywordsOf),
    note: lines('Z', '<')
      .map((each) => each.join('\n').trim())
      .filter(Boolean)
      .join('\n\n'),
    key: first('F'),
    beyond: language === undefined ? undefined : { csl: { language } },
  };
}

/** The pages of a work in another one. Those of a book are a number of pages. */
function pagesIn(pages: string | undefined, kind: WorkKind | undefined): string | undefined {
  return kind === 'book' ? undefined : pages?.replace(/(?<=\d) ?--? ?(?=\p{L}?\d)/gu, '-');
}

/** The ACL Anthology names the proceedings as the series. */
function proceedingsIn({ first }: TagValues, kind: WorkKind | undefined): string | undefined {
  return kind === 'paper-conference' ? first('S') : undefined;
}

/** The kind that the type states; without a type, refer's: an article if a journal is named. */
function kindOf({ first }: TagValues): WorkKind | undefined {
  const type = first('0')?.toLowerCase() ?? '';
  if (Object.hasOwn(KINDS, type)) return KINDS[type];
  if (type !== '') return undefined;
  return first('J') ? 'article-journal' : first('B') ? 'chapter' : undefined;
}

function workOf({ first, values }: TagValues, kind: WorkKind | undefined): StatedWork {
  const numbers = values('@').join(' ');
  const number = first('N');
  const isArticle = kind?.startsWith('article-') === true;
  const isIssue = isArticle || kind === 'paper-conference' || kind === undefined;
  return {
    kind,
    publication: {
      volume: first('V'),
      issue: isIssue ? number : undefined,
      number: isIssue || kind === 'chapter' || kind === 'book' ? undefined : number,
      'collection-number': kind === 'chapter' || kind === 'book' ? number : undefined,
      page: pagesIn(first('P', '&'), kind),
      publisher: kind === undefined ? undefined : first('I'),
      'publisher-place': first('C'),
      // Of an article it is a date.
      edition: isArticle ? undefined : first('7'),
      'collection-title': first('J', 'B') || kind !== 'paper-conference' ? first('S') : undefined,
      'event-title': kind === 'paper-conference' && first('J') ? first('B') : undefined,
      genre: kind === 'thesis' || kind === 'report' ? first('9') : undefined,
      ISBN: isbnIn(numbers),
      ISSN: issnIn(numbers),
      // The ACL Anthology writes them as further authors.
      editor: namesOf(first('E') ? values('E') : values('Y')).names,
    },
  };
}
