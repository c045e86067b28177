import { collapse } from '../../text/text';
import { RAISED, withExponents } from '../../text/without-tags';

export { splitPlain, withoutTags } from '../../text/without-tags';

/** Elements that are not text: typeset formulas, icons, styles, marks of notes and references. */
const DRAWN =
  'script,style,svg,noscript,template,mjx-container,[class^=MathJax],.katex,sup:has(a[href*="#"]),a[href^="#"] sup';

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
  // A raised link is a reference.
  for (const raised of copy.querySelectorAll('sup:not(:has(*))'))
    raised.textContent = RAISED + raised.textContent + RAISED;
  for (const end of copy.querySelectorAll('br,p')) end.append(' ');
  return collapse(withExponents(copy.textContent ?? ''));
}
