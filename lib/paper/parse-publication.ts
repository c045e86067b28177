import { isRecord } from '../text/json';
import { LIMITS, parseAuthors, parseText } from './parse-values';
import { PUBLICATION_VARIABLES, type Publication, type PublicationVariable } from './publication';

/**
 * Checks an external publication; other fields are ignored. Pages are written with hyphens.
 * @param leaveOut is called for each variable whose value is invalid; the others are kept
 * @returns undefined if it is no object
 */
export function parsePublication(
  raw: unknown,
  leaveOut?: (variable: PublicationVariable, value: unknown) => void,
): Publication | undefined {
  if (!isRecord(raw)) return undefined;
  const publication: Publication = {};
  for (const variable of PUBLICATION_VARIABLES) {
    const value = raw[variable];
    if (value === undefined || value === null) continue;
    const checked = parseVariable(variable, value);
    if (checked) Object.assign(publication, checked);
    else leaveOut?.(variable, value);
  }
  return publication;
}

/** Checks the value of one variable; undefined if it is not valid. */
export function parseVariable(
  variable: PublicationVariable,
  value: unknown,
): Publication | undefined {
  if (variable === 'editor') {
    const editor = parseAuthors(value);
    return editor && editor.length > 0 ? { editor } : undefined;
  }
  const text = parseText(typeof value === 'number' ? String(value) : value, LIMITS.short);
  if (text === undefined) return undefined;
  return { [variable]: variable === 'page' ? withHyphens(text) : text };
}

function withHyphens(pages: string): string {
  return pages.replace(/ ?[‐‑‒–—] ?/g, '-');
}
