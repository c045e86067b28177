import type { ReadProblem, RowFault } from '../../paper/page-problem';
import type { Listing, PageDraft } from '../../paper/paper';
import { type Card, MAX_CARDS, MAX_LINKS, type Scrape } from '../site';

/** How the rows of a listing are found and read. */
export interface Rows {
  listing: Listing;
  /** The elements of one paper each, in page order. */
  rows: Iterable<Element>;
  /** The number of papers on the page, counted independently of reading the rows. */
  expected: number;
  /**
   * Reads a row, without its rank. The title is empty if none was found.
   * Undefined for a row that is not a paper: a heading, an advertisement, a book.
   */
  read(row: Element): PageDraft | undefined;
  /**
   * The element of a row for the mark, by default the row. It must be able to contain other
   * elements.
   */
  element?(row: Element): Element;
}

/**
 * Reads a listing of rows lazily: each row is read when its card is requested. A row that fails is
 * reported in `problems` and doesn't affect the others.
 */
export function scrapeRows({ listing, rows, expected, read, element }: Rows): Scrape {
  const problems: ReadProblem[] = [];
  return { cards: cards([...rows]), expected, listing, problems };

  function* cards(all: Element[]): Generator<Card> {
    const drafts = new Map<string, PageDraft>();
    const failures: RowFault[] = [];
    let rank = 0;
    for (const row of all.slice(0, MAX_CARDS)) {
      const draft = attempt(read, row, failures);
      const [id] = draft?.ids ?? [];
      if (!draft || id === undefined) continue;
      rank++;
      const known = drafts.get(id) ?? { ...draft, rank };
      drafts.set(id, known);
      yield { draft: known, element: element?.(row) ?? row };
    }
    problems.push(...problemsOf(failures, all.length));
  }
}

/** The draft of a row; undefined if it is not a paper, or fails with the reason in `failures`. */
function attempt(read: Rows['read'], row: Element, failures: RowFault[]): PageDraft | undefined {
  try {
    const draft = read(row);
    if (!draft || (draft.title !== '' && draft.ids.length > 0)) return draft;
    failures.push({ kind: draft.title === '' ? 'row_untitled' : 'row_unnamed' });
  } catch (error) {
    failures.push({ kind: 'row_failed', value: String(error) });
  }
  return undefined;
}

function problemsOf(failures: readonly RowFault[], rows: number): ReadProblem[] {
  const [why] = failures;
  const left = rows - MAX_CARDS;
  return [
    ...(why ? [{ kind: 'rows_unread' as const, count: failures.length, why }] : []),
    ...(left > 0 ? [{ kind: 'long_page' as const, most: MAX_CARDS, left }] : []),
  ];
}

/** The result for a page without readable papers. @param why the reason, if users should see one */
export function scrapeNothing(listing: Listing, expected = 0, why?: ReadProblem): Scrape {
  return { cards: [], expected, listing, problems: why ? [why] : [] };
}

/**
 * The number of different papers linked by `selector`; `idOf` returns the paper of a link, or
 * null.
 */
export function countLinked(
  root: ParentNode,
  selector: string,
  idOf: (href: string) => string | null | undefined = (href) => href,
): number {
  const ids = new Set<string>();
  for (const link of [...root.querySelectorAll(selector)].slice(0, MAX_LINKS)) {
    const id = idOf(link.getAttribute('href') ?? '');
    if (id) ids.add(id);
  }
  return ids.size;
}
