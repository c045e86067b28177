import { isRecord } from '../text/json';
import { LIMITS, parseAuthors, parseText } from './parse-values';
import {
  PUBLICATION_VARIABLES,
  type Publication,
  type PublicationText,
  type PublicationVariable,
} from './publication';

/**
 * Checks an external publication; other fields are ignored. Pages are written with hyphens, ISSN
 * and ISBN without what surrounds them; a short title that equals the title is left out.
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
  if (!isShortTitle(publication)) delete publication['container-title-short'];
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
  return { [variable]: CLEANED[variable]?.(text) ?? text };
}

/** Whether the short title says something: some pages repeat the title, or have a number there. */
function isShortTitle(publication: Publication): boolean {
  const short = publication['container-title-short'] ?? '';
  return short !== publication['container-title'] && /\p{L}/u.test(short);
}

/** Forms of variables; undefined for a text of another form, which is kept as it is. */
const CLEANED: { [variable in PublicationText]?: (text: string) => string | undefined } = {
  page: (pages) =>
    pages
      // “S.” is German.
      .replace(/^(?:pp?|S)\. ?(?=\w)/i, '')
      .replace(/ ?[‐‑‒–—−] ?|(?<=\w) - (?=\w)|(?<=\d)--(?=\w)/g, '-'),
  volume: (text) => text.replace(/^vol(?:ume|\.) ?(?=\d)/i, ''),
  issue: (text) => text.replace(/^(?:no\.|nr\.|number|issue) ?(?=\d)/i, ''),
  ISSN: (text) =>
    allIn(text, /(?<!\d)\d{4}-?\d{3}[\dX](?!\d)/gi)
      ?.toUpperCase()
      .replace(/(\d{4})(?=\d{3}[\dX])/g, '$1-'),
  ISBN: (text) => allIn(text, /(?<!\d)(?:97[89][- ]?)?(?:\d[- ]?){9}[\dX](?!\d)/gi),
};

function allIn(text: string, form: RegExp): string | undefined {
  return text.match(form)?.join(', ');
}
