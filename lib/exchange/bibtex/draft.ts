import { normalId } from '../../paper/canonical';
import { arxivId, doiId } from '../../paper/ids';
import { decodeMetadata } from '../../text/html';
import { collapse } from '../../text/text';
import { citedIds, isArxivVenue } from '../import/cited-ids';
import { looseDate } from '../import/loose-date';
import { statedWork } from '../import/stated-work';
import { addressesOf, verbatim } from './address';
import { authorsOf } from './author';
import { type Decoded, NOTE } from './decode';
import type { RawEntry } from './entries';
import { kindOfEntry, publicationValues } from './read-work';

type Fields = ReadonlyMap<string, string>;

/** Before the names of a publication's variables among the values. */
const OF_PUBLICATION = 'publication.';
/** Most characters of a note that is only an identifier or an address. */
const LONGEST_NUMBER = 300;

/** The values of an entry that contain LaTeX, by the names that `draftOf` uses. */
export function valuesOf(entry: RawEntry): Map<string, string> {
  const { type, fields } = entry;
  const [title, subtitle] = [fields.get('title'), fields.get('subtitle')];
  const values: [string, string | undefined][] = [
    ['title', title && subtitle ? `${title}: ${subtitle}` : title],
    ['abstract', fields.get('abstract')],
    ['venue', venueOf(type, fields)],
    ['organisation', fields.get('school') ?? fields.get('institution')],
    ['keywords', fields.get('keywords') ?? fields.get('keyword')],
    [NOTE, notesOf(fields).join('\n\n')],
    ...publicationValues(entry).map(([variable, value]): [string, string] => [
      OF_PUBLICATION + variable,
      value,
    ]),
  ];
  return new Map(values.flatMap(([name, value]) => (value?.trim() ? [[name, value]] : [])));
}

/** The draft and the user's entry that `importedItem` takes. */
export function draftOf(entry: RawEntry, { texts, names }: Decoded, editors: Decoded['names']) {
  const { key, fields } = entry;
  const { authors, more } = authorsOf(names);
  const text = (name: string) => collapse(decodeMetadata(texts.get(name) ?? '')) || undefined;
  const addresses = addressesOf(fields);
  const pdf = addresses.find((address) => PDF.test(address));
  const page = addresses.find((address) => !PDF.test(address));
  const publication = {
    ...Object.fromEntries(
      publicationValues(entry).map(([variable]) => [variable, text(OF_PUBLICATION + variable)]),
    ),
    page: text(`${OF_PUBLICATION}page`)?.replace(/(?<=\w)--?(?=\w)/g, '-'),
    editor: authorsOf(editors).authors,
  };
  const category = fields.get('primaryclass') ?? fields.get('eprintclass');
  const draft = {
    ids: idsOf(fields, addresses),
    title: text('title'),
    ...(authors.length > 0 && { authors }),
    ...(more && { authorsComplete: false }),
    abstract: text('abstract'),
    published: dateOf(fields),
    venue: text('venue'),
    ...statedWork({ kind: kindOfEntry(entry), publication }, text('venue')),
    organisation: text('organisation'),
    category: category && /^[\w.-]{1,40}$/.test(category.trim()) ? category.trim() : undefined,
    links: { ...(page && { abstract: page }), ...(pdf && { pdf }) },
  };
  return {
    draft,
    entry: { tags: tagsOf(texts), note: texts.get(NOTE)?.trim() ?? '', citekey: key },
  };
}

const PDF = /\.pdf(?:$|[?#])|\/pdf\//i;

function idsOf(fields: Fields, addresses: readonly string[]): string[] {
  const plain = (name: string) => verbatim(fields.get(name) ?? '') || undefined;
  const texts = ['journal', 'journaltitle', 'volume', 'number', 'note', 'howpublished'].map(plain);
  const journal = `${plain('journal') ?? ''} ${plain('volume') ?? ''}`;
  const first = [arxivOf(fields), plain('doi') && doiId(plain('doi') ?? '')];
  const numbers = [
    ...numberId('pmid', plain('pmid')),
    ...numberId('pmcid', plain('pmcid') ?? plain('pmc')),
  ];
  const found = citedIds({ texts: [journal, ...texts], addresses: [...addresses] });
  return [...new Set([...first, ...numbers, ...found].filter((id) => typeof id === 'string'))];
}

/**
 * The arXiv number in arXiv's fields (https://info.arxiv.org/help/hypertex/bibstyles), BibLaTeX's
 * (biblatex.pdf, section 3.14.7) or Mendeley's.
 */
function arxivOf(fields: Fields): string | null {
  const own = fields.get('arxivid') ?? fields.get('arxiv');
  if (own) return arxivId(verbatim(own));
  const archive = fields.get('archiveprefix') ?? fields.get('eprinttype') ?? 'arxiv';
  const eprint = verbatim(fields.get('eprint') ?? '');
  if (/^arxiv$/i.test(archive.trim())) return arxivId(eprint);
  return null;
}

function numberId(scheme: 'pmid' | 'pmcid', value: string | undefined): string[] {
  const digits = /^(?:pmc)?0*(\d{1,9})$/i.exec(value ?? '')?.[1];
  const id = digits && normalId(scheme === 'pmcid' ? `pmcid:PMC${digits}` : `pmid:${digits}`);
  return id ? [id] : [];
}

/** BibLaTeX has `date`, both dialects `year` and `month`. A month may include the day. */
function dateOf(fields: Fields): string | undefined {
  const [date, year] = [fields.get('date'), fields.get('year')].map(
    (value) => value && verbatim(value),
  );
  if (date) return looseDate(date);
  if (!year) return undefined;
  const month = verbatim(fields.get('month') ?? '').replace(/~/g, ' ');
  const day = fields.get('day') ?? '';
  const number = Number(month);
  if (number >= 1 && number <= 12) {
    return looseDate([year, number, day].filter(Boolean).join('-')) ?? looseDate(year);
  }
  return looseDate(`${day} ${month} ${year}`) ?? looseDate(year);
}

function venueOf(type: string, fields: Fields): string | undefined {
  const names = /^(?:in|conference)/.test(type)
    ? ['booktitle', 'eventtitle', 'journaltitle', 'journal', 'series']
    : ['journaltitle', 'journal', 'booktitle'];
  const venue = names.map((name) => fields.get(name)).find(Boolean) ?? serverOf(type, fields);
  return venue && isArxivVenue(venue.replace(/[{}]/g, '').trim()) ? undefined : venue;
}

/** The server of a preprint, if the entry names it. */
function serverOf(type: string, fields: Fields): string | undefined {
  if (!/^(?:misc|online|unpublished|electronic)$/.test(type)) return undefined;
  const server = fields.get('howpublished') ?? fields.get('organization');
  return server && /https?:|\\url|\bdoi\b/i.test(server) ? undefined : server;
}

/** The user's notes. A note that is only an identifier or an address is left out. */
function notesOf(fields: Fields): string[] {
  const annotation = fields.get('annotation') ?? fields.get('annote');
  const note = fields.get('note');
  const isNumber =
    note !== undefined &&
    ((note.length <= LONGEST_NUMBER &&
      /^\W*arXiv(?: preprint)?\W*[\w:./-]+(?:\s*\[[\w.-]+\])?\W*$/i.test(note)) ||
      /^\W*(?:\\url\s*)?\{?https?:\S+$/.test(note.trim()));
  return [annotation, isNumber ? undefined : note].filter((text) => text !== undefined);
}

/** Keywords are separated by commas, or by semicolons if there is no comma. */
function tagsOf(texts: Fields): string[] {
  const words = decodeMetadata(texts.get('keywords') ?? '');
  return [
    ...new Set(
      words
        .split(words.includes(',') ? ',' : ';')
        .map(collapse)
        .filter(Boolean),
    ),
  ];
}
