/**
 * The references that citeproc wrote as HTML, each a paragraph. Its boxes for the number and the
 * text become one line.
 */
export function referenceHtml(html: string): string {
  return html
    .replace(/<div class="csl-left-margin">(.*?)<\/div>/g, '$1 ')
    .replace(/<\/?div[^>]*>/g, '')
    .trim();
}
