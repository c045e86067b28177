import { collapse } from '../../text/text';
import { contentOf } from './content';
import { all } from './dom';
import { part } from './row-parts';

const HEADINGS = 'h1, h2, h3, h4';
/** Parts of a page with headings of their own: the name of the site, a request to allow cookies. */
const BESIDE =
  'header, nav, aside, footer, dialog, [role="banner"], [role$="dialog"], [class*="cookie" i], [id*="cookie" i]';

/**
 * The heading that shows the title of a page's paper; null for none. Without a known element it is
 * the longest heading that the title of the window contains, else the first outside of banners.
 * @param known selectors of the element, the best first, separated by ` | `
 */
export function paperHeading(document: Document, known: string): Element | null {
  const named = part(document.body, known);
  if (named) return named;
  const headings = all(document.body, HEADINGS).filter((heading) => contentOf(heading) !== '');
  const window = collapse(document.title);
  const titled = headings
    .filter((heading) => window.includes(contentOf(heading)))
    .sort((a, b) => contentOf(b).length - contentOf(a).length);
  const own = headings.filter((heading) => !heading.closest(BESIDE));
  return titled[0] ?? own[0] ?? headings[0] ?? null;
}
