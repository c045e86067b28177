import { trimTrailing } from './text';

/**
 * Identifiers are `scheme:value` in one canonical form, so that equal works have equal strings.
 * arXiv: https://info.arxiv.org/help/arxiv_identifier.html and arXiv's own parser (arxiv-base, arxiv/identifier).
 * DOI: the cleaning rules of fatcat, OpenAlex and JabRef.
 */
const NEW_ARXIV = /^(\d{2})(\d{2})\.(\d{4,5})(?:v([1-9]\d*))?$/;
const OLD_ARXIV = /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2})?\/(\d{2})(\d{2})(\d{3})(?:v([1-9]\d*))?$/i;
/** Archives that people write without their hyphen. */
const HYPHENLESS = /^(hep|nucl|astro|quant|math|cond|gr|q)(th|ph|lat|ex|mat|qc|bio)$/;
const ARXIV_URL =
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:arxiv\.org|xxx\.lanl\.gov)\/(?:abs|pdf|html|format|ps|src|e-print|bibtex)\/+([^?#]+)/i;
/** The older addresses of PDFs: `/ftp/arxiv/papers/1110/1110.2832.pdf`, `/ftp/cond-mat/papers/0408/0408502.pdf`. */
const ARXIV_FTP =
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*arxiv\.org\/ftp\/([a-z-]+)\/papers\/\d{4}\/([^/?#]+)/i;
/** An address with an identifier in it may be long; no identifier is. */
const LONGEST = 2000;
const DOI_PREFIX =
  /^(?:(?:urn:)?doi:\s*|(?:https?:\/\/)?(?:dx\.)?(?:www\.)?(?:doi\.org|doi\.acm\.org|doi\.ieeecomputersociety\.org)\/)+/i;

/** `arxiv:<id>` without its version, from an id, a DOI of arXiv or an address of a paper on arXiv; else null. */
export function arxivId(text: string): string | null {
  const trimmed = text.trim();
  const [, archive, file] = ARXIV_FTP.exec(trimmed) ?? [];
  const ftp = file && (archive === 'arxiv' ? file : `${archive}/${file}`);
  return arxivName(ftp ?? ARXIV_URL.exec(trimmed)?.[1] ?? trimmed);
}

/** `arxiv:<id>` without its version, from an id as such, `2301.01234v2`, `arXiv:hep-th/9711200`; else null. */
export function arxivName(text: string): string | null {
  if (text.length > LONGEST) return null;
  const named = text
    .trim()
    .replace(/^arxiv:\s*/i, '')
    .replace(/\[[\w.-]+\]$/, '');
  const bare = trimTrailing(named.trimEnd(), '/').replace(/\.pdf$/i, '');
  const modern = NEW_ARXIV.exec(bare);
  if (modern) {
    const [, year = '', month = '', number = ''] = modern;
    const yearMonth = Number(year + month);
    if (!isMonth(month) || yearMonth < 704) return null;
    return `arxiv:${year}${month}.${yearMonth >= 1501 ? number.padStart(5, '0') : number}`;
  }
  const old = OLD_ARXIV.exec(bare);
  if (!old) return null;
  const [, group = '', year = '', month = '', number = ''] = old;
  const afterEnd = Number(year) < 90 && Number(year + month) > 703;
  if (!isMonth(month) || afterEnd) return null;
  return `arxiv:${group.toLowerCase().replace(HYPHENLESS, '$1-$2')}/${year}${month}${number}`;
}

/**
 * `doi:10.…` in lower case and without the version of a preprint, or `shortdoi:10/…` for a short one (which only its
 * registry can resolve). arXiv's own DOIs give the arXiv id, ACM's unregistered 10.5555 an `acm:` one.
 * Null for what is no DOI.
 */
export function doiId(text: string): string | null {
  if (text.length > LONGEST) return null;
  const bare = cleanDoi(text.trim().replace(DOI_PREFIX, ''));
  const short = /^(?:10\/)?([a-z0-9]{3,10})$/.exec(bare)?.[1];
  const saidToBe = DOI_PREFIX.test(text.trim()) || /^10\//.test(bare);
  if (short && saidToBe) return `shortdoi:10/${short}`;
  if (!/^10\.\d{4,9}(?:\.\d+)*\/[!-~]+$/.test(bare)) return null;
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(bare)?.[1];
  if (arxiv) return arxivName(arxiv);
  return bare.startsWith('10.5555/') ? `acm:${bare}` : `doi:${withoutVersion(bare)}`;
}

/** The canonical identifier that a text (identifier, or address of a paper at its registry) names; null for none. */
export function parseId(text: string): string | null {
  const bare = text.trim();
  const pmc = /^(?:pmcid:\s*)?PMC(\d{1,9})(?:\.\d+)?$/i.exec(bare)?.[1];
  if (pmc) return `pmcid:PMC${Number(pmc)}`;
  const pubmed = /^pmid:\s*(\d{1,9})$/i.exec(bare)?.[1];
  if (pubmed) return `pmid:${Number(pubmed)}`;
  return arxivId(text) ?? doiId(bare.replace(/^acm:(?=10\.5555\/)/i, ''));
}

/**
 * Schemes of identifiers: those of registries, then those that one site gives to its own, and last the address
 * of a paper that has no other, or its title.
 */
const SCHEMES =
  'arxiv|doi|shortdoi|pmid|pmcid|acl|openreview|neurips|pmlr|jmlr|cvf|dblp|s2|openalex|ieee|acm|pii|ssrn|osf|iacr|hal|zenodo|chemrxiv|researchsquare|europepmc|virtual|gscholar|url|title';
const ORDER = /* @__PURE__ */ SCHEMES.split('|');
/** The most characters that may stand behind the scheme. */
export const LONGEST_VALUE = 300;
const CANONICAL = /* @__PURE__ */ new RegExp(`^(?:${SCHEMES}):[!-~]{1,${LONGEST_VALUE}}$`);

/** Whether the string is a canonical identifier. arXiv ids and DOIs must be in their normal form. */
export function isCanonicalId(id: string): boolean {
  return normalId(id) === id;
}

/** The canonical form of a `scheme:value` that may follow the rules of an earlier Offprint; null when it has no such form. */
export function normalId(id: string): string | null {
  if (!CANONICAL.test(id)) return null;
  if (id.startsWith('arxiv:')) return arxivId(id.slice(6));
  if (id.startsWith('doi:')) return doiId(id.slice(4));
  return id;
}

/** The scheme of a canonical identifier: what stands before its first colon. */
export function schemeOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/** The place of an identifier's scheme in the fixed order of schemes, from 0; a scheme that is not known comes last. */
export function schemeOrder(id: string): number {
  const place = ORDER.indexOf(schemeOf(id));
  return place < 0 ? ORDER.length : place;
}

/** Year and month (`2024-01`) that an arXiv identifier states; undefined for other schemes. */
export function arxivMonth(id: string): string | undefined {
  const digits = /^arxiv:(?:[a-z-]+\/)?(\d{2})(\d{2})/.exec(id);
  if (!digits) return undefined;
  const [, year = '', month = ''] = digits;
  return `${Number(year) >= 91 ? '19' : '20'}${year}-${month}`;
}

function isMonth(month: string): boolean {
  return Number(month) >= 1 && Number(month) <= 12;
}

/**
 * A DOI in lower case without the version that preprint servers put at its end. Research Square registers one DOI for
 * each version and none without, so its versions stay (`equalIds` looks past them).
 */
function withoutVersion(doi: string): string {
  return doi
    .replace(/^(10\.(?:1101|64898)\/(?:\d{4}\.\d\d\.\d\d\.)?\d{6,8})v\d+$/, '$1')
    .replace(/^(10\.26434\/chemrxiv.+?)[-./]v\d+$/, '$1')
    .replace(/^(10\.\d+\/osf\.io\/[a-z0-9]{5})_v\d+$/, '$1');
}

/** Each rule may uncover work for another, `a.)`, so they are repeated until nothing changes. */
function cleanDoi(text: string): string {
  const clean = dropUnbalancedEnd(
    decode(text)
      .replace(/#.*$/, '')
      .replace(/\\(?=_)/g, '')
      .replace(/[‐‑‒–]/g, '-')
      .replace(/^(10\.\d{4,9})\/\/+/, '$1/')
      .replace(/["'<>]+/g, '')
      .replace(/[.,;]+$/, '')
      .toLowerCase(),
  );
  return clean === text ? text : cleanDoi(clean);
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function dropUnbalancedEnd(text: string): string {
  const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{' };
  const open = pairs[text.slice(-1)];
  if (!open || text.split(open).length >= text.split(text.slice(-1)).length) return text;
  return text.slice(0, -1);
}
