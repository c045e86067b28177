const SVG = 'http://www.w3.org/2000/svg';

/** The sign of Offprint: a sheet with a folded corner. Its fill and outline are set by the style. */
export function createSheet(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  svg.setAttribute('aria-hidden', 'true');
  for (const [name, d] of [
    ['sheet', 'M6 2.5h8.5L19 7v12q0 2.5-2.5 2.5H6q-2.5 0-2.5-2.5V5Q3.5 2.5 6 2.5z'],
    ['fold', 'M14.5 2.5V7H19'],
  ] as const) {
    const path = document.createElementNS(SVG, 'path');
    path.setAttribute('class', name);
    path.setAttribute('d', d);
    svg.append(path);
  }
  return svg;
}
