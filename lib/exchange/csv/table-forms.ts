import type { Cells } from './columns';
import { hasColumn } from './columns';
import type { Row } from './rows';
import { hasCommaList, isOneName } from './table-names';

/** How a table writes lists, which no single cell shows. */
export interface TableForms {
  /** Whether it is Offprint's own. */
  isOurs: boolean;
  /** Whether it is Springer's, whose names are not separated. */
  isSpringers: boolean;
  /** Whether it is of Web of Science, which prints names of journals in capitals. */
  isOfWos: boolean;
  /** Whether it is PubMed's, whose column “Citation” has the volume and the pages. */
  isPubmeds: boolean;
  /** Whether names are separated by commas. */
  isCommaList: boolean;
  /** Whether tags are separated by commas. */
  hasCommaTags: boolean;
}

/** Finds out how a table writes lists. Offprint, Zotero and most programs use semicolons. */
export function formsOf(
  head: readonly string[],
  rows: readonly Row[],
  cellsOf: (cells: readonly string[]) => Cells,
): TableForms {
  const isOurs = head.includes('Saved');
  const isZoteros = hasColumn(head, 'manual tags');
  const authors = rows.map(({ cells }) => cellsOf(cells)('authors') ?? '');
  const tags = rows.map(({ cells }) => cellsOf(cells)('tags') ?? '');
  const givenFirst = authors.some(isOneName) && !authors.some((cell) => /^[^\s,;]+,/.test(cell));
  return {
    isOurs,
    isSpringers: head.includes('Item DOI'),
    isOfWos: hasColumn(head, 'ut', 'ut (unique wos id)'),
    isPubmeds: hasColumn(head, 'journal/book') && hasColumn(head, 'citation'),
    isCommaList: givenFirst || authors.some(hasCommaList),
    hasCommaTags: !isOurs && !isZoteros && !tags.some((cell) => /;|\/\//.test(cell)),
  };
}
