import { IMPORT } from '../../lib/paper/import-source';
import { shortName } from '../../lib/paper/names';
import type { Paper } from '../../lib/paper/paper';
import { shownDate } from '../../lib/words/shown-date';
import { countWords, words } from '../../lib/words/words';
import { sourceName } from './source-name';

/** Up to this many names are shown in full; of a longer list, only the first three. */
const MOST_NAMES = 5;
const FEW_NAMES = 3;

/** The authors of a paper in a short form: the first names, and the number of the others. */
export interface ShortAuthors {
  names: string[];
  more: number;
  /** What is shown if no name is known: the number of authors, else the organisation, else ''. */
  instead: string;
}

/**
 * The authors, date and source of a paper on one line: “Alleman, Lindsey, Fusi · Jan 2024 · Hugging
 * Face”. `FactsLine` shows the same with each name apart.
 */
export function facts(paper: Paper): string {
  return [authorLine(paper), ...otherFacts(paper)].filter(Boolean).join(' · ');
}

/** The date of a paper, and its venue or the site where it was seen. */
export function otherFacts(paper: Paper): string[] {
  const when = paper.published ?? paper.submitted;
  const sites = paper.sources.filter((source) => source !== IMPORT);
  const where = paper.venue ? [paper.venue] : sites.slice(0, 1).map(sourceName);
  return [...(when ? [shownDate(when)] : []), ...where];
}

/**
 * Returns the first names and the number of the others, else the number of authors, else the
 * organisation, else ''.
 */
export function authorLine(paper: Paper): string {
  const { names, more, instead } = shortAuthors(paper);
  const line = names.join(', ');
  return more > 0 ? words('row_authors_more', line, more) : line || instead;
}

/** The authors as one line shows them. */
export function shortAuthors({ authors, authorCount, organisation }: Paper): ShortAuthors {
  const count = Math.max(authorCount ?? 0, authors.length);
  if (authors.length === 0) {
    const instead = count > 0 ? countWords('row_authors', count) : (organisation ?? '');
    return { names: [], more: 0, instead };
  }
  const shown = count > MOST_NAMES ? FEW_NAMES : authors.length;
  const names = authors.slice(0, shown).map(shortName);
  return { names, more: count - names.length, instead: '' };
}
