import type { Links, PageDraft } from '../../paper';
import { trimTrailing } from '../../text';
import { type Byline, byline, splitByline } from './byline';
import { contentOf } from './content';
import { all, defined, hrefOf, webUrl } from './dom';
import { printedDate } from './printed-date';

/** Words of links that are no titles. */
const LABEL =
  /^(?:(?:view|read|download|get|open|full|free|text|pdf|html|epub|abstract|extract|article|preview|first|page|e?reader|access|references|cit(?:e|ation)s?|share|save|papers?|patents|browser|more|in|the|this|as|online|doi|\d[\d.]*(?![\d.])(?: ?[km]?b)?)(?!\p{L})|[\s()|,:+…-])*(?:(?:https?:|10\.\d{4}).*)?$/iu;
/** A line that holds only an expander of a list of names. */
const EXPANDER = /^[([]?\s*\+\s*\d+\s*[)\]]?$/;

/** Selectors of the parts of a row. Choices are separated by ` | `, the best first; the first that is there holds. */
export interface RowParts {
  title?: string;
  /** One element a name, or one that holds all names. */
  authors?: string;
  abstract?: string;
  /** Holds the date among other words; an attribute `datetime` goes before its text. */
  date?: string;
  venue?: string;
  citations?: string;
}

/**
 * What a row says of its paper.
 * @param idOf the paper that a link in the row leads to, or null; those of the row's own paper show its page and perhaps its title
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
  const [citations] = /\d[\d,]*/.exec(contentOf(part(row, parts.citations))) ?? [];
  return defined<PageDraft>({
    ids: [...ids],
    title: contentOf(part(row, parts.title), 'button, label, input') || linkedTitle(links),
    ...names(row, parts.authors),
    abstract:
      contentOf(part(row, parts.abstract), 'h2,h3,h4,h5,h6,button').replace(
        /^Abstract:?\s+(?=[A-Z])/,
        '',
      ) || undefined,
    published: dateOf(date),
    venue: trimTrailing(contentOf(part(row, parts.venue)), ' ,;:') || undefined,
    links: defined<Links>({
      page: webUrl(
        hrefs.find((href) => !isPdf(href)),
        url,
      ),
      pdf: webUrl(hrefs.find(isPdf), url),
    }),
    counts: citations ? { citations: Number(citations.replaceAll(',', '')) } : undefined,
  });
}

/** The first element of the first choice that has any with text or a date. */
export function part(row: Element, choices: string | undefined): Element | null {
  for (const choice of choices?.split(' | ') ?? []) {
    for (const element of row.querySelectorAll(choice))
      if (contentOf(element) !== '' || element.hasAttribute('datetime')) return element;
  }
  return null;
}

/** The names that a row shows. A button in place of names makes them incomplete; whether it counts names that are only hidden differs. */
export function names(row: Element, choices: string | undefined): Byline {
  for (const choice of choices?.split(' | ') ?? []) {
    const printed = all(row, choice).map((name) =>
      contentOf(name, 'sup, a[href*="orcid.org"], [class*="orcid"], [data-test="parent"]'),
    );
    const told = printed
      .map((name) => (EXPANDER.test(name) ? '…' : name))
      .filter((name) => name !== '');
    const found =
      told.length === 1 ? splitByline((told[0] ?? '').replace(/ in$/, '')) : byline(told);
    if (found.authors) return found;
  }
  return {};
}

/** The longest text of the links, as the others are labels. */
function linkedTitle(links: Element[]): string {
  const texts = links
    .map((link) => contentOf(link, 'button, label, input'))
    .filter((text) => !LABEL.test(text));
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** Tooltips and attributes are more exact than what is printed. */
function dateOf(element: Element | null): string | undefined {
  const told = element?.getAttribute('datetime') ?? element?.getAttribute('data-title');
  return printedDate(told) ?? printedDate(contentOf(element));
}

function isPdf(href: string): boolean {
  return /\/e?pdf(?:plus|direct)?\/|\.pdf(?:$|[?#])|\/reader\//i.test(href);
}
