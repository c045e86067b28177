import { isRecord } from '../text/json';
import { LIMITS, parseAuthors, parseText } from './parse-values';
import { PUBLICATION_TEXTS, type Publication, type PublicationText } from './publication';

/**
 * Checks an external publication; other fields are ignored. Pages are written with hyphens, ISSN
 * and ISBN without what surrounds them; a short title that equals the title is left out.
 * @returns undefined if a field is invalid or none is there
 */
export function parsePublication(raw: unknown): Publication | undefined {
  if (!isRecord(raw)) return undefined;
  const publication: Publication = {};
  for (const variable of PUBLICATION_TEXTS) {
    const value = raw[variable] ?? undefined;
    if (value === undefined) continue;
    const text = parseText(typeof value === 'number' ? String(value) : value, LIMITS.short);
    if (text === undefined) return undefined;
    publication[variable] = CLEANED[variable]?.(text) ?? text;
  }
  if (!isShortTitle(publication)) delete publication['container-title-short'];
  if (raw['editor'] !== undefined) {
    const editor = parseAuthors(raw['editor']);
    if (editor === undefined) return undefined;
    publication.editor = editor;
  }
  return Object.keys(publication).length > 0 ? publication : undefined;
}

/** Whether the short title says something: some pages repeat the title, or have a number there. */
function isShortTitle(publication: Publication): boolean {
  const short = publication['container-title-short'] ?? '';
  return short !== publication['container-title'] && /\p{L}/u.test(short);
}

/** Forms of variables; undefined for a text of another form, which is kept as it is. */
const CLEANED: { [variable in PublicationText]?: (text: string) => string | undefined } = {
  page: (pages) => pages.replace(/ ?[‐‑‒–—−] ?/g, '-'),
  ISSN: (text) =>
    /(?<!\d)(\d{4})-?(\d{3}[\dX])(?!\d)/i.exec(text)?.slice(1).join('-').toUpperCase(),
  ISBN: (text) => /(?<!\d)(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX](?!\d)/i.exec(text)?.[0],
};
