import type { Beyond } from '../../paper/beyond';
import { isRecord } from '../../text/json';
import { cslDateIn } from './csl-date';
import { isFurtherType } from './further-types';

/** Variables of which the value is a list of names or a date, which JSON represents. */
const STRUCTURED: ReadonlySet<string> = new Set(
  'accessed available-date event-date original-date submitted chair collection-editor compiler composer container-author contributor curator director editor-translator editorial-director executive-producer guest host illustrator interviewer narrator organizer original-author performer producer recipient reviewed-author script-writer series-creator translator'.split(
    ' ',
  ),
);

/** Variables whose values have a place in the data model, and texts of Crossref's interface. */
const KNOWN: ReadonlySet<string> = new Set(
  'id type title author editor issued published published-print published-online container-title short-container-title container-title-short journalAbbreviation volume issue page number publisher publisher-place publisher-location edition collection-title collection-number ISBN ISSN genre event event-title event-place DOI PMID PMCID URL abstract keyword categories note citation-key custom article-number reference-count references-count is-referenced-by-count prefix member score update-policy'.split(
    ' ',
  ),
);

/** The variables of a reference that have no place in the data model. Structures become JSON. */
export function cslBeyond(
  fields: Record<string, unknown>,
  known: readonly string[],
): Beyond | undefined {
  const others = Object.entries(fields).flatMap(([name, value]) => {
    const text = keptText(name, value, known);
    return text === undefined ? [] : [[name, text]];
  });
  return others.length > 0 ? { csl: Object.fromEntries(others) } : undefined;
}

/** The value of a variable that has no place in the data model, as a text. */
function keptText(name: string, value: unknown, known: readonly string[]): string | undefined {
  if (name === 'type') return typeof value === 'string' && isFurtherType(value) ? value : undefined;
  if (name === 'issued') return saysMore(value) ? JSON.stringify(value) : undefined;
  if (KNOWN.has(name) || known.includes(name)) return undefined;
  if (STRUCTURED.has(name)) return value === null ? undefined : JSON.stringify(value);
  const isText = (typeof value === 'string' && value.trim() !== '') || typeof value === 'number';
  return isText ? String(value) : undefined;
}

/** Whether a date says more than a day: that it is doubtful, a season, or where a period ends. */
function saysMore(date: unknown): boolean {
  if (!isRecord(date)) return false;
  const parts = date['date-parts'];
  return (
    [date['circa'], date['season']].some(Boolean) || (Array.isArray(parts) && parts.length === 2)
  );
}

/**
 * The date of publication as an imported file stated it, if it says more than the one that is
 * written.
 */
export function statedIssue(
  beyond: Beyond | undefined,
  date: string | undefined,
): Record<string, unknown> | undefined {
  const issued = beyond?.csl?.['issued'];
  const value = issued === undefined ? undefined : structure(issued);
  return isRecord(value) && cslDateIn(value) === date ? value : undefined;
}

/** The variables of an entry that a file stated, as CSL-JSON represents them. */
export function cslVariables(beyond: Beyond | undefined): Record<string, unknown> {
  const stated = Object.entries(beyond?.csl ?? {});
  return Object.fromEntries(
    stated.flatMap(([name, text]): [string, unknown][] => {
      if (name === 'note') return [[name, text]];
      if (KNOWN.has(name)) return [];
      if (!STRUCTURED.has(name)) return [[name, text]];
      const value = structure(text);
      return value === undefined ? [] : [[name, value]];
    }),
  );
}

function structure(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return isRecord(value) || Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}
