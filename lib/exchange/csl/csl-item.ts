import { hasOtherAuthors } from '../../merge/merge';
import { arxivOf, citedDate } from '../../paper/citation';
import type { Item, Paper } from '../../paper/paper';
import type { Publication, WorkKind } from '../../paper/publication';
import { readable } from '../../text/tex';
import { containerIn, filedAs, genreOf, placeOf, publisherOf } from '../cite/cited-as';
import { statedDoubt } from '../doubtful-date';
import type { Choices } from '../format';
import { statesFields } from '../import/extra-fields';
import { languageOf } from '../language';
import { statedIssue } from './csl-beyond';
import { type CslName, cslName } from './csl-name';
import { type FurtherType, furtherType } from './further-types';
import { furtherVariables } from './further-variables';

/**
 * A paper in CSL-JSON
 * (https://docs.citationstyles.org/en/stable/specification.html#appendix-iv-variables).
 */
export interface CslItem extends Omit<Publication, 'editor'> {
  id: string;
  type: WorkKind | FurtherType;
  title: string;
  author?: CslName[];
  editor?: CslName[];
  issued?: Record<string, unknown>;
  archive?: string;
  archive_location?: string;
  DOI?: string;
  PMID?: string;
  PMCID?: string;
  URL?: string;
  abstract?: string;
  keyword?: string;
  note?: string;
  'citation-key'?: string;
  /** What CSL has no field for. */
  custom?: { ids?: string[]; pdf?: string; organisation?: string };
}

/** Represents authors that are not listed. pandoc and Better BibTeX print it as “et al.”. */
export const OTHERS = 'others';

/**
 * The fields that styles print: type, title, names, date, venue or server, numbers and address.
 */
export function cslWork(item: Item, id: string, choices: Choices): CslItem {
  const { paper } = item;
  const { doi, url } = placeOf(paper, choices);
  const further = furtherType(item);
  return {
    id,
    title: readable(paper.title),
    ...placed(paper, choices),
    ...(further && { type: further }),
    ...(paper.authors.length > 0 && { author: cslNames(paper) }),
    ...issued(item, citedDate(paper, choices)),
    ...(doi && { DOI: doi }),
    ...(url && { URL: url }),
  };
}

/** A paper with its identifiers and abstract, and the user's tags and note, in CSL-JSON. */
export function cslItem(item: Item, key: string, choices: Choices): CslItem {
  const { paper, entry } = item;
  const work = cslWork(item, key, choices);
  const [arxiv, pmid, pmcid] = [arxivOf(paper), idValue(paper, 'pmid'), idValue(paper, 'pmcid')];
  const stated = new Set([`doi:${work.DOI}`, `arxiv:${arxiv}`, `pmid:${pmid}`, `pmcid:${pmcid}`]);
  const ids = paper.ids.filter((id) => !stated.has(id) && !id.startsWith('title:'));
  const language = languageOf(entry?.beyond);
  // Beside `custom` the note is read as the user's own, not as Zotero's “Extra”.
  const isOwn = statesFields(entry?.note ?? '');
  const custom = {
    ...((ids.length > 0 || isOwn) && { ids }),
    ...(paper.links.pdf && { pdf: paper.links.pdf }),
    ...(paper.organisation &&
      paper.organisation !== work.publisher && { organisation: paper.organisation }),
  };
  return {
    ...(language !== undefined && { language }),
    ...furtherVariables(entry?.beyond),
    ...work,
    ...(work.type !== 'article' &&
      arxiv && { archive: 'arXiv', archive_location: `arXiv:${arxiv}` }),
    ...(pmid && { PMID: pmid }),
    ...(pmcid && { PMCID: pmcid }),
    ...(paper.abstract && { abstract: readable(paper.abstract) }),
    ...(entry && entry.tags.length > 0 && { keyword: keywords(entry.tags) }),
    ...(entry?.note && { note: entry.note }),
    'citation-key': key,
    ...(Object.keys(custom).length > 0 && { custom }),
  };
}

/**
 * Zotero imports `article` as a preprint, `number` as its archive id and `publisher` as its
 * repository (https://github.com/zotero/zotero-schema, csl.types and csl.fields).
 */
function placed(paper: Paper, choices: Choices): Omit<CslItem, 'id' | 'title'> {
  const cited = filedAs(paper, choices);
  const { editor, ...texts } = cited.publication;
  if (genreOf(cited) === undefined) delete texts.genre;
  const publisher = publisherOf(cited, paper);
  const stated = {
    ...readableTexts({ ...texts, ...(publisher && { publisher }) }),
    ...(editor && { editor: editor.map(cslName) }),
  };
  if (cited.kind !== 'preprint') {
    const container = containerIn(cited);
    return {
      ...stated,
      type: cited.kind,
      ...(container !== undefined && { 'container-title': readable(container) }),
    };
  }
  const arxiv = arxivOf(paper);
  return {
    ...stated,
    type: 'article',
    ...(cited.server && { publisher: cited.server }),
    ...(arxiv && { number: `arXiv:${arxiv}` }),
  };
}

function readableTexts(texts: Omit<Publication, 'editor'>): Omit<Publication, 'editor'> {
  return Object.fromEntries(
    Object.entries(texts).map(([variable, text]) => [variable, readable(text)]),
  );
}

function cslNames(paper: Paper): CslName[] {
  const names = paper.authors.map(cslName);
  return hasOtherAuthors(paper) ? [...names, { literal: OTHERS }] : names;
}

/** The date of publication, with what the imported entry says beyond it. */
function issued({ entry }: Item, date: string | undefined): Pick<CslItem, 'issued'> {
  if (!date) return {};
  const doubt = statedDoubt(entry?.beyond, date);
  return {
    issued: statedIssue(entry?.beyond, date) ?? {
      'date-parts': [date.split('-').map(Number)],
      ...((doubt === '~' || doubt === '%') && { circa: true }),
    },
  };
}

/** Programs split keywords at commas, unless there is a semicolon. */
function keywords(tags: readonly string[]): string {
  return tags.some((tag) => tag.includes(',')) ? `${tags.join('; ')};` : tags.join(', ');
}

function idValue({ ids }: Paper, scheme: string): string | undefined {
  return ids.find((id) => id.startsWith(`${scheme}:`))?.slice(scheme.length + 1);
}
