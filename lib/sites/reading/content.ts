import { decodeMetadata } from '../../text/html';
import { collapse } from '../../text/text';

/** Elements that are not text: typeset formulas, icons, styles. */
const DRAWN =
  'script,style,svg,noscript,template,mjx-container,.MathJax,.MathJax_Display,.MathJax_Preview,.MathJax_SVG,.katex';

/**
 * Returns the text of an element, with white space collapsed and without elements that match
 * `skip`. Typeset formulas become TeX between dollars (MathJax 2, KaTeX and LaTeXML keep the
 * source). Empty for no element.
 */
export function contentOf(element: Element | null | undefined, skip?: string): string {
  if (!element) return '';
  if (element.childElementCount === 0) return collapse(element.textContent ?? '');
  const copy = element.cloneNode(true) as Element;
  for (const source of copy.querySelectorAll(
    'script[type^="math/tex"],annotation[encoding="application/x-tex"]',
  )) {
    const formula = source.closest('.katex') ?? source.closest('math') ?? source;
    formula.replaceWith(`$${source.textContent ?? ''}$`);
  }
  // MathJax 3 keeps no source, but has a text for screen readers.
  for (const spoken of copy.querySelectorAll('mjx-container mjx-assistive-mml')) {
    spoken.closest('mjx-container')?.replaceWith(spoken.textContent ?? '');
  }
  for (const drawn of copy.querySelectorAll(skip ? `${DRAWN},${skip}` : DRAWN)) drawn.remove();
  for (const end of copy.querySelectorAll('br,p')) end.append(' ');
  return collapse(copy.textContent ?? '');
}

/** A tag whose attributes all have values, so that `a<b and c>d` is not one. */
const TAG = /<\/?([a-z][\w:-]*)(?:\s+[\w:-]+\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'<>]+))*\s*\/?>/gi;
const IN_WORDS = /^(?:[abiu]|em|strong|su[bp]|span|small|sc|tt|code)$/i;

/**
 * Removes markup from a text and decodes its entities, as some meta tags and data contain them:
 * `<p>We show &lt; …</p>`. Apply it to a list of names or words before the list is split at
 * semicolons.
 */
export function withoutTags(text: string): string {
  const plain = decodeMetadata(
    text.replace(TAG, (_, name: string) => (IN_WORDS.test(name) ? '' : ' ')),
  );
  // What was markup twice over; a lone `<` is the author's.
  return collapse(plain.replace(/<\/?(?:[abipu]|em|strong|su[bp]|span|jats:[a-z]+)>/gi, ''));
}
