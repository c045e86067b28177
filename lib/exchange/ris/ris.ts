import { hasOtherAuthors } from '../../merge/merge';
import type { Beyond } from '../../paper/beyond';
import { arxivOf, citedDate } from '../../paper/citation';
import { idValue, isStrippedDoi } from '../../paper/ids';
import type { Item, Paper } from '../../paper/paper';
import { readable } from '../../text/tex';
import { collapse } from '../../text/text';
import { assignedKey } from '../assigned-key';
import { type CitedAs, filedAs, placeOf, publisherOf } from '../cite/cited-as';
import { furtherRisType } from '../csl/further-types';
import { furtherVariables } from '../csl/further-variables';
import type { Choices, Format, Origin } from '../format';
import { beyondFields } from './ris-beyond';
import { risName } from './ris-name';
import { isBook, SWAPPED } from './ris-people';
import { isRis, RIS_TAG } from './ris-tag';
import { RIS_TYPES } from './ris-types';

/** RIS, which EndNote, Mendeley and most other programs read. Lines are not wrapped. */
export const ris = {
  id: 'ris',
  extension: 'ris',
  mime: 'application/x-research-info-systems',
  use: 'move',
  keyed: true,
  write: (items: readonly Item[], choices: Choices) => [...recordsOf(items, choices)].join(''),
  parts: recordsOf,
  certainty: 5,
  recognise: isRis,
  read: async (text: string, { now }: Origin) => (await import('./ris-read')).readRis(text, now),
} satisfies Format;

function* recordsOf(items: readonly Item[], choices: Choices): Iterable<string> {
  for (const item of items) yield recordOf(item, choices);
}

function recordOf(item: Item, choices: Choices): string {
  const { paper, entry } = item;
  const cited = filedAs(paper, choices);
  const date = citedDate(paper, choices);
  const { doi, url } = placeOf(paper, choices);
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', furtherRisType(item) ?? RIS_TYPES[cited.kind]],
    ['TI', oneLine(paper.title)],
    ...authorsOf(paper).map((name): [string, string] => ['AU', name]),
    ['PY', date?.slice(0, 4)],
    ['DA', date && date.length > 4 ? `${date.replaceAll('-', '/')}/` : undefined],
    ...publicationFields(cited, paper),
    ['SP', cited.kind === 'book' && !cited.publication.page ? pagesOf(entry?.beyond) : undefined],
    ...registryFields(paper),
    ['DO', doi],
    ['UR', url],
    ...furtherDois(paper, doi),
    ['L1', paper.links.pdf],
    ['AB', paper.abstract && oneLine(paper.abstract)],
    ...(entry?.tags ?? []).map((tag): [string, string] => ['KW', tag]),
    ['N1', entry && noteOf(entry.note)],
    ['ID', assignedKey(item, choices)],
  ];
  const written = new Set(fields.flatMap(([tag, value]) => (value ? tag : [])));
  fields.push(...beyondFields(entry?.beyond, written));
  const isSwapped = isBook(fields[0]?.[1] ?? '');
  const lines = fields.flatMap(([tag, value]) =>
    value ? `${(isSwapped && SWAPPED[tag]) || tag}  - ${value}` : [],
  );
  return `${[...lines, 'ER  - ', '', ''].join('\r\n')}`;
}

/** The addresses of DOIs that are not the one that is cited: those of a preprint. */
function furtherDois({ ids }: Paper, cited = ''): [tag: string, value: string][] {
  return ids
    .filter((id) => id.startsWith('doi:') && !isStrippedDoi(id))
    .map((id) => id.slice('doi:'.length))
    .filter((doi) => doi !== cited.toLowerCase())
    .map((doi) => ['UR', `https://doi.org/${doi}`]);
}

/**
 * The number of arXiv or else of PubMed, and that of PubMed Central where EndNote has it. Beside
 * that of arXiv, PubMed's is where Mendeley has it.
 */
function registryFields(paper: Paper): [tag: string, value: string | undefined][] {
  const [arxiv, pmid] = [arxivOf(paper), idValue(paper.ids, 'pmid')];
  return [
    ['DB', arxiv ? 'arXiv' : pmid && 'PubMed'],
    ['AN', arxiv ? `arXiv:${arxiv}` : pmid],
    ['C2', idValue(paper.ids, 'pmcid')],
    ['U2', arxiv && pmid && `${pmid}[pmid]`],
  ];
}

/** Where the work appeared, and the conference. `T2` of a book or a report is its series. */
function venueFields(cited: CitedAs): [tag: string, value: string | undefined][] {
  const event = cited.publication['event-title'];
  if (cited.kind === 'preprint') return [['C3', event]];
  const { kind, venue } = cited;
  // EndNote and Zotero take `T2` for the conference if the proceedings have a title of their own.
  if (kind === 'paper-conference' && event !== undefined && venue !== undefined)
    return [
      ['T2', event],
      ['C3', venue],
    ];
  return [
    [kind === 'book' || kind === 'report' ? 'JF' : 'T2', venue],
    ['C3', event],
  ];
}

function publicationFields(
  cited: CitedAs,
  paper: Paper,
): [tag: string, value: string | undefined][] {
  const { publication } = cited;
  const isPreprint = cited.kind === 'preprint';
  const isMeeting = cited.kind === 'paper-conference';
  const meetingPlace = isMeeting ? publication['event-place'] : undefined;
  const [, start = '', end] = /^([^-]+)-([^-]+)$/.exec(publication.page ?? '') ?? [];
  const fields: [tag: string, value: string | undefined][] = [
    ...venueFields(cited),
    ['J2', publication['container-title-short']],
    ['VL', publication.volume],
    ['IS', publication.issue],
    ['M1', publication.number],
    ['SP', end === undefined ? publication.page : start],
    ['EP', end],
    ['ET', publication.edition],
    ['T3', publication['collection-title']],
    ['SV', publication['collection-number']],
    ['PB', (isPreprint ? cited.server : undefined) ?? publisherOf(cited, paper)],
    ['C1', meetingPlace && publication['publisher-place']],
    ['CY', meetingPlace || publication['publisher-place']],
    ['M3', publication.genre],
    ['SN', publication.ISBN],
    ['SN', publication.ISSN],
  ];
  return [
    ...fields.map(([tag, value]): [string, string | undefined] => [tag, value && oneLine(value)]),
    ...(publication.editor ?? []).map((editor): [string, string] => ['A2', risName(editor)]),
  ];
}

/** How many pages a book has, which RIS has in the place of its first page. */
function pagesOf(beyond: Beyond | undefined): string | undefined {
  const pages = furtherVariables(beyond)['number-of-pages'];
  return typeof pages === 'string' ? oneLine(pages) : undefined;
}

function authorsOf(paper: Paper): string[] {
  const names = paper.authors.map(risName);
  return hasOtherAuthors(paper) ? [...names, 'et al.'] : names;
}

/** Keeps the lines of a note. A line that looks like a field gets a space before it. */
function noteOf(note: string): string {
  const lines = note.split(/\r\n?|\n/).map((line) => line.trimEnd());
  return lines
    .map((line) => (RIS_TAG.test(line.trimStart()) ? ` ${line}` : line))
    .join('\r\n')
    .trim();
}

function oneLine(text: string): string {
  return collapse(readable(text));
}
