import { normalId } from '../../paper/canonical';
import { doiId, parseId } from '../../paper/ids';
import { linkedId } from '../../sites/reading/linked-id';

/** What a bibliography says by which a work may be known. */
export interface Cited {
  /** As Offprint wrote it: canonical identifiers. */
  ids?: readonly unknown[];
  dois?: readonly (string | undefined)[];
  /** Texts that may say `arXiv:2301.01234`, `PMID: 123`, `CoRR abs/2301.01234`. */
  texts?: readonly (string | undefined)[];
  addresses?: readonly string[];
  /** Looked at where nothing else tells: Zotero keeps `arXiv: …` and `PMID: …` among its extra lines. */
  note?: string | undefined;
}

const NOWHERE = new URL('https://offprint.invalid/');
const ARXIV = /\barXiv(?: e-?prints?| preprint)?(?:,?\s*arXiv)?\s*[:,]\s*([\w.-]+(?:\/\d+)?)/i;
const CORR = /\bCoRR\b,?(?: vol(?:ume|\.)?)?\s*abs\/(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})/i;

/** The canonical identifiers of a work that a bibliography cites, the best stated first, each once. */
export function citedIds({
  ids = [],
  dois = [],
  texts = [],
  addresses = [],
  note = '',
}: Cited): string[] {
  const found = [
    ...ids.map((id) => (typeof id === 'string' ? normalId(id) : null)),
    ...dois.map((doi) => (doi ? doiId(doi) : null)),
    ...texts.map((text) => (text ? idIn(text) : null)),
    ...addresses.map((address) => linkedId(address, NOWHERE)),
  ];
  const known = found.filter((id) => id !== null);
  return [...new Set(known.length > 0 ? known : idsInNote(note))];
}

function idsInNote(note: string): string[] {
  const lines = note.split('\n').filter((line) => /^(?:arXiv|DOI|PMID|PMCID):/i.test(line));
  return lines.flatMap((line) => idIn(line) ?? []);
}

/** Whether a venue only repeats an identifier of arXiv: “arXiv preprint arXiv:2301.01234”, “CoRR abs/2301.01234”. */
export function isArxivVenue(venue: string): boolean {
  return /^(?:arxiv|corr)\b/i.test(venue);
}

/** A bare number may be anything; only one that says of what registry it is counts. */
function idIn(text: string): string | null {
  const arxiv = ARXIV.exec(text)?.[1] ?? CORR.exec(text)?.[1];
  return (
    (arxiv && parseId(`arXiv:${arxiv}`)) || (/^\d+(?:\.\d+)?$/.test(text) ? null : parseId(text))
  );
}
