import { BEYOND_SOURCES, type Beyond, type BeyondSource } from '../paper/beyond';
import { isFurtherType } from './csl/further-types';
import { fieldNames } from './csl/further-variables';
import type { FormatId } from './format';
import { CSL_FIELDS, CSL_PEOPLE } from './rdf/item-types';

/** The family of each format that writes imported fields back. */
const FAMILIES: { [id in FormatId]?: BeyondSource } = {
  bibtex: 'bibtex',
  biblatex: 'bibtex',
  ris: 'ris',
  csljson: 'csl',
};

/** Fields of BibTeX and tags of RIS that repeat, in their own words, what the paper has. */
const REPEATED: ReadonlySet<string> = new Set(
  `entrytype note date year month day eid articleno howpublished organization holder groups journal
  journaltitle booktitle entrysubtype mendeley-tags mendeley-groups doi url eprint eprinttype
  eprintclass archiveprefix primaryclass TY N1`.split(/\s+/),
);
/** Names under which the three vocabularies state the language. */
const LANGUAGE = /^(?:language|langid|LA)$/;

/** Whether a format writes none of some fields of imported files that no other data repeats. */
export function losesImported(beyond: Beyond, id: FormatId): boolean {
  const family = FAMILIES[id];
  return BEYOND_SOURCES.filter((source) => source !== family).some((source) =>
    Object.entries(beyond[source] ?? {}).some(
      ([name, value]) => !isRepeated(source, name, value) && !isWritten(source, name, id),
    ),
  );
}

function isRepeated(source: BeyondSource, name: string, value: string): boolean {
  if (source !== 'csl') return REPEATED.has(name);
  return (name === 'type' && isFurtherType(value)) || (name === 'issued' && /"circa"/.test(value));
}

function isWritten(source: BeyondSource, name: string, id: FormatId): boolean {
  const family = FAMILIES[id];
  if (LANGUAGE.test(name)) return family !== undefined || id === 'rdf';
  const variable = variableOf(source, name);
  if (variable === undefined) return false;
  if (family === 'csl') return true;
  if (id === 'rdf')
    return [CSL_FIELDS, CSL_PEOPLE].some((all) => variable in all) || variable === 'note';
  if (family === undefined) return false;
  return fieldNames(family).some(([, each]) => each === variable);
}

/** The variable of CSL that a field states. */
function variableOf(source: BeyondSource, name: string): string | undefined {
  if (source === 'csl') return name;
  return fieldNames(source).find(([field]) => field === name)?.[1];
}
