import { IMPORT } from '../../lib/paper/import-source';
import { shortName } from '../../lib/paper/names';
import type { Paper } from '../../lib/paper/paper';
import { shownDate } from '../../lib/words/shown-date';
import { countWords, words } from '../../lib/words/words';
import { sourceName } from './source-name';

/** Up to this many names are shown in full; of a longer list, only the first three. */
const MOST_NAMES = 5;
const FEW_NAMES = 3;

/**
 * The authors, date and source of a paper on one line: “Alleman, Lindsey, Fusi · Jan 2024 · Hugging
 * Face”.
 */
export function facts(paper: Paper): string {
  const when = paper.published ?? paper.submitted;
  const sites = paper.sources.filter((source) => source !== IMPORT);
  const where = paper.venue ? [paper.venue] : sites.slice(0, 1).map(sourceName);
  return [authorLine(paper), when && shownDate(when), ...where].filter(Boolean).join(' · ');
}

/**
 * Returns the first names and the number of the others, else the number of authors, else the
 * organisation, else ''.
 */
export function authorLine({ authors, authorCount, organisation }: Paper): string {
  const count = Math.max(authorCount ?? 0, authors.length);
  if (authors.length === 0) {
    return count > 0 ? countWords('row_authors', count) : (organisation ?? '');
  }
  const shown = count > MOST_NAMES ? FEW_NAMES : authors.length;
  const names = authors.slice(0, shown).map(shortName).join(', ');
  const more = count - Math.min(shown, authors.length);
  return more > 0 ? words('row_authors_more', names, more) : names;
}
