import type { ReadProblem, RowFault } from '../../paper/page-problem';
import type { Listing, PageDraft } from '../../paper/paper';
import { type Card, MAX_CARDS, type Scrape } from '../site';

/** How the rows of a listing are found and read. */
export interface Rows {
  listing: Listing;
  /** The elements that show one paper each, in the order of the page. */
  rows: Iterable<Element>;
  /** How many papers the page seems to hold, by a count that does not depend on reading the rows. */
  expected: number;
  /**
   * What a row says of its paper, without its rank. Its title is empty when none was found.
   * Undefined for a row that shows no paper: a heading, an advertisement, a book.
   */
  read(row: Element): PageDraft | undefined;
  /** The element of a row that the mark is drawn on, if it is not the row itself. It must be able to hold other elements. */
  element?(row: Element): Element;
}

/**
 * A listing whose papers stand in rows. Each row is read only when its card is asked for; a row that fails is told of and
 * costs no other row.
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

/** The draft of a row; undefined when it shows no paper or fails, and then `failures` says why. */
function attempt(read: Rows['read'], row: Element, failures: RowFault[]): PageDraft | undefined {
  try {
    const draft = read(row);
    if (!draft || (draft.title !== '' && draft.ids.length > 0)) return draft;
    failures.push({ kind: draft.title === '' ? 'row_untitled' : 'row_unnamed' });
  } catch (error) {
    const value = error instanceof Error ? error.message : String(error);
    failures.push({ kind: 'row_failed', value });
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

/** A page of a site that holds no papers, or none that can be read; `why` is the reason. */
export function scrapeNothing(listing: Listing, expected = 0, why?: ReadProblem): Scrape {
  return { cards: [], expected, listing, problems: why ? [why] : [] };
}

/** How many different papers the links that match `selector` lead to; `idOf` names a link's paper, or null for none. */
export function countLinked(
  root: ParentNode,
  selector: string,
  idOf: (href: string) => string | null | undefined = (href) => href,
): number {
  const ids = new Set<string>();
  for (const link of root.querySelectorAll(selector)) {
    const id = idOf(link.getAttribute('href') ?? '');
    if (id) ids.add(id);
  }
  return ids.size;
}
