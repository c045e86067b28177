import type { Beyond } from '../../paper/beyond';
import { isGroupName } from '../../paper/names';
import type { WorkKind } from '../../paper/publication';
import { collapse, splitTrimmed } from '../../text/text';
import { cslName } from '../csl/csl-name';
import type { ReadResult } from '../format';
import type { Reference } from '../import/cited-item';
import { namesOf } from '../import/listed-names';
import { preciseDate } from '../import/loose-date';
import { withoutMarkup } from '../import/markup';
import { isbnIn, issnIn } from '../import/standard-numbers';
import type { StatedWork } from '../import/stated-work';
import { familyFirstName } from './medical-name';
import { readTagged } from './read-tagged';
import type { TaggedRecord, TagRules } from './records';
import { type TagValues, tagValues } from './tag-values';
import { uncapitalised } from './uncapitalised';

const RULES: TagRules = {
  field: /^([A-Z][A-Z\d])(?:[ \t]([\s\S]*))?$/,
  first: 'PT',
  last: 'ER',
  ofFile: ['FN', 'VR', 'EF'],
};

/** Types of documents that state a kind of work, the most specific first. */
const KINDS: readonly [type: RegExp, kind: WorkKind][] = [
  [/\bbook chapter\b/i, 'chapter'],
  [/\bbook review\b/i, 'review-book'],
  [/^proceedings paper\b/i, 'paper-conference'],
  [/^(?:authored |edited )?book$/i, 'book'],
  [/\bpreprint\b/i, 'article'],
  [/\bdissertation\b|\bthesis\b/i, 'thesis'],
  [/^data ?(?:set|study)\b/i, 'dataset'],
  [/^software\b/i, 'software'],
  [/^news item\b/i, 'article-newspaper'],
];

/** Names of the authors, in full and short, then those of a book. */
const NAMES = ['AF', 'AU', 'BF', 'BA'];

/** Kinds of the types of publications: journal, book, series, conference, patent. */
const BY_TYPE: Record<string, WorkKind> = {
  J: 'article-journal',
  B: 'book',
  S: 'chapter',
  C: 'paper-conference',
  P: 'patent',
};

/**
 * Reads the records of Web of Science. Other tags are ignored.
 * @param now ms
 * @throws FormatError when it has no record that can be kept
 */
export function readCiw(text: string, now: number): ReadResult {
  return readTagged(text, { rules: RULES, none: { kind: 'no_references' }, referenceOf }, now);
}

function referenceOf(record: TaggedRecord): Reference {
  const tags = tagValues(record);
  const { first } = tags;
  const persons = NAMES.map((tag) => personsIn(tags, [tag]));
  const { names, more } = persons.find((each) => each.names.length > 0) ?? namesOf([]);
  const groups = namesOf(linesIn(tags, ['CA', 'GP'])).names.map(
    ({ literal, given = '', family = '' }) => ({
      literal: literal ?? collapse(`${given} ${family}`),
    }),
  );
  const pmid = first('PM');
  return {
    cited: {
      dois: [first('DI'), first('D2')],
      texts: [pmid && /^\d+$/.test(pmid) ? `PMID: ${pmid}` : undefined, first('AR')],
    },
    title: first('TI'),
    authors: [...names, ...groups],
    more,
    published: preciseDate([first('PY'), first('PD')]) ?? preciseDate([first('EA'), first('EY')]),
    ...workOf(tags),
    abstract: first('AB'),
    addresses: [],
    tags: keywordsIn(tags, 'DE'),
    keywords: keywordsIn(tags, 'ID'),
    note: undefined,
    key: undefined,
    beyond: beyondIn(tags),
  };
}

/** What the record states in fields that only CSL has. */
function beyondIn(tags: TagValues): Beyond {
  const { first } = tags;
  const kind = kindOf(tags);
  const authors = kind === 'chapter' ? personsIn(tags, first('BF') ? ['BF'] : ['BA']).names : [];
  const stated = Object.entries({
    language: first('LA'),
    'number-of-pages': kind === 'book' ? first('PG') : undefined,
    'container-author': authors.length > 0 ? JSON.stringify(authors.map(cslName)) : undefined,
  }).flatMap(([variable, value]) => (value === undefined ? [] : [[variable, value]]));
  return { csl: Object.fromEntries(stated) };
}

function workOf(tags: TagValues): StatedWork & Pick<Reference, 'venue'> {
  const { first, values } = tags;
  const kind = kindOf(tags);
  const short = first('JI');
  const [source, start, end] = [first('SO'), first('BP', 'PS'), first('EP')];
  // Behind the owner of a patent is its code: `Moss Inc (MOSS-C)`.
  const publisher =
    kind === 'patent' ? first('AE')?.replace(/ \([A-Z]{1,6}-[A-Z]\)/g, '') : first('PU');
  const place = first('PI');
  return {
    kind,
    venue: kind === 'book' || !source ? undefined : journalOf(source, short),
    publication: {
      'container-title-short': short,
      volume: first('VL'),
      issue: first('IS'),
      // Those of a book are all of its pages.
      page: kind === 'book' ? undefined : (pagesOf(start, end) ?? first('AR')),
      number: kind === 'patent' ? first('PN') : undefined,
      publisher: publisher && uncapitalised(publisher),
      'publisher-place': place && uncapitalised(place),
      'collection-title': uncapitalised(first('SE') ?? '') || undefined,
      'event-title': first('CT'),
      'event-place': first('CL'),
      ISBN: isbnIn(values('BN').join(' ')),
      ISSN: issnIn(values('SN', 'EI').join(' ')),
      editor: personsIn(tags, ['BE', 'ED']).names,
    },
  };
}

/** The pages; the last one may be only “and the following”: `+`. */
function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
  if (!start || !end || start === end) return start;
  return end === '+' ? `${start}+` : `${start}-${end}`;
}

/** A name of up to four letters may be an acronym: `JAMA`. */
function journalOf(source: string, short: string | undefined): string {
  return source.length <= 4 && short === undefined ? source : uncapitalised(source, short);
}

/** A paper of a meeting that appeared in a journal is an article, too: `Article; Proceedings`. */
function kindOf({ first }: TagValues): WorkKind | undefined {
  const [type, document = ''] = [first('PT') ?? '', first('DT')];
  const stated = KINDS.find(([pattern]) => pattern.test(document))?.[1];
  if (stated) return stated;
  if (type !== 'J' && /proceedings paper/i.test(document)) return 'paper-conference';
  return Object.hasOwn(BY_TYPE, type) ? BY_TYPE[type] : undefined;
}

/** Each line has a name. */
function linesIn({ lines }: TagValues, tags: string[]): string[] {
  return lines(...tags)
    .flat()
    .map(withoutMarkup)
    .filter(Boolean);
}

/**
 * Programs that make such files may leave out the comma: `Moss AB`, `Wang Wei`. The family name is
 * first all the same.
 */
function personsIn(tags: TagValues, names: string[]) {
  const lines = linesIn(tags, names).filter((line) => !/^\[anonymous\]$/i.test(line));
  return namesOf(
    lines.map((line) => {
      if (line.includes(',') || isGroupName(line)) return line;
      const { family, given } = familyFirstName(line) ?? {};
      return family ? `${family}, ${given}` : line.replace(' ', ', ');
    }),
  );
}

/** Keywords are separated by semicolons and may be broken across lines. */
function keywordsIn({ values }: TagValues, tag: string): string[] {
  return values(tag).flatMap((value) => splitTrimmed(value, ';').filter(Boolean));
}
