import { lettersOf } from '../text/letters';
import { trimTrailing } from '../text/text';

/**
 * Identifiers are `scheme:value` in one canonical form, so that equal works have equal strings.
 * arXiv: https://info.arxiv.org/help/arxiv_identifier.html and arXiv's own parser (arxiv-base,
 * arxiv/identifier). DOI: the cleaning rules of fatcat, OpenAlex and JabRef.
 */
const NEW_ARXIV = /^(\d{2})(\d{2})\.(\d{4,5})(?:v[1-9]\d*)?$/i;
const OLD_ARXIV =
  /^([a-z]+(?:-[a-z]+)?)(?:\.[a-z]{2}|\.[a-z]{2,6}-[a-z]{2,4})?\/(\d{2})(\d{2})(\d{3})(?:v[1-9]\d*)?$/i;
/** Archive names that are sometimes written without their hyphen. */
const HYPHENLESS = /^(hep|nucl|astro|quant|math|cond|gr|q)(th|ph|lat|ex|mat|qc|bio)$/;
/**
 * Addresses of a paper's pages and files, among them the old `/ftp/arxiv/papers/1110/1110.2832.pdf`
 * and `/ftp/cond-mat/papers/0408/0408502.pdf`.
 */
const ARXIV_URL =
  /^(?:https?:\/\/)?(?:[a-z0-9-]+\.)*(?:arxiv\.org|xxx\.lanl\.gov)\/(?:abs|pdf|html|format|ps|src|e-print|bibtex|ftp\/([a-z-]+)\/papers\/\d{4})\/+([^?#]+)/i;
/** An address with an identifier in it may be long; no identifier is. */
const LONGEST = 2000;
const DOI_PREFIX =
  /^(?:(?:urn:)?doi:\s*|info:doi\/|(?:https?:\/\/)?(?:dx\.)?(?:www\.)?doi\.(?:acm\.|ieeecomputersociety\.)?org\/+)+/i;

/** `arxiv:<id>` without version, from an id or an address of a paper on arXiv; else null. */
export function arxivId(text: string): string | null {
  const [, archive = 'arxiv', name = text] = ARXIV_URL.exec(text.trim()) ?? [];
  const file = name.replace(/%2f/i, '/');
  return arxivName(/^arxiv$/i.test(archive) ? file : `${archive}/${file}`);
}

/** `arxiv:<id>` without version, from an id: `2301.01234v2`, `arXiv:hep-th/9711200`; else null. */
export function arxivName(text: string): string | null {
  if (text.length > LONGEST) return null;
  const named = text
    .trim()
    .replace(/^arxiv:\s*/i, '')
    .replace(/\[[\w.-]+\]$/, '');
  const bare = trimTrailing(named, ' \t\n/.,;:)').replace(/\.pdf$/i, '');
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
 * Normalises a DOI to `doi:10.…` in lower case and without the version of a preprint, or to
 * `shortdoi:10/…` for a short DOI, which only its registry can resolve. arXiv's own DOIs give the
 * arXiv id, ACM's unregistered 10.5555 an `acm:` id. Signs `<` and `>` inside are part of a DOI:
 * those of many publishers before 2003 are SICIs,
 * `10.1002/(sici)…39:1<165::aid-anie165>3.0.co;2-b`. Null if the text is not a DOI.
 */
export function doiId(text: string): string | null {
  if (text.length > LONGEST) return null;
  const unquoted = text.trim().replace(/^[<"']+/, '');
  const [prefix = ''] = DOI_PREFIX.exec(unquoted) ?? [];
  const rest = unquoted.slice(prefix.length);
  // In an address a question mark of a DOI is escaped.
  const bare = cleanDoi(prefix.includes('/') ? rest.replace(/\?.*/s, '') : rest);
  const short = /^(?:10\/)?([a-z0-9]{3,10})$/.exec(bare)?.[1];
  if (short && (prefix || /^10\//.test(bare))) return `shortdoi:10/${short}`;
  if (!/^10\.\d{4,9}(?:\.\d+)*\/[!-~]+$/.test(bare)) return null;
  const arxiv = /^10\.48550\/arxiv\.(.+)$/.exec(bare)?.[1];
  if (arxiv) return arxivName(arxiv);
  return bare.startsWith('10.5555/') ? `acm:${bare}` : `doi:${withoutVersion(bare)}`;
}

/**
 * Parses an identifier, or an address of a paper at arXiv or doi.org, to its canonical form; else
 * null.
 */
export function parseId(text: string): string | null {
  const bare = trimTrailing(text.trim(), '.,;/');
  const pmc = /^(?:pmcid[:\s]\s*)?PMC(\d{1,9})(?:\.\d+)?$/i.exec(bare)?.[1];
  if (pmc) return `pmcid:PMC${Number(pmc)}`;
  const pubmed = /^pmid[:\s]\s*(\d{1,9})$/i.exec(bare)?.[1];
  if (pubmed) return `pmid:${Number(pubmed)}`;
  return (
    arxivId(text.replace(/^\s*arxiv\s+/i, '')) ??
    doiId(text.trim().replace(/^(?:acm:(?=10\.5555\/)|doi\s+|[([]+)/i, ''))
  );
}

/** Most characters after the scheme of an identifier. */
export const LONGEST_VALUE = 300;

/** The scheme of a canonical identifier: the part before its first colon. */
export function schemeOf(id: string): string {
  return id.slice(0, id.indexOf(':'));
}

/** The value (`2501.00001`) of the first identifier that has the scheme; undefined if none has. */
export function idValue(ids: readonly string[], scheme: string): string | undefined {
  return ids.find((id) => schemeOf(id) === scheme)?.slice(scheme.length + 1);
}

/** The year and month (`2024-01`) in an arXiv identifier; undefined for other schemes. */
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
 * Removes the version that preprint servers append to a DOI. Research Square registers one DOI for
 * each version and none without, so its versions are kept; `equalIds` ignores them.
 */
function withoutVersion(doi: string): string {
  return doi
    .replace(/^(10\.(?:1101|64898)\/(?:\d{4}\.\d\d\.\d\d\.)?\d{6,8})v\d+$/, '$1')
    .replace(/^(10\.26434\/chemrxiv.+?)[-./]v\d+$/, '$1')
    .replace(/^(10\.\d+\/osf\.io\/[a-z0-9]{5})_v\d+$/, '$1');
}

/** Applies the rules until nothing changes: one may enable another, as in `a.)`. */
function cleanDoi(text: string): string {
  const bare = decode(text)
    .replace(/#.*/s, '')
    .replace(/\\(?=_)/g, '')
    .replace(/[‐‑‒–]/g, '-')
    .replace(/^(10\.\d{4,9})\/\/+/, '$1/')
    .replace(/&(?:amp;)*([lg])t;/gi, (_, name: string) => (/l/i.test(name) ? '<' : '>'))
    // The end of an element.
    .replace(/<\/.*/s, '');
  const clean = dropUnbalancedEnd(trimTrailing(bare, `.,;/"'`).toLowerCase());
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
  const pairs: Record<string, string> = { ')': '(', ']': '[', '}': '{', '>': '<' };
  const open = pairs[text.slice(-1)];
  if (!open || text.split(open).length >= text.split(text.slice(-1)).length) return text;
  return text.slice(0, -1);
}

/*
 * Until November 2026 the signs `<`, `>` and quotes were removed from DOIs. Stored papers keep such
 * an identifier, so that they are found again; it names nothing in the registry.
 */

/** The canonical DOI as it was stored without its signs; undefined if it contains none. */
export function strippedDoi(id: string): string | undefined {
  const stripped = id.replace(/["'<>]/g, '');
  return stripped === id ? undefined : stripped;
}

/**
 * Whether a canonical identifier is a SICI without its signs. A SICI (ANSI/NISO Z39.56) has `<` and
 * `>`, or `[` and `]` at some publishers, and ends with its version, `2.0.CO;2` or `3.0.CO;2-B`.
 */
export function isStrippedDoi(id: string): boolean {
  return id.startsWith('doi:') && /\d\.0\.co;2(?:-.)?$/.test(id) && !/[<[]/.test(id);
}

/** Most characters of the escaped letters. Longer ones are cut and get a hash of the whole. */
const LONGEST_TITLE = 240;

/**
 * The identifier of `titleId` for texts without TeX.
 * @param author the family name of the first author, or the whole name
 */
export function plainTitleId(title: string, author?: string): string {
  const family = author && lettersOf(author);
  const letters = lettersOf(title) || title;
  const whole = encodeURI(family ? `${letters}/${family}` : letters);
  const cut = whole.slice(0, LONGEST_TITLE).replace(/%[^%]?$/, '');
  return `title:${whole.length <= LONGEST_TITLE ? whole : `${cut}~${hash(whole)}`}`;
}

/** FNV-1a, 32 bits (http://www.isthe.com/chongo/tech/comp/fnv/), in hexadecimal. */
function hash(text: string): string {
  let value = 0x811c9dc5;
  for (const letter of text) {
    value = Math.imul(value ^ (letter.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  }
  return value.toString(16).padStart(8, '0');
}
