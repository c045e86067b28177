import { acl } from './acl';
import { acm } from './acm';
import { alphaxiv } from './alphaxiv';
import { ar5iv } from './ar5iv';
import { arxiv } from './arxiv';
import { atypon } from './atypon';
import { biorxiv } from './biorxiv';
import { chemrxiv } from './chemrxiv';
import { connectedpapers } from './connectedpapers';
import { crossref } from './crossref';
import { cvf } from './cvf';
import { dblp } from './dblp';
import { europepmc } from './europepmc';
import { googlescholar } from './googlescholar';
import { hal } from './hal';
import { highwire } from './highwire';
import { huggingface } from './huggingface';
import { iacr } from './iacr';
import { ieee } from './ieee';
import { jmlr } from './jmlr';
import { matchesPattern } from './match';
import { nature } from './nature';
import { neurips } from './neurips';
import { openalex } from './openalex';
import { openreview } from './openreview';
import { osf } from './osf';
import { paperscool } from './paperscool';
import { pmc } from './pmc';
import { pmlr } from './pmlr';
import { pubmed } from './pubmed';
import { sciencedirect } from './sciencedirect';
import { scirate } from './scirate';
import { semanticscholar } from './semanticscholar';
import { silverchair } from './silverchair';
import type { Site } from './site';
import { springer } from './springer';
import { ssrn } from './ssrn';
import { usenix } from './usenix';
import { virtual } from './virtual';
import { web } from './web';
import { zenodo } from './zenodo';

/** All sites, in the order of precedence. */
export const sites: readonly Site[] = [
  huggingface,
  arxiv,
  ar5iv,
  scirate,
  alphaxiv,
  acl,
  cvf,
  pmlr,
  neurips,
  openreview,
  jmlr,
  virtual,
  acm,
  atypon,
  googlescholar,
  semanticscholar,
  paperscool,
  connectedpapers,
  biorxiv,
  highwire,
  pubmed,
  pmc,
  dblp,
  springer,
  nature,
  sciencedirect,
  hal,
  zenodo,
  iacr,
  openalex,
  crossref,
  europepmc,
  ieee,
  osf,
  ssrn,
  chemrxiv,
  silverchair,
  usenix,
  web,
];

/** The first site whose match patterns include the address; undefined for none. */
export function siteFor(url: URL): Site | undefined {
  return sites.find((site) => site.matches.some((pattern) => matchesPattern(pattern, url)));
}
