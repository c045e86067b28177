import { arxivId, doiId } from '../../paper/ids';
import { inPath, pathOf } from './in-path';
import { linkedBy } from './linked-by';
import { withoutEndings } from './path-endings';
import { ieeeId, osfId, piiId, ssrnId } from './publisher-id';

/*
 * Identifiers in addresses of registries and proceedings. Each function takes an address and
 * returns the canonical identifier of its paper, or null. Sites use their own; indexes, which link
 * everywhere, use all.
 */

/** https://openreview.net/forum?id=…, /pdf?id=…, /attachment?id=…: ids may contain `-` and `_`. */
export function openreviewId(url: URL): string | null {
  if (!/^(?:www\.)?openreview\.net$/.test(url.hostname)) return null;
  if (!/^\/(?:forum|pdf|attachment|revisions)\/?$/.test(pathOf(url))) return null;
  const id = url.searchParams.get('id') ?? '';
  return /^[\w-]{5,40}$/.test(id) ? `openreview:${id}` : null;
}

/**
 * https://aclanthology.org/N19-1423.pdf, also on the old hosts. Null for volumes and front matter.
 */
export function aclId(url: URL): string | null {
  const [, name] = inPath(
    url,
    /^(?:www\.)?(?:aclanthology\.org|aclweb\.org|aclanthology\.info)$/,
    /^\/(?:anthology\/)?(?:papers\/)?(?:[A-Z]\/[A-Z]\d\d\/)?([^/]+?)(?:(?:v\d+)?\.(?:pdf|bib|xml|endf))?\/*$/,
  );
  return name ? aclName(name) : null;
}

/**
 * `acl:<ID>` for an identifier of the Anthology, `N19-1423`; null for volumes and front matter.
 */
export function aclName(name: string): string | null {
  if (/^[A-Z]\d{2}-\d{4}$/i.test(name))
    return name.endsWith('000') ? null : `acl:${name.toUpperCase()}`;
  return /^\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.[1-9]\d*$/i.test(name)
    ? `acl:${name.toLowerCase()}`
    : null;
}

/** https://pubmed.ncbi.nlm.nih.gov/20981092/ and https://www.ncbi.nlm.nih.gov/pubmed/20729678. */
export function pubmedId(url: URL): string | null {
  const digits =
    inPath(url, /^pubmed\.ncbi\.nlm\.nih\.gov$/, /^\/0*(\d{1,9})\/?$/)[1] ??
    inPath(url, /^(?:www\.)?ncbi\.nlm\.nih\.gov$/, /^\/pubmed\/0*(\d{1,9})\/?$/)[1];
  return digits ? `pmid:${digits}` : null;
}

/**
 * https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/ and the older
 * https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190.
 */
export function pmcId(url: URL): string | null {
  const [, digits] = inPath(
    url,
    /^(?:pmc|www)\.ncbi\.nlm\.nih\.gov$|^(?:www\.)?europepmc\.org$/,
    /\/articles?\/(?:PMC\/)?PMC(\d+)(?=\/|$)/i,
  );
  return digits ? `pmcid:PMC${digits}` : null;
}

const NEURIPS =
  /^(?:papers|(?:datasets-benchmarks-)?proceedings)\.(?:nips|neurips|iclr)\.cc$|^proceedings\.mlsys\.org$/;

/**
 * The 32-digit hash of NeurIPS, ICLR and MLSys proceedings, the same on all hosts and for all
 * files.
 */
export function neuripsId(url: URL): string | null {
  const [, hash] = inPath(url, NEURIPS, /\/(?:hash|file)\/([0-9a-f]{32})-/i);
  return hash ? `neurips:${hash.toLowerCase()}` : null;
}

/** https://proceedings.mlr.press/v139/sun21c.html and its files. */
export function pmlrId(url: URL): string | null {
  const [, volume, paper] = inPath(
    url,
    /^(?:www\.)?proceedings\.mlr\.press$/,
    /^\/([vr]\d+)\/([a-z][\w-]*?\d{2}[a-z]*)(?:\.(?:html|pdf)|\/.*)?$/i,
  );
  return volume && paper ? `pmlr:${volume}/${paper}` : null;
}

/**
 * The stem of a file of https://openaccess.thecvf.com, which identifies the paper in any folder;
 * also of the pages, but not the files, of https://www.ecva.net/papers.php, which publishes ECCV.
 */
export function cvfId(url: URL): string | null {
  const [, file = ''] = inPath(
    url,
    /^(?:openaccess\.thecvf\.com|(?:www\.)?cv-foundation\.org)$/,
    /\/(?:html|papers)(\/.*)/,
  );
  const stem =
    /\/([^/]+?)_paper\.(?:html|pdf)$/.exec(file)?.[1] ??
    inPath(url, /^(?:www\.)?ecva\.net$/, /\/html\/([^/]+?)_paper\.php$/)[1];
  const name = stem && decoded(stem);
  return name ? `cvf:${encodeURI(name)}` : null;
}

/** https://www.semanticscholar.org/paper/<slug>/<40 hex digits> and /reader/<40 hex digits>. */
function semanticScholarId(url: URL): string | null {
  const [, sha] = inPath(
    url,
    /^(?:www\.)?semanticscholar\.org$/,
    /^\/(?:paper|reader)\/(?:[^/]+\/)?([0-9a-f]{40})(?=\/|$)/i,
  );
  return sha ? `s2:${sha.toLowerCase()}` : null;
}

/**
 * https://eprint.iacr.org/2005/033 and its files and versions; the number is padded to three
 * digits.
 */
export function iacrId(url: URL): string | null {
  if (!/^(?:www\.)?eprint\.iacr\.org$/.test(url.hostname)) return null;
  const path = pathOf(url).replace(/^\/archive(?:\/versions)?(?=\/)/, '');
  const [, year, number = ''] =
    /^\/((?:199|20\d)\d)\/0*([1-9]\d{0,4})(?:\.(?:pdf|ps|ps\.gz))?(?:\/[^/]*)?$/.exec(path) ?? [];
  return year ? `iacr:${year}/${number.padStart(3, '0')}` : null;
}

/**
 * https://hal.science/hal-00328427v1/document, in any portal of HAL. Some ids are like
 * `sic_00001234`.
 */
export function halId(url: URL): string | null {
  const [, id] = inPath(
    url,
    /(?:^|\.)(?:hal\.science|archives-ouvertes\.fr)$|^hal\.[\w-]+\.fr$/,
    /^\/([a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*[-_]\d{5,8})(?:v\d+)?(?=\/|$)/i,
  );
  return id ? `hal:${id.toLowerCase()}` : null;
}

/** https://zenodo.org/records/569323, older `/record/569323`, and the files below. */
export function zenodoId(url: URL): string | null {
  const [, number] = inPath(url, /^(?:www\.)?zenodo\.org$/, /^\/(?:api\/)?records?\/(\d+)(?=\/|$)/);
  return number ? `zenodo:${number}` : null;
}

/** https://openalex.org/W2029394297, `/works/w2029394297`. */
export function openalexId(url: URL): string | null {
  const [, number] = inPath(
    url,
    /^(?:(?:www|api|explore|alpha|beta)\.)?openalex\.org$/,
    /^\/(?:works\/)?w(\d+)\/?$/i,
  );
  return number ? `openalex:W${number}` : null;
}

const RULES = [
  openreviewId,
  aclId,
  pubmedId,
  pmcId,
  neuripsId,
  pmlrId,
  cvfId,
  semanticScholarId,
  iacrId,
  halId,
  zenodoId,
  openalexId,
  ieeeId,
  osfId,
  piiId,
  ssrnId,
];

/** The canonical identifier of the paper that a link to any registry leads to; null for none. */
export function linkedId(href: string | null | undefined, base: URL): string | null {
  return linkedBy(registered, base)(href);
}

function registered(url: URL): string | null {
  const found = RULES.map((rule) => rule(url)).find((id) => id !== null);
  return arxivId(url.href) ?? found ?? doiInPath(url);
}

/** Path segments that publishers append to a DOI for views and parts of the paper. */
const SUBPAGE =
  /\/(?:full|abstract|e?pdf|summary|meta|full-?text|html|figures|tables|references|metrics|supplementary-material|rapid-responses)\/?$/;

/** Endings for the formats of a paper. */
const FORM = /\.(?:pdf|html?|xhtml|epub|xml|full(?:-text)?)$/i;

/**
 * The DOI in an address of the DOI resolver, or in the path of a publisher's page,
 * `/doi/abs/10.1145/1596655.1596682`, `/article/10.1007/s10040-009-0439-x`; else null.
 */
export function doiInPath({ hostname, pathname }: URL): string | null {
  if (/^(?:dx\.|www\.)?doi\.org$/.test(hostname)) return doiId(`https://doi.org${pathname}`);
  const path = withoutEndings(pathname.replace(SUBPAGE, ''), FORM);
  const found = /\/(10\.\d{4,9}\/.+)/.exec(path)?.[1];
  return found ? doiId(found) : null;
}

/** Unescapes a part of an address; null for invalid escapes. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
