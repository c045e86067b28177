const SVG = 'http://www.w3.org/2000/svg';
/** Outline and fold in one path; the fold's area lies within the sheet. */
const SHAPE = 'M6 2.5h8.5L19 7v12q0 2.5-2.5 2.5H6q-2.5 0-2.5-2.5V5Q3.5 2.5 6 2.5zM14.5 2.5V7H19';

/**
 * Creates Offprint's icon, a sheet with a folded corner. The style sheet sets its fill and outline.
 */
export function createSheet(): SVGSVGElement {
  const svg = document.createElementNS(SVG, 'svg');
  svg.setAttribute('viewBox', '0 0 24 24');
  const path = document.createElementNS(SVG, 'path');
  path.setAttribute('d', SHAPE);
  svg.append(path);
  return svg;
}
