import type { Beyond } from '../../paper/beyond';
import type { Author } from '../../paper/paper';
import { authorsOf } from '../bibtex/author';
import { namesIn } from '../bibtex/names';
import { decodeTex } from '../bibtex/tex/decode-tex';
import { namesOf } from '../import/listed-names';
import { looseDate } from '../import/loose-date';
import { cslVariables } from './csl-beyond';
import { cslName } from './csl-name';

/** How a field of an imported file is written as a variable of CSL. */
type Shape = 'text' | 'date' | 'names';
type Rules = Readonly<Record<string, readonly [variable: string, shape: Shape]>>;

/** Fields of BibTeX and BibLaTeX that have a variable in CSL, but no place in the data model. */
const BIBTEX: Rules = {
  translator: ['translator', 'names'],
  bookauthor: ['container-author', 'names'],
  urldate: ['accessed', 'date'],
  origdate: ['original-date', 'date'],
  eventdate: ['event-date', 'date'],
  version: ['version', 'text'],
  pagetotal: ['number-of-pages', 'text'],
  volumes: ['number-of-volumes', 'text'],
  chapter: ['chapter-number', 'text'],
  shorttitle: ['title-short', 'text'],
  origtitle: ['original-title', 'text'],
  origpublisher: ['original-publisher', 'text'],
  pubstate: ['status', 'text'],
};
/** Tags of RIS, as EndNote and Zotero write them. */
const RIS: Rules = {
  A3: ['collection-editor', 'names'],
  A4: ['translator', 'names'],
  Y2: ['accessed', 'date'],
  ST: ['title-short', 'text'],
  NV: ['number-of-volumes', 'text'],
  CN: ['call-number', 'text'],
};

/**
 * What imported files state beyond the data model as variables of CSL, whatever their format. Those
 * of CSL-JSON itself stay as they were.
 */
export function furtherVariables(beyond: Beyond | undefined): Record<string, unknown> {
  if (beyond === undefined) return {};
  return {
    ...read(beyond.bibtex, BIBTEX, {
      names: (tex) => authorsOf(namesIn(tex)).authors,
      text: (tex) => decodeTex(tex),
    }),
    ...read(beyond.ris, RIS, {
      names: (lines) => namesOf(lines.split('\n')).names,
      text: (lines) => lines,
    }),
    ...cslVariables(beyond),
  };
}

interface Readers {
  names(value: string): Author[];
  text(value: string): string;
}

function read(fields: Record<string, string> | undefined, rules: Rules, readers: Readers) {
  return Object.fromEntries(
    Object.entries(fields ?? {}).flatMap(([name, value]): [string, unknown][] => {
      const [variable, shape] = (Object.hasOwn(rules, name) && rules[name]) || [];
      const written = shape && variableOf(value, shape, readers);
      return variable === undefined || written === undefined ? [] : [[variable, written]];
    }),
  );
}

function variableOf(value: string, shape: Shape, { names, text }: Readers): unknown {
  if (shape === 'names') {
    const authors = names(value);
    return authors.length > 0 ? authors.map(cslName) : undefined;
  }
  if (shape === 'text') return text(value).trim() || undefined;
  const date = looseDate(text(value));
  return date && { 'date-parts': [date.split('-').map(Number)] };
}

/** The fields of BibLaTeX, or the tags of RIS, for variables of CSL. */
export function fieldNames(family: 'bibtex' | 'ris'): [field: string, variable: string][] {
  return Object.entries(family === 'ris' ? RIS : BIBTEX).map(([field, [variable]]) => [
    field,
    variable,
  ]);
}
