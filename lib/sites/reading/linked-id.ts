import { arxivId, doiId } from '../../identity';
import { ieeeId, osfId, piiId, ssrnId } from './publisher-id';

/*
 * Identifiers that the addresses of registries and proceedings state. Each function takes an address and gives the
 * canonical identifier of the paper that it leads to, or null. Sites use their own; indexes, which link everywhere, use all.
 */

/** https://openreview.net/forum?id=…, /pdf?id=…, /attachment?id=…: ids hold `-` and `_`. */
export function openreviewId({ hostname, pathname, searchParams }: URL): string | null {
  if (!/^(?:www\.)?openreview\.net$/.test(hostname)) return null;
  if (!/^\/(?:forum|pdf|attachment|revisions)\/?$/.test(pathname)) return null;
  const id = searchParams.get('id') ?? '';
  return /^[\w-]{5,40}$/.test(id) ? `openreview:${id}` : null;
}

/** https://aclanthology.org/2021.naacl-main.208/, /N19-1423.pdf, also under its old host. Volumes and front matter are none. */
export function aclId({ hostname, pathname }: URL): string | null {
  if (!/^(?:www\.)?(?:aclanthology\.org|aclweb\.org|aclanthology\.info)$/.test(hostname))
    return null;
  const name = pathname.replace(/^\/(?:anthology\/)?(?:papers\/(?:[A-Z]\/){1,2}[A-Z]?\d*\/?)?/, '');
  return aclName(name.replace(/(?:v\d+)?\.(?:pdf|bib|xml|endf)$|\/+$/g, ''));
}

/** `acl:<ID>` of an identifier of the Anthology as such; null for volumes and front matter. */
export function aclName(name: string): string | null {
  const old = /^([A-Z])(\d{2})-(\d{4})$/i.exec(name);
  if (old) return /-\d?000$/.test(name) ? null : `acl:${name.toUpperCase()}`;
  return /^\d{4}\.[a-z0-9_]+-[a-z0-9_]+\.[1-9]\d*$/i.test(name)
    ? `acl:${name.toLowerCase()}`
    : null;
}

/** https://pubmed.ncbi.nlm.nih.gov/20981092/ and https://www.ncbi.nlm.nih.gov/pubmed/20729678. */
export function pubmedId({ hostname, pathname }: URL): string | null {
  const old = /^(?:www\.)?ncbi\.nlm\.nih\.gov$/.test(hostname);
  if (!old && hostname !== 'pubmed.ncbi.nlm.nih.gov') return null;
  const digits = (old ? /^\/pubmed\/0*(\d{1,9})\/?$/ : /^\/0*(\d{1,9})\/?$/).exec(pathname)?.[1];
  return digits ? `pmid:${digits}` : null;
}

/** https://pmc.ncbi.nlm.nih.gov/articles/PMC3531190/ and the older https://www.ncbi.nlm.nih.gov/pmc/articles/PMC3531190. */
export function pmcId({ hostname, pathname }: URL): string | null {
  if (!/^(?:pmc|www)\.ncbi\.nlm\.nih\.gov$|^(?:www\.)?europepmc\.org$/.test(hostname)) return null;
  const digits = /\/articles?\/(?:PMC\/)?PMC(\d+)(?=\/|$)/i.exec(pathname)?.[1];
  return digits ? `pmcid:PMC${digits}` : null;
}

const NEURIPS =
  /^(?:papers|(?:datasets-benchmarks-)?proceedings)\.(?:nips|neurips|iclr)\.cc$|^proceedings\.mlsys\.org$/;

/** The 32-digit hash in addresses of NeurIPS, ICLR and MLSys proceedings is the same under all hosts and for all files. */
export function neuripsId({ hostname, pathname }: URL): string | null {
  if (!NEURIPS.test(hostname)) return null;
  const hash = /\/(?:hash|file)\/([0-9a-f]{32})-/i.exec(pathname)?.[1];
  return hash ? `neurips:${hash.toLowerCase()}` : null;
}

/** https://proceedings.mlr.press/v139/sun21c.html and the files beside it. */
export function pmlrId({ hostname, pathname }: URL): string | null {
  if (!/^(?:www\.)?proceedings\.mlr\.press$/.test(hostname)) return null;
  const [, volume, paper] =
    /^\/([vr]\d+)\/([a-z][\w-]*?\d{2}[a-z]*)(?:\.html|\/.*)?$/i.exec(pathname) ?? [];
  return volume && paper ? `pmlr:${volume}/${paper}` : null;
}

/**
 * The stem of a file of https://openaccess.thecvf.com names the paper whatever folder it lies in; so do pages, not files, of
 * https://www.ecva.net/papers.php, which holds ECCV in the same form.
 */
export function cvfId({ hostname, pathname }: URL): string | null {
  const host =
    /^(?:openaccess\.thecvf\.com|(?:www\.)?cv-foundation\.org|(?:www\.)?(ecva)\.net)$/.exec(
      hostname,
    );
  if (!host) return null;
  const form = host[1] ? ECVA : CVF;
  const stem = form.exec(pathname)?.[1];
  const name = stem && decoded(stem);
  return name ? `cvf:${encodeURI(name)}` : null;
}

const CVF = /\/(?:html|papers)\/(?:.+\/)?([^/]+?)_paper\.(?:html|pdf)$/;
const ECVA = /\/html\/([^/]+?)_paper\.php$/;

/** https://www.semanticscholar.org/paper/<slug>/<40 hex digits> and /reader/<40 hex digits>. */
export function semanticScholarId({ hostname, pathname }: URL): string | null {
  if (!/^(?:www\.)?semanticscholar\.org$/.test(hostname)) return null;
  const sha = /^\/(?:paper|reader)\/(?:[^/]+\/)?([0-9a-f]{40})(?=\/|$)/i.exec(pathname)?.[1];
  return sha ? `s2:${sha.toLowerCase()}` : null;
}

/** https://eprint.iacr.org/2005/033 and its files and versions; the number is padded to three digits. */
export function iacrId({ hostname, pathname }: URL): string | null {
  if (!/^(?:www\.)?eprint\.iacr\.org$/.test(hostname)) return null;
  const path = pathname.replace(/^\/archive(?:\/versions)?(?=\/)/, '');
  const [, year, number = ''] =
    /^\/((?:199|20\d)\d)\/0*([1-9]\d{0,4})(?:\.(?:pdf|ps|ps\.gz))?(?:\/[^/]*)?$/.exec(path) ?? [];
  return year ? `iacr:${year}/${number.padStart(3, '0')}` : null;
}

/** https://hal.science/hal-00328427v1/document, under any portal of HAL. Collections number theirs `sic_00001234` too. */
export function halId({ hostname, pathname }: URL): string | null {
  if (!/(?:^|\.)(?:hal\.science|archives-ouvertes\.fr)$|^hal\.[\w-]+\.fr$/.test(hostname))
    return null;
  const id = /^\/([a-z][a-z0-9]*(?:-[a-z][a-z0-9]*)*[-_]\d{5,8})(?:v\d+)?(?=\/|$)/i.exec(
    pathname,
  )?.[1];
  return id ? `hal:${id.toLowerCase()}` : null;
}

/** https://zenodo.org/records/569323, older `/record/569323`, and the files below. */
export function zenodoId({ hostname, pathname }: URL): string | null {
  if (!/^(?:www\.)?zenodo\.org$/.test(hostname)) return null;
  const number = /^\/(?:api\/)?records?\/(\d+)(?=\/|$)/.exec(pathname)?.[1];
  return number ? `zenodo:${number}` : null;
}

/** https://openalex.org/W2029394297, `/works/w2029394297`. */
export function openalexId({ hostname, pathname }: URL): string | null {
  if (!/^(?:(?:www|api|explore|alpha|beta)\.)?openalex\.org$/.test(hostname)) return null;
  const number = /^\/(?:works\/)?w(\d+)\/?$/i.exec(pathname)?.[1];
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

/** The canonical identifier of the paper that a link leads to, wherever it leads; null for none. */
export function linkedId(href: string | null | undefined, base: URL): string | null {
  if (!href || !URL.canParse(href, base.href)) return null;
  const url = new URL(href, base.href);
  const arxiv = arxivId(url.href);
  if (arxiv) return arxiv;
  for (const rule of RULES) {
    const id = rule(url);
    if (id) return id;
  }
  return doiInPath(url);
}

/** What publishers put after a DOI for the forms and parts of its paper. */
const SUBPAGE =
  /\/(?:full|abstract|e?pdf|summary|meta|full-?text|html|figures|tables|references|metrics|supplementary-material|rapid-responses)\/?$/;

/**
 * The DOI in an address: that of its resolver, and that which publishers put into the path of a paper,
 * `/doi/abs/10.1145/1596655.1596682`, `/article/10.1007/s10040-009-0439-x`.
 */
export function doiInPath({ hostname, pathname }: URL): string | null {
  if (/^(?:dx\.|www\.)?doi\.org$/.test(hostname)) return doiId(`https://doi.org${pathname}`);
  const path = pathname.replace(SUBPAGE, '');
  const found =
    /\/(10\.\d{4,9}\/.+?)(?:\.(?:pdf|html?|xhtml|epub|xml|full(?:\.pdf|-text)?))*$/i.exec(
      path,
    )?.[1];
  return found ? doiId(found) : null;
}

/** Text of an address without its escapes; null for escapes that mean nothing. */
function decoded(text: string): string | null {
  try {
    return decodeURIComponent(text);
  } catch {
    return null;
  }
}
