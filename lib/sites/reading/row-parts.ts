import type { Counts, Links, PageDraft } from '../../paper/paper';
import { trimTrailing } from '../../text/text';
import { unheaded } from './abstract-text';
import { type Byline, byline, splitByline } from './byline';
import { contentOf } from './content';
import { dateText } from './date-text';
import { all, defined, hrefOf, textPieces, webUrl } from './dom';
import { BESIDE } from './paper-rows';

/** Labels of links that are not titles. */
const LABEL =
  /^(?:(?:view|read|download|get|open|full|free|text|pdf|html|epub|abstract|extract|article|preview|first|page|e?reader|access|references|cit(?:e|ation)s?|share|save|papers?|patents|browser|more|in|the|this|as|online|doi|\d[\d.]*(?![\d.])(?: ?[km]?b)?)(?!\p{L})|[\s()|,:+…-])*(?:(?:https?:|10\.\d{4}).*)?$/iu;
/** A line with only the expander of a list of names. */
const EXPANDER = /^[([]?\s*\+\s*\d+\s*[)\]]?$/;

/**
 * Selectors of the parts of a row. Alternatives are separated by ` | `; the first that matches is
 * used.
 */
export interface RowParts {
  title?: string;
  /** One element for each name, or one for all names. */
  authors?: string;
  abstract?: string;
  /** Contains the date; an attribute `datetime` takes precedence over the text. */
  date?: string;
  venue?: string;
  citations?: string;
  /** One element or several with volume, issue and pages. */
  cited?: string;
}

/**
 * Reads a row.
 * @param idOf returns the paper of a link, or null; links to the row's own paper give its page
 * and, without a title element, its title
 */
export function rowDraft(
  row: Element,
  ids: readonly string[],
  idOf: (href: string) => string | null,
  url: URL,
  parts: RowParts,
): PageDraft {
  const links = all(row, 'a[href]').filter((link) => ids.includes(idOf(hrefOf(link)) ?? ''));
  const hrefs = links.map(hrefOf);
  const date = part(row, parts.date);
  // Pieces of text, because elements without a space between them are separate words.
  const cited = all(row, parts.cited ?? 'none').flatMap((each) => textPieces(each, 'script'));
  return defined<PageDraft>({
    ids: [...ids],
    title: contentOf(part(row, parts.title), 'button, label, input') || linkedTitle(links),
    ...names(row, parts.authors),
    abstract: unheaded(contentOf(part(row, parts.abstract), 'h2,h3,h4,h5,h6,button')) || undefined,
    published: dateOf(date),
    venue: trimTrailing(contentOf(part(row, parts.venue)), ' ,;:') || undefined,
    links: defined<Links>({
      page: webUrl(
        hrefs.find((href) => !isPdf(href)),
        url,
      ),
      pdf: webUrl(hrefs.find(isPdf), url),
    }),
    ...printedPlace(cited.map(({ text }) => text).join(' ')),
    counts: citationCount(part(row, parts.citations)),
  });
}

/** The first number in the text of an element, `Cited by 1,234`; undefined for none. */
export function citationCount(element: Element | null): Counts | undefined {
  const [citations] = /\d[\d,]*/.exec(contentOf(element)) ?? [];
  return citations ? { citations: Number(citations.replaceAll(',', '')) } : undefined;
}

/** A printed citation, for `PageDraft.stated`; nothing for no text. */
export function printedPlace(line: string): Pick<PageDraft, 'stated'> {
  return line ? { stated: { line } } : {};
}

/**
 * The first element with text or a date that matches the first possible alternative; else null.
 */
export function part(row: Element, choices: string | undefined): Element | null {
  for (const choice of choices?.split(' | ') ?? []) {
    for (const element of row.querySelectorAll(choice))
      if (contentOf(element) !== '' || element.hasAttribute('datetime')) return element;
  }
  return null;
}

/**
 * The names in a row. A button in place of names makes them incomplete. Its number is not used, as
 * it may count names that are only hidden.
 */
export function names(row: Element, choices: string | undefined): Byline {
  for (const choice of choices?.split(' | ') ?? []) {
    const own = all(row, choice).filter((name) => !row.contains(name.closest(BESIDE)));
    const printed = own.map((name) =>
      contentOf(
        name,
        `sup, a[href*="orcid.org"], [class*="orcid"], [data-test="parent"], ${BESIDE}`,
      ),
    );
    const texts = printed
      .map((name) => (EXPANDER.test(name) ? '…' : name))
      .filter((name) => name !== '');
    const found =
      texts.length === 1 ? splitByline((texts[0] ?? '').replace(/ in$/, '')) : byline(texts);
    if (found.authors) return found;
  }
  return {};
}

/** The longest text of the links; the others are labels. */
function linkedTitle(links: Element[]): string {
  const texts = links
    .map((link) => contentOf(link, 'button, label, input'))
    .filter((text) => !LABEL.test(text));
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** The date of an element. Tooltips and attributes are more exact than the text. */
function dateOf(element: Element | null): string | undefined {
  const attribute = element?.getAttribute('datetime') ?? element?.getAttribute('data-title');
  return dateText(attribute) ?? dateText(contentOf(element));
}

function isPdf(href: string): boolean {
  return /\/e?pdf(?:plus|direct)?\/|\.pdf(?:$|[?#])|\/reader\//i.test(href);
}
