import { doiId, parseId, schemeOf } from '../../paper/ids';

const ADDRESS = /https?:\/\/[^\s<>"”’»]{1,2000}/gi;
const DOI = /\b10\.\d{4,9}(?:\.\d{1,9}){0,5}\/[^\s"“”’»]{1,300}/g;
const NAMED =
  /\b(?:arXiv: ?(?:\d{4}\.\d{4,5}|[a-z-]{2,20}(?:\.[A-Z]{2})?\/\d{7})(?:v\d{1,3})?|PMID: ?\d{1,9}|PMC\d{3,9})\b/gi;

/**
 * The identifiers of papers in a line of prose or of references, without duplicates. Numbers
 * count only with the name of their registry. PubMed's numbers are left out beside a DOI: a
 * reference has both for one paper.
 * @param identify the paper of an address of a known site; null for another
 */
export function mentionedIds(line: string, identify: (address: string) => string | null): string[] {
  const found = [
    ...[...line.matchAll(ADDRESS)].map(([address]) => identify(address)),
    ...[...line.replace(ADDRESS, ' ').matchAll(DOI)].map(([doi]) => doiId(doi)),
    ...[...line.matchAll(NAMED)].map(([id]) => parseId(id)),
  ].filter((id) => id !== null);
  const ids = [...new Set(found)];
  const strong = ids.filter((id) => !/^pmc?id:/.test(id));
  const indexed = ids.find((id) => schemeOf(id) === 'pmid') ?? ids[0];
  return strong.length > 0 ? strong : indexed === undefined ? [] : [indexed];
}
