import { collapse } from '../../text/text';
import { RAISED, withExponents } from '../../text/without-tags';

export { splitPlain, withoutTags } from '../../text/without-tags';

/**
 * Elements that are not text: typeset formulas other than their texts for screen readers, icons,
 * styles, marks of notes and references.
 */
const DRAWN =
  'script:not([type^="math/tex"]),style,svg,noscript,template,mjx-container>:not(mjx-assistive-mml),.MathJax_Preview,[class^=MathJax]:has(+script[type^="math/tex"]),[class^=MathJax]>:not([class^=M]),.katex-html,[encoding]:not([encoding$="tex" i]),sup:has(a[href*="#"]),a[href^="#"] sup';

/**
 * Returns the text of an element, with white space collapsed and without elements that match
 * `skip`. Typeset formulas become TeX between dollars where the page keeps the source (MathJax 2,
 * KaTeX, LaTeXML), else the letters and signs of their MathML.
 */
export function contentOf(element: Element | null | undefined, skip?: string): string {
  if (!element) return '';
  if (element.childElementCount === 0) return collapse(element.textContent);
  const copy = element.cloneNode(true) as Element;
  for (const drawn of copy.querySelectorAll(skip ? `${DRAWN},${skip}` : DRAWN)) drawn.remove();
  for (const source of copy.querySelectorAll('script,annotation'))
    (source.closest('math') ?? source).replaceWith(`$${source.textContent}$`);
  for (const power of copy.querySelectorAll('msup>:last-child:not(mo)')) power.prepend('^');
  // A raised link is a reference.
  for (const raised of copy.querySelectorAll('sup:not(:has(a))'))
    raised.textContent = RAISED + raised.textContent + RAISED;
  for (const end of copy.querySelectorAll('br,p')) end.append(' ');
  return collapse(withExponents(copy.textContent));
}
