import { isRecord } from '../text/json';
import { LIMITS, parseAuthors, parseText } from './parse-values';
import { PUBLICATION_TEXTS, type Publication } from './publication';

/**
 * Checks an external publication; other fields are ignored. Pages are written with hyphens.
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
    publication[variable] = variable === 'page' ? withHyphens(text) : text;
  }
  if (raw['editor'] !== undefined) {
    const editor = parseAuthors(raw['editor']);
    if (editor === undefined) return undefined;
    publication.editor = editor;
  }
  return Object.keys(publication).length > 0 ? publication : undefined;
}

function withHyphens(pages: string): string {
  return pages.replace(/ ?[‐‑‒–—] ?/g, '-');
}
