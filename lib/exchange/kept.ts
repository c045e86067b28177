import { fullName } from '../paper/names';
import type { Item } from '../paper/paper';
import { ENTRY_TYPE } from './bibtex/entry-type';
import { lacksSigns } from './bibtex/in-t1';
import type { FormatId } from './format';

/** Data that a format may have no place for, in the order in which they are named. */
export const PARTS = [
  'kind',
  'publication',
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
 * imported file that are written back only by the formats of its family. Lists for people, and
 * formats that keep everything, are not here.
 */
const LOST: { [id in FormatId]?: readonly Part[] } = {
  bibtex: ['status', 'code', 'project', 'imported'],
  biblatex: ['status', 'code', 'project', 'imported'],
  ris: ['status', 'code', 'project', 'imported'],
  csljson: ['status', 'code', 'project', 'imported'],
  csv: ['project', 'imported'],
  rdf: ['status', 'project', 'imported'],
  jsonl: ['tags', 'note', 'status', 'imported'],
};

/** The family of each format that writes imported fields back. */
const FAMILIES: { [id in FormatId]?: 'bibtex' | 'ris' | 'csl' } = {
  bibtex: 'bibtex',
  biblatex: 'bibtex',
  ris: 'ris',
  csljson: 'csl',
};

/** What the file of a format does not keep of the papers; undefined if it keeps everything. */
export function notKept(items: readonly Item[], id: FormatId): NotKept | undefined {
  const lost = LOST[id] ?? [];
  const parts = lost.filter((part) => items.some((item) => has(item, part, id)));
  const unprinted = id === 'bibtex' ? items.filter(isUnprinted).length : 0;
  return parts.length > 0 || unprinted > 0 ? { parts, unprinted } : undefined;
}

function has({ paper, entry }: Item, part: Part, id: FormatId): boolean {
  if (part === 'kind') return paper.kind !== undefined;
  if (part === 'publication') return Object.keys(paper.publication ?? {}).length > 0;
  if (part === 'abstract') return paper.abstract !== undefined;
  if (part === 'code' || part === 'project') return paper.links[part] !== undefined;
  if (entry === undefined) return false;
  if (part === 'tags') return entry.tags.length > 0;
  if (part === 'note') return entry.note !== '';
  if (part === 'status') return entry.status !== 'unread';
  return Object.entries(entry.beyond ?? {}).some(
    ([family, fields]) =>
      family !== FAMILIES[id] &&
      // The note is among the user's notes, the type in the kind of work.
      Object.keys(fields).some((name) => name !== 'note' && name !== ENTRY_TYPE),
  );
}

function isUnprinted({ paper }: Item): boolean {
  const { title, authors, venue = '', publication = {} } = paper;
  const names = [...authors, ...(publication.editor ?? [])].map(fullName);
  return [title, venue, ...names].some(lacksSigns);
}
