/**
 * The references that citeproc wrote as HTML, each a paragraph. Its boxes for the number and the
 * text become one line.
 */
export function referenceHtml(html: string): string {
  const [before = '', ...numbered] = html.split('<div class="csl-left-margin">');
  return [before, ...numbered.map((part) => part.replace('</div>', ' '))]
    .join('')
    .replace(/<\/?div[^<>]*>/g, '')
    .trim();
}
