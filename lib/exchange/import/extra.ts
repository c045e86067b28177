/** What Zotero's field “Extra” says, line by line: `PMID: 123`, `Citation Key: moss2020`. */
export interface Extra {
  /** The lines that state identifiers. */
  ids: string[];
  /** Identifiers that Offprint wrote in their canonical form. */
  own: string[];
  citekey?: string;
  /** The arXiv category: `cs.CL`. */
  category?: string;
  /** Whether the list of authors goes on. */
  more?: true;
  /** All other lines. */
  rest: string;
}

const ID_LINE = /^(?:arXiv|DOI|PMID|PMCID)\s*:/i;
const KEY_LINE = /^Citation Key\s*:\s*(\S+)\s*$/i;
const OWN_LINE = /^Offprint\s*: (.*)$/;

/** What Zotero's import of RDF makes of people that it reads by other names: `Inventors: _:n1`. */
const NODE_LINE = /^[A-Z][a-z]+(?: [A-Z][a-z]+)?: _:n\d+$/;

/** The line for authors who are not named: Zotero would take “et al.” among them for a person. */
export const MORE_AUTHORS = 'Authors: et al.';

/** Reads the lines of Zotero's field “Extra”. */
export function readExtra(text: string): Extra {
  const lines = text.split(/\r\n?|\n/);
  const [citekey] = lines.flatMap((line) => KEY_LINE.exec(line)?.[1] ?? []);
  const [category] = lines.flatMap((line) => /^arXiv:\S+ \[([\w.-]+)\]/i.exec(line)?.[1] ?? []);
  const ids = lines.filter((line) => ID_LINE.test(line)).map((line) => line.split('[', 1)[0] ?? '');
  return {
    ids: ids.map((line) => line.trim()),
    own: lines.flatMap((line) => OWN_LINE.exec(line)?.[1]?.trim().split(/\s+/) ?? []),
    ...(citekey !== undefined && { citekey }),
    ...(category !== undefined && { category }),
    ...(lines.includes(MORE_AUTHORS) && { more: true }),
    rest: lines
      .filter((line) => ![ID_LINE, KEY_LINE, OWN_LINE].some((known) => known.test(line)))
      .filter((line) => line !== MORE_AUTHORS && !NODE_LINE.test(line))
      .join('\n')
      .trim(),
  };
}
