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
    const value = raw[variable];
    if (value === undefined || value === null) continue;
    const text = parseText(typeof value === 'number' ? String(value) : value, LIMITS.short);
    if (text === undefined) return undefined;
    publication[variable] = variable === 'page' ? text.replace(/ ?[‐‑‒–—] ?/g, '-') : text;
  }
  const editor = raw['editor'] === undefined ? undefined : parseAuthors(raw['editor']);
  if (raw['editor'] !== undefined && editor === undefined) return undefined;
  if (editor && editor.length > 0) publication.editor = editor;
  return Object.keys(publication).length > 0 ? publication : undefined;
}
