import { lettersOf } from '../../text/letters';
import { contentOf } from '../reading/content';
import { all } from '../reading/dom';

/**
 * Elements that may show the title, the most likely first. Some pages repeat it in a bar at the
 * top.
 */
const HEADINGS = ['h1', 'h2, h3, [role="heading"]', '[class*="title"]'];
/** Fewest letters of a title that are significant. */
const LEAST = 8;

/** Normalises a title for comparing: its letters and digits, without entities. */
export function letters(title: string): string {
  return lettersOf(title.replace(/&#?\w+;/g, ''));
}

/**
 * Returns a function that checks whether a title is the page's, by its window title or first
 * heading.
 */
export function isTitleOf(document: Document): (title: string) => boolean {
  const named = [
    document.title,
    ...all(document, 'meta[property="og:title"]').map((tag) => tag.getAttribute('content') ?? ''),
    ...all(document, 'h1').map((heading) => contentOf(heading)),
  ].map(letters);
  return (title) => {
    const key = letters(title);
    return key.length >= LEAST && named.some((each) => each.includes(key));
  };
}

/**
 * The element that shows the title: the matching heading, else the first heading, else the page.
 */
export function titleElement(document: Document, title: string): Element | null {
  const key = letters(title);
  const headings = HEADINGS.flatMap((names) => all(document.body, names)).filter((heading) =>
    heading.textContent?.trim(),
  );
  return (
    headings.find((heading) => letters(heading.textContent) === key) ?? headings[0] ?? document.body
  );
}
