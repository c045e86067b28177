import type { Item } from '../../paper/paper';
import { ENTRY_TYPE } from '../bibtex/entry-type';

/**
 * Types of CSL that are no kinds of works here, with their types in RIS and in BibLaTeX, of which
 * the first is written (RIS as EndNote has it; biblatex.pdf, section 2.1.3).
 */
const TYPES = {
  legal_case: ['CASE', 'jurisdiction'],
  legislation: ['STAT', 'legislation'],
  bill: ['BILL', ''],
  hearing: ['HEAR', ''],
  regulation: ['LEGAL', ''],
  treaty: ['', 'legal'],
  motion_picture: ['MPCT VIDEO', 'movie video'],
  broadcast: ['', ''],
  song: ['SOUND', 'audio music'],
  musical_score: ['MUSIC', ''],
  performance: ['', 'performance'],
  map: ['MAP', ''],
  graphic: ['ART', 'artwork image'],
  figure: ['FIGURE', ''],
  interview: ['', ''],
  personal_communication: ['PCOMM ICOMM', 'letter'],
  classic: ['CLSWK ANCIENT', ''],
  pamphlet: ['PAMP', ''],
  periodical: ['', ''],
  collection: ['', ''],
  event: ['', ''],
  entry: ['', ''],
} satisfies Record<string, readonly [ris: string, biblatex: string]>;

/** A type of CSL for which there is no kind of work. */
export type FurtherType = keyof typeof TYPES;

/** Whether a type of CSL is one for which there is no kind of work. */
export function isFurtherType(type: string | undefined): type is FurtherType {
  return type !== undefined && Object.hasOwn(TYPES, type);
}

/**
 * The type that an imported file stated of a work of which no kind is known.
 */
export function furtherType({ paper, entry }: Item): FurtherType | undefined {
  const beyond = entry?.beyond;
  if (paper.kind !== undefined || beyond === undefined) return undefined;
  const own = beyond.csl?.['type'];
  if (isFurtherType(own)) return own;
  return typeWith(0, beyond.ris?.['TY']) ?? typeWith(1, beyond.bibtex?.[ENTRY_TYPE]);
}

function typeWith(place: 0 | 1, name: string | undefined): FurtherType | undefined {
  if (!name) return undefined;
  return Object.keys(TYPES)
    .filter(isFurtherType)
    .find((type) => TYPES[type][place].split(' ').includes(name));
}

/** The type of RIS for such a work, as a RIS file stated it if one did. */
export function furtherRisType(item: Item): string | undefined {
  const type = furtherType(item);
  const own = item.entry?.beyond?.ris?.['TY'] ?? '';
  return type && (isFurtherRis(own) ? own : TYPES[type][0].split(' ')[0] || undefined);
}

/** BibLaTeX’s type for such a work. */
export function furtherBiblatexType(item: Item): string | undefined {
  const type = furtherType(item);
  return type && (TYPES[type][1].split(' ')[0] || undefined);
}

/** Whether a type of RIS is one for which there is no kind of work. */
export function isFurtherRis(type: string): boolean {
  return typeWith(0, type) !== undefined;
}
