import { schemeOf } from './ids';

/** Where each registry shows the paper of a value; those without an entry can't tell from the identifier alone. */
const PAGES: Record<string, (value: string) => string | undefined> = {
  arxiv: (value) => `https://arxiv.org/abs/${value}`,
  doi: (value) => `https://doi.org/${escaped(value)}`,
  shortdoi: (value) => `https://doi.org/${escaped(value)}`,
  pmid: (value) => `https://pubmed.ncbi.nlm.nih.gov/${escaped(value)}/`,
  pmcid: (value) => `https://pmc.ncbi.nlm.nih.gov/articles/${escaped(value)}/`,
  acl: (value) => `https://aclanthology.org/${escaped(value)}/`,
  openreview: (value) => `https://openreview.net/forum?id=${encodeURIComponent(value)}`,
  pmlr: (value) => `https://proceedings.mlr.press/${escaped(value)}.html`,
  jmlr: (value) => `https://www.jmlr.org/papers/${escaped(value)}.html`,
  cvf: cvfPage,
  dblp: (value) => `https://dblp.org/rec/${escaped(value)}`,
  s2: (value) =>
    /^[0-9a-f]{40}$/.test(value) ? `https://www.semanticscholar.org/paper/${value}` : undefined,
  openalex: (value) => `https://openalex.org/${escaped(value)}`,
  ieee: (value) => `https://ieeexplore.ieee.org/document/${escaped(value)}`,
  acm: (value) => `https://dl.acm.org/doi/${escaped(value)}`,
  pii: (value) => `https://www.sciencedirect.com/science/article/pii/${escaped(value)}`,
  ssrn: (value) => `https://papers.ssrn.com/sol3/papers.cfm?abstract_id=${escaped(value)}`,
  osf: (value) => `https://osf.io/${escaped(value)}`,
  iacr: (value) => `https://eprint.iacr.org/${escaped(value)}`,
  hal: (value) => `https://hal.science/${escaped(value)}`,
  zenodo: (value) => `https://zenodo.org/records/${escaped(value)}`,
  chemrxiv: (value) =>
    `https://chemrxiv.org/engage/chemrxiv/article-details/${encodeURIComponent(value)}`,
  researchsquare: (value) => `https://www.researchsquare.com/article/${escaped(value)}`,
  europepmc: (value) =>
    /^PPR\d+$/.test(value) ? `https://europepmc.org/article/PPR/${value}` : undefined,
  gscholar: (value) =>
    `https://scholar.google.com/scholar?q=${encodeURIComponent(`info:${value}:scholar.google.com/`)}`,
  url: webAddress,
};

/** The page of a canonical identifier, http or https; undefined where the identifier alone does not tell it. */
export function addressOf(id: string): string | undefined {
  const scheme = schemeOf(id);
  return Object.hasOwn(PAGES, scheme) ? PAGES[scheme]?.(id.slice(scheme.length + 1)) : undefined;
}

/** A value as part of an address: nothing in it may begin a query or a fragment. */
function escaped(value: string): string {
  return encodeURI(value).replaceAll('?', '%3F').replaceAll('#', '%23');
}

/** `Chang_Scalable_and_Effective_CVPR_2018`; the folder was named in three ways over the years. Workshops have folders of their own. */
function cvfPage(stem: string): string | undefined {
  const [, name, year] = /_(CVPR|ICCV|WACV|ECCV)_(\d{4})$/.exec(stem) ?? [];
  if (name === undefined || year === undefined) return undefined;
  const spaced = Number(year) <= 2018 ? name.toLowerCase() : name;
  const folder = Number(year) <= 2020 ? `content_${spaced}_${year}` : `content/${name}${year}`;
  return `https://openaccess.thecvf.com/${folder}/html/${escaped(stem)}_paper.html`;
}

function webAddress(value: string): string | undefined {
  const address = /^https?:\/\//.test(value) ? value : `https://${value}`;
  return URL.canParse(address) ? address : undefined;
}
