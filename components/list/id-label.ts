import { schemeOf } from '../../lib/paper/ids';

/** Names of registries; what stands in the identifier itself need not be named. */
const NAMES: Record<string, string> = {
  arxiv: 'arXiv:',
  doi: 'doi:',
  pmid: 'PubMed ',
  pmcid: '',
  acl: 'ACL ',
  openreview: 'OpenReview ',
  pmlr: 'PMLR ',
  jmlr: 'JMLR ',
  ieee: 'IEEE ',
  acm: 'ACM ',
  pii: 'ScienceDirect ',
  ssrn: 'SSRN ',
  osf: 'OSF ',
  iacr: 'ePrint ',
  hal: '',
  zenodo: 'Zenodo ',
};
/** Registries whose identifiers say nothing to people. */
const BARE: Record<string, string> = {
  neurips: 'NeurIPS',
  cvf: 'CVF',
  chemrxiv: 'ChemRxiv',
  researchsquare: 'Research Square',
  europepmc: 'Europe PMC',
  virtual: 'Virtual site',
};

/** An identifier as people cite it: `arXiv:2407.21783`, `ACL N19-1423`. */
export function idLabel(id: string): string {
  const scheme = schemeOf(id);
  return BARE[scheme] ?? `${NAMES[scheme] ?? `${scheme}:`}${id.slice(scheme.length + 1)}`;
}
