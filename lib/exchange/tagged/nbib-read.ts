import type { Author } from '../../paper/paper';
import type { WorkKind } from '../../paper/publication';
import { splitTrimmed } from '../../text/text';
import type { ReadResult } from '../format';
import type { Reference } from '../import/cited-item';
import { looseDate } from '../import/loose-date';
import { issnIn } from '../import/standard-numbers';
import type { StatedWork } from '../import/stated-work';
import { familyFirstName, indexedName } from './medical-name';
import { readTagged } from './read-tagged';
import type { TaggedRecord, TagRules } from './records';
import { keywordsOf, type TagValues, tagValues, textOf } from './tag-values';

const RULES: TagRules = { field: /^([A-Z][A-Z\d]{1,3}) {0,2}-(?:\s([\s\S]*))?$/, first: 'PMID' };

/** Types of publications that say more than that it is an article, the most specific first. */
const KINDS: readonly [type: RegExp, kind: WorkKind][] = [
  [/^preprint$/i, 'article'],
  [/dissertation|\bthes[ie]s\b/i, 'thesis'],
  [/^book chapter$/i, 'chapter'],
  [/^books?$/i, 'book'],
  [/^newspaper article$/i, 'article-newspaper'],
  [/^dataset$/i, 'dataset'],
  [/^technical report$/i, 'report'],
];

/**
 * Reads the records of PubMed's `.nbib` files; ERIC writes them, too. Other tags are ignored.
 * @param now ms
 * @throws FormatError when it has no record that can be kept
 */
export function readNbib(text: string, now: number): ReadResult {
  return readTagged(text, { rules: RULES, none: { kind: 'no_references' }, referenceOf }, now);
}

function referenceOf(record: TaggedRecord): Reference {
  const tags = tagValues(record);
  const { first, values, lines } = tags;
  const { authors, more } = authorsOf(record);
  const [pmid, pmcid] = [first('PMID'), first('PMC')];
  const work = workOf(tags);
  const published = first('DP');
  const online = first('DEP');
  const language = first('LA');
  return {
    cited: {
      dois: marked(values('LID', 'AID'), 'doi'),
      texts: [
        ...values('AID', 'LID').filter((value) => /^arxiv:/i.test(value)),
        pmid && `PMID: ${pmid}`,
        pmcid && `PMCID: ${pmcid.replace(/^(?:pmc)?/i, 'PMC')}`,
      ],
    },
    title: titleOf(statedTitle(tags) ?? first('TT')),
    authors,
    more,
    published: published && looseDate(beginningOf(published)),
    online: online && looseDate(online),
    ...work,
    venue:
      (work.kind === 'article' ? first('TA') : undefined) ??
      first('JT')?.replace(PLACE, '') ??
      first('TA') ??
      (work.kind === 'chapter' ? first('BTI') : undefined),
    abstract: first('AB', 'OAB'),
    addresses: values('LID').filter((value) => /^https?:/i.test(value)),
    tags: lines('OT', 'KW').flatMap(keywordsOf),
    keywords: values('MH').map((term) => term.replace(/(?<=^|\/)\*/g, '')),
    note: undefined,
    key: undefined,
    beyond: language === undefined ? undefined : { csl: { language } },
  };
}

function workOf({ first, values }: TagValues): StatedWork {
  const kind = kindOf({ first, values });
  const isBook = kind === 'book' || kind === 'chapter';
  const numbers = values('IS', 'ISBN', 'ISSN');
  const [item] = marked(values('LID', 'AID'), 'pii').filter((each) =>
    /^(?:\d{1,8}|e\d{1,10})$/i.test(each),
  );
  return {
    kind,
    publication: {
      'container-title-short': first('JT') && first('TA'),
      volume: first('VI'),
      issue: first('IP'),
      page: fullPages(first('PG')) ?? item,
      publisher: first('PB'),
      // Of a journal it is only the country.
      'publisher-place': isBook ? first('PL') : undefined,
      edition: first('EN'),
      'collection-title': first('CTI') === first('BTI') ? undefined : first('CTI'),
      ISBN: values('ISBN')
        .flatMap((value) => /[\d-]{9,16}[\dX]/i.exec(value)?.[0] ?? [])
        .join(', '),
      ISSN: issnIn(numbers.join(' ')),
      editor: namesOf(values('FED'), [...values('ED'), ...editorsIn(values('AU'))]),
    },
  };
}

/** The kind that the types of publication state; a journal has articles. */
function kindOf({ first, values }: Pick<TagValues, 'first' | 'values'>): WorkKind | undefined {
  const types = values('PT');
  const stated = KINDS.find(([type]) => types.some((each) => type.test(each)))?.[1];
  if (first('BTI')) return first('TI') ? 'chapter' : 'book';
  return stated ?? (first('JT', 'TA') ? 'article-journal' : undefined);
}

/** The values that end in the name of a registry: `10.1000/moss [doi]`. */
function marked(values: readonly string[], registry: string): string[] {
  return values.flatMap((value) =>
    value.toLowerCase().endsWith(`[${registry}]`)
      ? value.slice(0, -registry.length - 2).trim()
      : [],
  );
}

/** The beginning of a period: `2014 Mar-Apr`, `1998 Dec-1999 Jan`, `2014 Mar 28-Apr 3`. */
function beginningOf(period: string): string {
  return /^\d{4} /.test(period) ? period.replace(/-.*/, '') : period;
}

/** The title, which PubMed may not have in English: then only the one in the original language. */
function statedTitle({ first }: TagValues): string | undefined {
  const title = first('TI', 'BTI');
  return title && /^\[Not Available\]\.?$/i.test(title) ? undefined : title;
}

/** PubMed adds the place to a name that several journals have: “Science (New York, N.Y.)”. */
const PLACE = / \([^()]{2,40}, [^()]{2,40}\)$/;

/** PubMed adds a full stop to each title, and brackets to one that it has translated. */
function titleOf(title: string | undefined): string | undefined {
  const bare = title?.replace(/(?<!\.)\.$/, '');
  return bare?.replace(/^\[([^[\]]*)\]$/, '$1').replace(/(?<!\.)\.$/, '');
}

/** Authors and groups in their order. Full names are preferred to the short ones beside them. */
function authorsOf({ fields }: TaggedRecord): { authors: Author[]; more: boolean } {
  const authors: Author[] = [];
  let more = false;
  let hasFull = false;
  const count = (tag: string) => fields.filter((field) => field.tag === tag).length;
  const tags = count('FAU') >= count('AU') ? /^(?:FAU|CN)$/ : /^(?:FAU|AU|CN)$/;
  for (const { tag, lines } of fields) {
    const name = tags.test(tag) ? textOf(lines) : undefined;
    if (name === undefined || EDITOR.test(name)) continue;
    if (/^et\.? al\b\.?$/i.test(name)) more = true;
    else if (tag === 'CN') {
      authors.push(...splitTrimmed(name, ';').map((literal) => ({ literal })));
    } else if (tag === 'FAU') authors.push(indexedName(name));
    else if (!hasFull) authors.push(shortName(name));
    hasFull = tag === 'FAU';
  }
  return { authors, more };
}

function editorsIn(names: readonly string[]): string[] {
  return names.filter((name) => EDITOR.test(name)).map((name) => name.replace(EDITOR, ''));
}

function namesOf(full: readonly string[], short: readonly string[]): Author[] {
  return full.length > 0 ? full.map(indexedName) : short.map(shortName);
}

function shortName(name: string): Author {
  return (name.includes(',') ? undefined : familyFirstName(name)) ?? indexedName(name);
}

/** ERIC has editors among the authors: `Fern, Ben, Ed.`. */
const EDITOR = /, Eds?\.$/;

/** Completes the last page of a range that is printed short: `6913-7`, `e12-9`. */
function fullPages(pages: string | undefined): string | undefined {
  return pages?.replace(
    /(?<![\w.])([A-Za-z]?)(\d{1,9})-(\d{1,9})(?!\d)/g,
    (_, letter: string, start: string, end: string) =>
      `${letter}${start}-${letter}${start.slice(0, Math.max(0, start.length - end.length))}${end}`,
  );
}
