import { fullName } from '../paper/names';
import type { Item, Paper } from '../paper/paper';
import type { WorkKind } from '../paper/publication';
import { kindOf } from '../paper/work-kind';
import { ENTRY_TYPE } from './bibtex/entry-type';
import { lacksSigns } from './bibtex/in-t1';
import { kindOfType } from './bibtex/read-work';
import { filedAs, publisherOf } from './cite/cited-as';
import type { FormatId } from './format';
import { losesImported } from './imported-kept';

/** Data that a format may have no place for, in the order in which they are named. */
export const PARTS = [
  'kind',
  'publication',
  'organisation',
  'abstract',
  'tags',
  'note',
  'status',
  'code',
  'project',
  'imported',
] as const;
export type Part = (typeof PARTS)[number];

/** What the file of a format does not keep of some papers. */
export interface NotKept {
  parts: Part[];
  /** BibTeX: papers with names or titles that pdfLaTeX can't print. */
  unprinted: number;
}

/**
 * The parts for which formats that other programs read have no place. `imported` are fields of an
 * imported file of another family. Lists for people and formats that keep everything are not here.
 */
const LOST: { [id in FormatId]?: readonly Part[] } = {
  bibtex: ['kind', 'publication', 'organisation', 'status', 'code', 'project', 'imported'],
  biblatex: ['kind', 'publication', 'organisation', 'status', 'code', 'project', 'imported'],
  ris: ['kind', 'publication', 'organisation', 'status', 'code', 'project', 'imported'],
  csljson: ['status', 'code', 'project', 'imported'],
  csv: ['project', 'imported'],
  rdf: ['kind', 'publication', 'organisation', 'status', 'project', 'imported'],
  jsonl: ['tags', 'note', 'status', 'imported'],
};

/** Kinds of works that a format has no type for; other programs read another one. */
const LOST_KINDS: { [id in FormatId]?: readonly WorkKind[] } = {
  bibtex: [
    'dataset',
    'software',
    'patent',
    'post',
    'post-weblog',
    'speech',
    'standard',
    'webpage',
    'review',
    'review-book',
    'entry-dictionary',
    'entry-encyclopedia',
  ],
  biblatex: ['post', 'post-weblog', 'speech', 'review-book', 'entry-dictionary'],
  ris: ['review', 'review-book', 'post'],
  rdf: ['review', 'review-book'],
};

/** What the file of a format does not keep of the papers; undefined if it keeps everything. */
export function notKept(items: readonly Item[], id: FormatId): NotKept | undefined {
  const lost = LOST[id] ?? [];
  const parts = lost.filter((part) => items.some((item) => loses(item, part, id)));
  const unprinted = id === 'bibtex' ? items.filter(isUnprinted).length : 0;
  return parts.length > 0 || unprinted > 0 ? { parts, unprinted } : undefined;
}

function loses(item: Item, part: Part, id: FormatId): boolean {
  const { paper, entry } = item;
  if (part === 'kind') return losesKind(item, id);
  if (part === 'publication') return losesPublication(paper, id);
  if (part === 'organisation') return losesOrganisation(paper, id);
  if (part === 'abstract') return paper.abstract !== undefined;
  if (part === 'code' || part === 'project') return paper.links[part] !== undefined;
  if (entry === undefined) return false;
  if (part === 'tags') return entry.tags.length > 0;
  if (part === 'note') return entry.note !== '';
  if (part === 'status') return entry.status !== 'unread';
  return losesImported(entry.beyond ?? {}, id);
}

function losesKind({ paper, entry }: Item, id: FormatId): boolean {
  const kind = kindOf(paper);
  if (kind === undefined || !LOST_KINDS[id]?.includes(kind)) return false;
  // The type of an imported entry is written back.
  const type = entry?.beyond?.bibtex?.[ENTRY_TYPE];
  return !/bib/.test(id) || type === undefined || kindOfType(type) !== kind;
}

/** Whether the publication has variables for which the format has one field, or none. */
function losesPublication({ kind, publication = {} }: Paper, id: FormatId): boolean {
  const { issue, number, 'collection-number': place } = publication;
  const isArticle = kind?.startsWith('article-') === true;
  // Zotero's books and reports are in no other book.
  if (id === 'rdf' && kind === 'book' && publication['container-title'] !== undefined) return true;
  if (id === 'ris')
    return (
      (publication['event-place'] !== undefined && kind !== 'paper-conference') ||
      (isArticle && number !== undefined)
    );
  const numbers = [issue, number, ...(id === 'rdf' ? [] : [place])];
  return numbers.filter((each) => each !== undefined).length > 1;
}

/** Whether the place of the organisation has another name: of a publisher, or of a server. */
function losesOrganisation(paper: Paper, id: FormatId): boolean {
  const { organisation } = paper;
  if (organisation === undefined) return false;
  const cited = filedAs(paper, { preprints: false });
  const publisher = publisherOf(cited, paper);
  if (id === 'ris' || id === 'rdf')
    return publisher !== organisation || (cited.kind === 'preprint' && cited.server !== undefined);
  return (cited.kind === 'thesis' || cited.kind === 'report') && publisher !== organisation;
}

function isUnprinted({ paper }: Item): boolean {
  const { title, authors, venue = '', publication = {} } = paper;
  const names = [...authors, ...(publication.editor ?? [])].map(fullName);
  return [title, venue, ...names].some(lacksSigns);
}
