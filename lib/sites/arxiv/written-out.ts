import { contentOf } from '../reading/content';

/**
 * The text of an abstract with its addresses, for which arXiv prints “this https URL”.
 * @param skip selector of elements that are left out
 */
export function writtenOut(element: Element | null, skip?: string): string {
  const copy = element?.cloneNode(true) as Element | undefined;
  for (const link of copy?.querySelectorAll('a[href^="http"]') ?? [])
    if (/^this \w+ URL$/.test(contentOf(link))) link.textContent = link.getAttribute('href');
  return contentOf(copy, skip);
}
