import { fold } from '../../text/text';
import { contentOf } from '../reading/content';
import { all } from '../reading/dom';

/** What may show a title, the likeliest first; some pages repeat it in a bar above. */
const HEADINGS = ['h1', 'h2, h3, [role="heading"]', '[class*="title"]'];
/** As much of a title as must be said for it to be that one. */
const LEAST = 8;

/** A title for comparing: its letters and digits only. */
export function letters(title: string): string {
  return fold(title).replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Tells whether a title is that of the page, by its window title or its first heading. */
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
 * The element that shows the title: the heading that says it, else the first heading, else the
 * page.
 */
export function titleElement(document: Document, title: string): Element | null {
  const key = letters(title);
  const said = HEADINGS.flatMap((names) => all(document.body, names)).filter((heading) =>
    heading.textContent?.trim(),
  );
  return (
    said.find((heading) => letters(heading.textContent ?? '') === key) ?? said[0] ?? document.body
  );
}
