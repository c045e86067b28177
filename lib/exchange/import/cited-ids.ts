import { normalId } from '../../paper/canonical';
import { doiId, parseId, schemeOf } from '../../paper/ids';
import { linkedId } from '../../sites/reading/linked-id';

/** The parts of a reference that may contain identifiers. */
export interface Cited {
  /** Canonical identifiers, in files that Offprint wrote. */
  ids?: readonly unknown[];
  dois?: readonly (string | undefined)[];
  /** Texts that may contain `arXiv:2301.01234`, `PMID: 123` or `CoRR abs/2301.01234`. */
  texts?: readonly (string | undefined)[];
  addresses?: readonly string[];
  /**
   * Its lines `arXiv: …` and `DOI: …` are used only when the other parts have no identifier, its
   * lines `PMID: …` and `PMCID: …` always: Zotero writes them into its “Extra” field.
   */
  note?: string | undefined;
}

const NOWHERE = new URL('https://offprint.invalid/');
const ARXIV = /\barXiv(?: e-?prints?| preprint)?(?:,?\s*arXiv)?\s*[:,]\s*([\w.-]+(?:\/\d+)?)/i;
/** “arXiv e-print 2301.01235”: without a colon only a number of the new form. */
const NUMBER = /\barXiv(?: e-?prints?| preprint)? (\d{4}\.\d{4,5})\b/i;
const CORR = /\b(?:CoRR|arXiv)\b,?(?: vol(?:ume|\.)?)?\s*abs\/(\d{4}\.\d{4,5}|[a-z-]+\/\d{7})/i;

/** The canonical identifiers of a cited work, the most reliable first, without duplicates. */
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
  const noted = idsInNote(note);
  // Beside other identifiers, only those of the indexes can't contradict them.
  const isNew = (id: string) =>
    /^pmc?id:/.test(id) && !known.some((each) => schemeOf(each) === schemeOf(id));
  const further = known.length > 0 ? noted.filter(isNew) : noted;
  return [...new Set([...known, ...further])];
}

function idsInNote(note: string): string[] {
  const lines = note.split('\n').filter((line) => /^(?:arXiv|DOI|PMID|PMCID):/i.test(line));
  return lines.flatMap((line) => idIn(line) ?? []);
}

/**
 * Whether a venue is arXiv itself: “arXiv preprint arXiv:2301.01234”, “CoRR abs/2301.01234”.
 */
export function isArxivVenue(venue: string): boolean {
  return /^(?:arxiv|corr)\b/i.test(venue);
}

/** An identifier in a text. A bare number is ignored: it must name its registry. */
function idIn(text: string): string | null {
  const arxiv = ARXIV.exec(text)?.[1] ?? CORR.exec(text)?.[1] ?? NUMBER.exec(text)?.[1];
  return (
    (arxiv && parseId(`arXiv:${arxiv}`)) || (/^\d+(?:\.\d+)?$/.test(text) ? null : parseId(text))
  );
}
