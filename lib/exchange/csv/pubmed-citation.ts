import type { Cells, Field } from './columns';

/** `Bog J. 2020 Jan 3;12(3):45-67. doi: 10.1000/moss.`: the date, volume, issue and pages. */
const CITATION =
  /[.:] (\d{4}(?: [A-Z][a-z]{2}(?:-[A-Z][a-z]{2})?(?: \d{1,2})?)?)(?:;([^;:()]{0,40})(?:\(([^()]{1,40})\))?(?::([^.;]{1,40}))?)?\./;
const GROUPS: { [field in Field]?: number } = { day: 1, volume: 2, issue: 3, pages: 4 };

/**
 * The cells of PubMed's table: volume, issue and pages are in the column “Citation” only, and
 * titles and lists of authors end with a full stop.
 */
export function inPubmed(stated: Cells): Cells {
  const found = CITATION.exec(stated('citation') ?? '');
  return (field) => {
    const group = GROUPS[field];
    if (group !== undefined) return stated(field) ?? (found?.[group]?.trim() || undefined);
    const text = stated(field);
    return /^(?:title|authors)$/.test(field) ? text?.replace(/(?<!\.)\.$/, '') : text;
  };
}
