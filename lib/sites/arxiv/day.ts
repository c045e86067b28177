import type { Listing } from '../../paper/paper';
import { printedDate } from '../../paper/stated/printed-date';
import { contentOf } from '../reading/content';
import { parentOf, preceding } from '../reading/walk';

/**
 * Returns a function that gives the day on which a row was listed: each section of a recent list
 * has a day, a list of new papers has one, the catch-up has it in its address. Undefined for other
 * lists.
 */
export function listingDays(
  document: Document,
  { list, period }: Listing,
): (row: Element) => string | undefined {
  if (list === 'catchup') {
    const day = printedDate(period?.split('/')[1]);
    return () => day;
  }
  if (list === 'new') {
    const headings = [...document.querySelectorAll('#dlpage h3')];
    const day = headings.map(dayOfHeading).find(Boolean);
    return () => day;
  }
  if (list !== 'recent' && list !== 'pastweek') return () => undefined;
  const known = new Map<Element, string | undefined>();
  return (row) => {
    const part = parentOf(row);
    if (!part) return undefined;
    if (!known.has(part)) known.set(part, dayOfPart(part));
    return known.get(part);
  };
}

/** The heading is inside the section; until 2023 it was before it. */
function dayOfPart(part: Element): string | undefined {
  const inside = part.querySelector(':scope > h3');
  const before = [...preceding(part)].find(({ localName }) => /^(?:h3|dl)$/.test(localName));
  return dayOfHeading(inside) ?? dayOfHeading(before);
}

/**
 * Parses `Fri, 3 Jul 2026 (showing 50 of 120 entries)`, `Showing new listings for Friday, 3 July
 * 2026` or the older `… for Fri, 3 Jul 20`.
 */
function dayOfHeading(heading: Element | null | undefined): string | undefined {
  const [, day, year] =
    /\b(\d{1,2} [A-Z][a-z]{2,8}) ((?:20)?\d{2})\b/.exec(contentOf(heading)) ?? [];
  return year && printedDate(`${day} ${year.padStart(4, '20')}`);
}
