import { isNameSuffix, parseName } from '../../paper/names';
import type { Author } from '../../paper/paper';
import { decodeMetadata } from '../../text/html';
import { collapse, splitTrimmed } from '../../text/text';
import { authorOf } from '../cite/name-parts';
import type { ReadResult } from '../format';
import { FormatError } from '../format-problem';
import { citedItems, type Reference } from '../import/cited-item';
import { looseDate } from '../import/loose-date';
import type { StatedWork } from '../import/stated-work';
import { RIS_TAG, type RisRecord, risRecords } from './ris-records';
import { kindOfRis } from './ris-types';

const VENUES = ['T2', 'JF', 'BT', 'C3', 'JO', 'JA', 'J1', 'J2'];
/** Types without a venue. */
const BY_PUBLISHER = /^(?:UNP[BD]|ELEC|GEN|RPRT|THES)$/;

/**
 * Reads the references of RIS in the dialects of publishers and programs. Unknown tags are
 * ignored.
 * @param now ms
 * @throws FormatError when it has no record that can be kept
 */
export function readRis(text: string, now: number): ReadResult {
  const { records, stray } = risRecords(text);
  if (records.length === 0) throw new FormatError({ kind: 'not_ris' });
  const problems = stray.map((line) => ({ kind: 'stray_line' as const, line }));
  const places = records.map((record) => ({
    at: { line: record.line },
    reference: referenceOf(record),
  }));
  return citedItems(places, problems, now);
}

function referenceOf({ fields }: RisRecord): Reference {
  const all = (...tags: string[]) =>
    fields.filter(({ tag }) => tags.includes(tag)).map(({ lines }) => lines);
  const values = (...tags: string[]) =>
    all(...tags)
      .map((lines) => collapse(decodeMetadata(lines.join(' '))))
      .filter(Boolean);
  const first = (...tags: string[]) => tags.map((tag) => values(tag)[0]).find(Boolean);
  const { names, more } = namesOf(values('AU', 'A1'));
  const addresses = all('UR')
    .flatMap((lines) => lines.flatMap((line) => line.split(/;\s*(?=https?:|$)/)))
    .map(withScheme);
  const note = all('N1', 'RN').map(noteOf).filter(Boolean).join('\n\n');
  const [pdf] = all('L1')
    .flat()
    .map(withScheme)
    .filter((address) => /^https?:/i.test(address));
  return {
    cited: { dois: values('DO', 'DI', 'M3'), texts: values('AN', 'M1', ...VENUES), note },
    title: first('TI', 'T1', 'CT'),
    authors: names,
    more,
    published: dateOf([first('PY'), first('DA'), first('Y1')].filter((date) => date !== undefined)),
    venue: first(...VENUES),
    ...workOf(first('TY') ?? '', first, values),
    publisher: BY_PUBLISHER.test(first('TY') ?? '') ? first('PB') : undefined,
    abstract: first('AB', 'N2'),
    addresses,
    pdf,
    tags: all('KW').flatMap(keywordsOf),
    note,
    key: first('ID'),
  };
}

type First = (...tags: string[]) => string | undefined;

/** The kind and publication of a reference. `C3` is a conference only beside the proceedings. */
function workOf(type: string, first: First, values: (...tags: string[]) => string[]): StatedWork {
  const kind = kindOfRis(type);
  const [start, end] = [first('SP'), first('EP')];
  const numbers = values('SN').join(' ');
  const number = first('M1');
  const isGenre = kind === 'thesis' || kind === 'report';
  return {
    kind,
    publication: {
      'container-title-short': first('T2') && first('J2', 'JA'),
      volume: first('VL'),
      issue: first('IS'),
      number: number && !kind?.startsWith('article') ? number : undefined,
      page: start && end && !start.includes('-') && start !== end ? `${start}-${end}` : start,
      publisher: kind === undefined ? undefined : first('PB'),
      'publisher-place': first('CY', 'PP'),
      edition: first('ET'),
      'collection-title': first('T3'),
      'event-title': first('T2') && first('C3'),
      genre: isGenre ? first('M3') : undefined,
      ISBN: /(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX]\b/i.exec(numbers)?.[0],
      ISSN: numbers.match(/(?<![\d-])\d{4}-?\d{3}[\dX](?![\d-])/gi)?.join(', '),
      editor: namesOf(values('A2', 'ED')).names,
    },
  };
}

/**
 * The most precise of the dates that have the year of the first. EndNote may write a day without
 * its year: `DA  - Jan 24`.
 */
function dateOf(dates: string[]): string | undefined {
  const year = dates.map(looseDate).find(Boolean)?.slice(0, 4);
  if (!year) return undefined;
  const all = dates.flatMap((date) => looseDate(date) ?? looseDate(`${date} ${year}`) ?? []);
  return all.filter((date) => date.startsWith(year)).sort((a, b) => b.length - a.length)[0];
}

function namesOf(values: string[]): { names: Author[]; more: boolean } {
  const rest = values.filter((value) => !/^(?:et\.? al\.?|others),?$/i.test(value));
  // The standard has `Family, Given`. Sites that invert it use no commas, and may have initials.
  const inverted = rest.length < 2 || rest.some((name) => name.includes(','));
  return { names: rest.map((name) => nameOf(name, inverted)), more: rest.length < values.length };
}

function nameOf(name: string, inverted: boolean): Author {
  const [family = '', ...others] = splitTrimmed(name, ',');
  const [given = '', suffix] =
    others.length === 2 && isNameSuffix(others[0] ?? '') ? others.reverse() : others;
  if (others.length === 0 && !inverted) return parseName(name);
  if (others.length === 0 && /\p{Lu}\./u.test(name)) return parseName(name);
  if (!given) return { literal: family };
  if (others.length > 2 || /^(?:inc|ltd|llc|corp|gmbh)\b/i.test(given)) return { literal: name };
  return authorOf({ family, given, ...(suffix && { suffix }) });
}

/** A field may contain one keyword, one a line, or several separated by semicolons. */
function keywordsOf(lines: string[]): string[] {
  return lines
    .flatMap((line) => decodeMetadata(line).split(';'))
    .map(collapse)
    .filter(Boolean);
}

/** Keeps line breaks. Removes the space that writers add before a line that looks like a field. */
function noteOf(lines: string[]): string {
  return lines
    .map((line) => (line.startsWith(' ') && RIS_TAG.test(line.trimStart()) ? line.slice(1) : line))
    .join('\n')
    .trim();
}

function withScheme(address: string): string {
  const bare = address.trim();
  return /^(?:www\.|(?:dx\.)?doi\.org\/)/i.test(bare) ? `https://${bare}` : bare;
}
