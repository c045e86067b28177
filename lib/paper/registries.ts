import { byText } from '../text/by-text';
import { isStrippedDoi, schemeOf } from './ids';

/** A registry, which assigns identifiers of its own scheme to works. */
export interface Registry {
  scheme: string;
  /** The text before a value where identifiers are shown: `arXiv:`. */
  label: string;
  /** Whether the value is meaningless to readers, so that only the label is shown. */
  opaque?: true;
  /**
   * The address of the registry's page for a value; undefined if the value doesn't determine it.
   */
  page?: (value: string) => string | undefined;
  /**
   * What the identifier names: a preprint, a published version, or an entry of an index, which
   * lists the publications of others. Absent if the scheme doesn't determine it.
   */
  stage?: 'preprint' | 'published' | 'index';
  /** Whether a work has at most one identifier of it, so that two identifiers mean two works. */
  oneEach?: true;
  /** DOIs that contain the registry's value, and how it is extracted. */
  doi?: { pattern: RegExp; value?: (captured: string) => string };
}

/**
 * All registries in the order of a paper's identifiers: registries of papers, then identifiers of
 * single sites, then the address or the title of a paper without another identifier.
 */
export const REGISTRIES: readonly Registry[] = [
  { scheme: 'arxiv', label: 'arXiv:', stage: 'preprint', oneEach: true, page: arxivPage },
  { scheme: 'doi', label: 'doi:', stage: 'published', page: under('https://doi.org/') },
  // No stage: a short DOI may name a preprint.
  { scheme: 'shortdoi', label: 'shortdoi:', page: under('https://doi.org/') },
  {
    scheme: 'pmid',
    label: 'PubMed ',
    stage: 'published',
    oneEach: true,
    page: under('https://pubmed.ncbi.nlm.nih.gov/', '/'),
  },
  {
    scheme: 'pmcid',
    label: '',
    stage: 'published',
    page: under('https://pmc.ncbi.nlm.nih.gov/articles/', '/'),
  },
  {
    scheme: 'acl',
    label: 'ACL ',
    stage: 'published',
    oneEach: true,
    page: under('https://aclanthology.org/', '/'),
    doi: { pattern: /^10\.18653\/v1\/(.+)$/, value: anthologyCase },
  },
  {
    scheme: 'openreview',
    label: 'OpenReview ',
    stage: 'published',
    page: (value) => `https://openreview.net/forum?id=${encodeURIComponent(value)}`,
  },
  { scheme: 'neurips', label: 'NeurIPS', opaque: true, stage: 'published', oneEach: true },
  {
    scheme: 'pmlr',
    label: 'PMLR ',
    stage: 'published',
    oneEach: true,
    page: under('https://proceedings.mlr.press/', '.html'),
  },
  {
    scheme: 'jmlr',
    label: 'JMLR ',
    stage: 'published',
    oneEach: true,
    page: under('https://www.jmlr.org/papers/', '.html'),
  },
  { scheme: 'cvf', label: 'CVF', opaque: true, stage: 'published', oneEach: true, page: cvfPage },
  { scheme: 'dblp', label: 'dblp:', stage: 'index', page: under('https://dblp.org/rec/') },
  { scheme: 's2', label: 's2:', stage: 'index', page: semanticScholarPage },
  { scheme: 'openalex', label: 'openalex:', stage: 'index', page: under('https://openalex.org/') },
  {
    scheme: 'ieee',
    label: 'IEEE ',
    stage: 'published',
    page: under('https://ieeexplore.ieee.org/document/'),
  },
  { scheme: 'acm', label: 'ACM ', stage: 'published', page: under('https://dl.acm.org/doi/') },
  {
    scheme: 'pii',
    label: 'ScienceDirect ',
    stage: 'published',
    page: under('https://www.sciencedirect.com/science/article/pii/'),
  },
  {
    scheme: 'ssrn',
    label: 'SSRN ',
    stage: 'preprint',
    page: under('https://papers.ssrn.com/sol3/papers.cfm?abstract_id='),
    doi: { pattern: /^10\.2139\/ssrn\.(\d+)$/ },
  },
  {
    scheme: 'osf',
    label: 'OSF ',
    stage: 'preprint',
    page: under('https://osf.io/'),
    doi: { pattern: /^10\.\d+\/osf\.io\/([a-z0-9]{5})$/ },
  },
  { scheme: 'iacr', label: 'ePrint ', stage: 'preprint', page: under('https://eprint.iacr.org/') },
  { scheme: 'hal', label: '', stage: 'preprint', page: under('https://hal.science/') },
  {
    scheme: 'zenodo',
    label: 'Zenodo ',
    stage: 'preprint',
    page: under('https://zenodo.org/records/'),
    doi: { pattern: /^10\.5281\/zenodo\.(\d+)$/ },
  },
  {
    scheme: 'chemrxiv',
    label: 'ChemRxiv',
    opaque: true,
    stage: 'preprint',
    page: (value) =>
      `https://chemrxiv.org/engage/chemrxiv/article-details/${encodeURIComponent(value)}`,
  },
  {
    scheme: 'researchsquare',
    label: 'Research Square',
    opaque: true,
    stage: 'preprint',
    page: under('https://www.researchsquare.com/article/'),
    doi: { pattern: /^10\.21203\/rs\.\d+\.(rs-\d+)\/v\d+$/ },
  },
  {
    scheme: 'europepmc',
    label: 'Europe PMC',
    opaque: true,
    stage: 'preprint',
    page: (value) =>
      /^PPR\d+$/.test(value) ? `https://europepmc.org/article/PPR/${value}` : undefined,
  },
  { scheme: 'virtual', label: 'Virtual site', opaque: true, stage: 'published' },
  {
    scheme: 'gscholar',
    label: 'gscholar:',
    stage: 'index',
    page: (value) =>
      `https://scholar.google.com/scholar?q=${encodeURIComponent(`info:${value}:scholar.google.com/`)}`,
  },
  { scheme: 'url', label: 'url:', stage: 'index', page: webAddress },
  { scheme: 'title', label: 'title:', stage: 'index' },
];

const BY_SCHEME: ReadonlyMap<string, Registry> = new Map(
  REGISTRIES.map((registry) => [registry.scheme, registry]),
);
const PLACES: ReadonlyMap<string, number> = new Map(
  REGISTRIES.map(({ scheme }, place) => [scheme, place]),
);

/** The registry of a canonical identifier; undefined for an unknown scheme. */
export function registryOf(id: string): Registry | undefined {
  return BY_SCHEME.get(schemeOf(id));
}

/**
 * The position of an identifier's scheme in `REGISTRIES`, from 0; unknown schemes and DOIs that
 * lost their signs are last.
 */
export function schemeOrder(id: string): number {
  return (isStrippedDoi(id) ? undefined : PLACES.get(schemeOf(id))) ?? REGISTRIES.length;
}

/**
 * Orders identifiers as the registries, those of one registry by their text: a negative number if
 * `a` comes first.
 */
export function idOrder(a: string, b: string): number {
  return schemeOrder(a) - schemeOrder(b) || byText(a, b);
}

/**
 * The registry's page for a canonical identifier; undefined if the identifier doesn't determine
 * it.
 */
export function registryPage(id: string): string | undefined {
  return registryOf(id)?.page?.(id.slice(schemeOf(id).length + 1));
}

/** An identifier as people cite it: `arXiv:2407.21783`, `ACL N19-1423`. */
export function idLabel(id: string): string {
  const scheme = schemeOf(id);
  const { label, opaque } = BY_SCHEME.get(scheme) ?? { label: `${scheme}:` };
  return opaque ? label : label + id.slice(scheme.length + 1);
}

function arxivPage(value: string): string {
  return `https://arxiv.org/abs/${value}`;
}

function under(start: string, end = ''): (value: string) => string {
  return (value) => start + escaped(value) + end;
}

/** Escapes a value for the path of an address, so that it begins no query and no fragment. */
function escaped(value: string): string {
  return encodeURI(value).replaceAll('?', '%3F').replaceAll('#', '%23');
}

/**
 * The Anthology writes its older identifiers in upper case, `N19-1423`; DOIs are in lower case.
 */
function anthologyCase(value: string): string {
  return /^[a-z]\d{2}-\d{4,5}$/.test(value) ? value.toUpperCase() : value;
}

/**
 * `Chang_Scalable_and_Effective_CVPR_2018`. The folder's name has changed twice. Papers of
 * workshops have other folders, which their identifier doesn't determine.
 */
function cvfPage(stem: string): string | undefined {
  const [, name, year] = /_(CVPR|ICCV|WACV|ECCV)_(\d{4})$/.exec(stem) ?? [];
  if (name === undefined || year === undefined) return undefined;
  const spaced = Number(year) <= 2018 ? name.toLowerCase() : name;
  const folder = Number(year) <= 2020 ? `content_${spaced}_${year}` : `content/${name}${year}`;
  return `https://openaccess.thecvf.com/${folder}/html/${escaped(stem)}_paper.html`;
}

function semanticScholarPage(value: string): string | undefined {
  return /^[0-9a-f]{40}$/.test(value)
    ? `https://www.semanticscholar.org/paper/${value}`
    : undefined;
}

function webAddress(value: string): string | undefined {
  const address = /^https?:\/\//.test(value) ? value : `https://${value}`;
  return URL.canParse(address) ? address : undefined;
}
