import type { Beyond } from '../../paper/beyond';
import type { ReadResult } from '../format';
import { linksOf, type Reference } from '../import/cited-item';
import { namesOf } from '../import/listed-names';
import { preciseDate } from '../import/loose-date';
import { noteText } from '../import/note-text';
import { isbnIn, issnIn } from '../import/standard-numbers';
import type { StatedWork } from '../import/stated-work';
import { withScheme } from '../import/with-scheme';
import { readTagged } from '../tagged/read-tagged';
import type { TaggedRecord, TagRules } from '../tagged/records';
import { keywordsOf, type TagValues, tagValues } from '../tagged/tag-values';
import { risBeyond } from './ris-beyond';
import { isBook, SWAPPED } from './ris-people';
import { RIS_TAG, withStandardTags } from './ris-tag';
import { kindOfRis } from './ris-types';

const RULES: TagRules = { field: RIS_TAG, first: 'TY', last: 'ER' };
const VENUES = ['T2', 'JF', 'BT', 'C3', 'JO', 'JA', 'J1', 'J2'];
/** Types without a venue. */
const BY_PUBLISHER = /^(?:UNP[BD]|MANSCPT|PREPRINT|ELEC|GEN|RPRT|THES)$/;
/** Kinds whose `IS` is their own number. */
const NUMBERED: ReadonlySet<unknown> = new Set(['report', 'patent', 'standard']);

/**
 * Reads the references of RIS in the dialects of publishers and programs. Tags that nothing holds
 * are kept for the next RIS file.
 * @param now ms
 * @throws FormatError when it has no record that can be kept
 */
export function readRis(text: string, now: number): ReadResult {
  const rules = { rules: RULES, none: { kind: 'not_ris' }, referenceOf } as const;
  return readTagged(withStandardTags(text), rules, now);
}

function referenceOf(stated: TaggedRecord): Reference {
  const record = withUsualPeople(stated);
  const tags = tagValues(record);
  const { lines, values, first } = tags;
  const [type = '', accession] = [first('TY'), first('AN')];
  // EndNote's editors of a book are in the place of its authors.
  const { names, more } = namesOf(type === 'EDBOOK' ? [] : once(values('AU', 'A1')));
  const urls = lines('UR')
    .flatMap((each) => each.flatMap((line) => line.split(/;\s*(?=https?:|$)/)))
    .map(withScheme);
  const addresses = urls.length > 0 ? urls : lines('L2').flat().map(withScheme);
  const notes = lines('N1', 'RN').map(noteOf).filter(Boolean);
  const note = notes.filter((each) => !isExportNote(each)).join('\n\n');
  const [pdf] = lines('L1')
    .flat()
    .map(withScheme)
    .filter((address) => /^https?:/i.test(address));
  const isPubmed = /^(?:pubmed|medline)/i.test(first('DB', 'DP') ?? '');
  const work = workOf(type, tags);
  const links = linksOf({ addresses, pdf });
  const further = {
    UR: links.web.filter(
      (each) => each !== links.abstract && each !== links.pdf && !/\bdoi\.org\//i.test(each),
    ),
    N1: notes.filter(isExportNote),
  };
  return {
    cited: {
      dois: values('DO', 'DI', 'M3', 'L3', 'ID').map((doi) => doi.replace(/ ?\[doi\]$/i, '')),
      texts: [
        isPubmed && accession && /^\d+$/.test(accession) ? `PMID: ${accession}` : accession,
        ...values('U1', 'M1', 'U2').flatMap(pubmedIn),
        ...values('M1', 'C2', ...VENUES),
      ],
      note,
    },
    title: titleIn(tags) ?? (work.kind === 'book' ? first('BT', 'T2') : undefined),
    authors: names,
    more,
    published: preciseDate([first('PY'), first('DA'), first('Y1'), jstorDate(tags)]),
    venue: venueIn(work.kind, tags),
    ...work,
    publisher: BY_PUBLISHER.test(type) && work.kind !== 'document' ? first('PB') : undefined,
    abstract: [...new Set(values('AB'))].join(' ') || first('N2'),
    addresses,
    pdf,
    tags: lines('KW').flatMap(keywordsOf),
    note,
    key: first('ID'),
    beyond: withPages(risBeyond(record, work, further), countedPages(type, tags)),
  };
}

/**
 * The record with `A2` for editors and `A3` for those of a series. EndNote and Zotero have them the
 * other way round in books, and the presenters of a talk in `A2`.
 */
function withUsualPeople({ line, fields }: TaggedRecord): TaggedRecord {
  const type = fields.find(({ tag }) => tag === 'TY')?.lines[0]?.trim() ?? '';
  const has = (...tags: string[]) => fields.some(({ tag }) => tags.includes(tag));
  const isTalk = type === 'SLIDE' && !has('AU', 'A1');
  const usual = isTalk ? TALK : isBook(type) && has('A3') ? SWAPPED : {};
  return {
    line,
    fields: fields.map((field) => ({ ...field, tag: usual[field.tag] ?? field.tag })),
  };
}

const TALK: Partial<Record<string, string>> = { A2: 'AU' };

/** The title, without the full stop that Ovid adds to each. */
function titleIn({ first }: Pick<TagValues, 'first'>): string | undefined {
  const title = first('TI', 'T1', 'CT');
  return /\bovid/i.test(first('UR') ?? '') ? title?.replace(/(?<!\.)\.$/, '') : title;
}

/** JSTOR's `Full publication date: Mar. 15, 1987`. */
function jstorDate({ values }: TagValues): string | undefined {
  const stated = values('C1').find((value) => /^Full publication date:/i.test(value));
  return stated?.replace(/^[^:]*:/, '');
}

/** The authors, of whom some files have each twice. Two authors may have one name. */
function once(authors: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  for (const name of authors) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts.values()].every((count) => count === 2) ? [...counts.keys()] : authors;
}

/**
 * The journal, book or proceedings. Of a conference's two titles, `T2` is its own and `C3` that of
 * the proceedings (EndNote, “Conference Proceedings”; Zotero). Books and reports are in series.
 */
function venueIn(kind: StatedWork['kind'], { first }: TagValues): string | undefined {
  if (kind === 'book') return first('JF') === titleIn({ first }) ? undefined : first('JF');
  if (kind === 'report' && first('T2')) return first('JF');
  return kind === 'paper-conference' ? first('C3', ...VENUES) : first(...VENUES);
}

/** The name of a conference, if the reference has a second title. */
function conferenceIn(kind: StatedWork['kind'], { first }: TagValues): string | undefined {
  const [own, other] = [first('T2'), first('C3')];
  if (own === undefined) return undefined;
  return kind === 'paper-conference' ? other && own : other;
}

/** The places of the publisher and of a conference. `C1` is the publisher's beside the other. */
function placesIn(kind: StatedWork['kind'], { first }: TagValues) {
  const [own, place] = [
    kind === 'paper-conference' ? first('C1') : undefined,
    first('CY', 'PP', 'PI'),
  ];
  return own === undefined
    ? { 'publisher-place': place }
    : { 'publisher-place': own, 'event-place': place };
}

/** The kind and publication of a reference. */
function workOf(type: string, tags: TagValues): StatedWork {
  const { first, values } = tags;
  const kind = kindOfRis(type, first('DO', 'DI', 'AN') !== undefined, first('M3'));
  const numbers = values('SN').join(' ');
  const isArticle = kind?.startsWith('article') === true;
  const isNumbered = NUMBERED.has(kind);
  const number = isArticle ? undefined : first('M1');
  const isCount = countedPages(type, tags) !== undefined;
  return {
    kind,
    publication: {
      'container-title-short': first('T2', 'JF', 'JO') && first('J2', 'JA', 'J1', 'JI'),
      volume: first('VL', 'VO'),
      issue: isNumbered ? undefined : first('IS', 'CP'),
      number: number ?? (isNumbered ? (first('IS') ?? ownNumber(numbers)) : undefined),
      page: isCount ? undefined : (pagesOf(first('SP'), first('EP')) ?? first('C7')),
      publisher: kind === undefined && BY_PUBLISHER.test(type) ? undefined : publisherIn(tags),
      ...placesIn(kind, tags),
      // EndNote writes the date of an article's online edition here.
      edition: isArticle && /^\d{4}\D/.test(first('ET') ?? '') ? undefined : first('ET'),
      'collection-title': first('T3') ?? seriesIn(kind, tags),
      'collection-number': first('SV'),
      'event-title': conferenceIn(kind, tags),
      genre: genreOf(first('M3')),
      ISBN: isbnIn(numbers),
      ISSN: issnIn(numbers),
      editor: namesOf(type === 'EDBOOK' ? values('AU', 'A1', 'ED') : values('A2', 'ED')).names,
    },
  };
}

/** The second title of a book or report; that of a report may be its institution. */
function seriesIn(kind: StatedWork['kind'], { first }: TagValues): string | undefined {
  const series = first('T2');
  if (kind === 'book')
    return first('TI', 'T1') && series !== first('TI', 'T1') ? series : undefined;
  return kind === 'report' && series !== first('PB') ? series : undefined;
}

/** The publisher, without the address that Ovid has behind it. */
function publisherIn({ first }: TagValues): string | undefined {
  return first('PB', 'PU')?.replace(/ ?\(e-?mail: [^()]*\)$/i, '');
}

/** The number of a report or patent, which Zotero writes in place of a standard number. */
function ownNumber(numbers: string): string | undefined {
  return numbers === '' || isbnIn(numbers) || issnIn(numbers) ? undefined : numbers;
}

/** The pages from the first to the last. Some files have the whole range in one of them. */
function pagesOf(start: string | undefined, end: string | undefined): string | undefined {
  if (start && end?.startsWith(`${start}-`)) return end;
  if (start && end === '+') return `${start}+`;
  const isRange = start && end && !start.includes('-') && start !== end;
  return isRange ? `${start}-${end}` : start;
}

/** How many pages a book has, which files have in the place of the first page. */
function countedPages(type: string, { first }: TagValues): string | undefined {
  const start = first('SP') ?? '';
  const isCount =
    /^(?:E?BOOK|EDBOOK|THES|RPRT)$/.test(type) && /^[\divxlc, ]+(?: ?p\.?)?$/i.test(start);
  return isCount && first('EP') === undefined ? start.replace(/ ?p\.?$/, '') : undefined;
}

function withPages(beyond: Beyond | undefined, pages: string | undefined): Beyond | undefined {
  return pages === undefined ? beyond : { ...beyond, csl: { 'number-of-pages': pages } };
}

/** `M3` is the type of a work, or a DOI in old files. */
function genreOf(text: string | undefined): string | undefined {
  return text && !/\b10\.\d{4,9}\//.test(text) ? text : undefined;
}

/**
 * Keeps line breaks. Removes the space that writers add before a line that looks like a field.
 * Zotero's notes are HTML. Publishers write only the DOI there, which is no note.
 */
function noteOf(lines: string[]): string {
  if (/^\s*<(?:p|div|h[1-6]|ul|ol|blockquote|pre|table)[ >]/i.test(lines[0] ?? ''))
    return noteText(lines.join('\n'));
  return lines
    .map((line) => (line.startsWith(' ') && RIS_TAG.test(line.trimStart()) ? line.slice(1) : line))
    .join('\n')
    .trim()
    .replace(/^(?:doi:|https?:\/\/(?:dx\.)?doi\.org\/)\s?10\.\S+$/i, '');
}

/** What Scopus, Web of Science and ProQuest add about the export, which nobody has noted. */
function isExportNote(note: string): boolean {
  return /^(?:Export Date: |Conference name: |Cited By:? ?\d|Times Cited: ?\d|Total Times Cited: |(?:Name|Last updated|CODEN|Date (?:completed|created|revised)|Number of references|Document feature|SubjectsTermNotLitGenreText) - )/.test(
    note,
  );
}

/** A number of PubMed as other programs mark it: `12345678[pmid]`. */
function pubmedIn(value: string): string[] {
  const digits = /^(\d{1,9}) ?\[pmid\]$/i.exec(value)?.[1];
  return digits === undefined ? [] : [`PMID: ${digits}`];
}
