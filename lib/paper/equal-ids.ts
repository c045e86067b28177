import { arxivId } from './ids';

/** What a DOI's suffix says of the paper's number at its own registry. */
const BY_DOI: readonly [doi: RegExp, id: (value: string) => string][] = [
  [/^doi:10\.18653\/v1\/(.+)$/, (value) => `acl:${aclCase(value)}`],
  [/^doi:10\.2139\/ssrn\.(\d+)$/, (value) => `ssrn:${value}`],
  [/^doi:10\.\d+\/osf\.io\/([a-z0-9]{5})$/, (value) => `osf:${value}`],
  [/^doi:10\.5281\/zenodo\.(\d+)$/, (value) => `zenodo:${value}`],
  [/^doi:10\.21203\/rs\.\d+\.(rs-\d+)\/v\d+$/, (value) => `researchsquare:${value}`],
];
const CORR = /^dblp:journals\/corr\/abs-(\d{4})-(\d{4,5})$/;

/** Other canonical identifiers that a canonical identifier states of the same paper by its mere form. */
export function equalIds(id: string): string[] {
  const [, month, number] = CORR.exec(id) ?? [];
  const arxiv = month && number ? arxivId(`${month}.${number}`) : null;
  if (arxiv) return [arxiv];
  return BY_DOI.flatMap(([doi, idOf]) => {
    const value = doi.exec(id)?.[1];
    return value === undefined ? [] : [idOf(value)];
  });
}

/** The identifiers, each once and in their order, then those that they state by their form. */
export function withEqualIds(ids: readonly string[]): string[] {
  return [...new Set([...ids, ...ids.flatMap(equalIds)])];
}

/** The Anthology writes its older identifiers, `N19-1423`, with a capital; DOIs have no case. */
function aclCase(value: string): string {
  return /^[a-z]\d{2}-\d{4,5}$/.test(value) ? value.toUpperCase() : value;
}
