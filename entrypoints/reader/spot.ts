/** Elements that a mark must not cover, besides text. */
const VISIBLE = /^(?:img|svg|canvas|video|iframe|input|button|select|mjx-container)$/i;
/** Size of a mark beside text, in px: no higher than a line. */
const SIZE = 18;
/** Only this many boxes of a row are searched for free space. */
const MAX_BOXES = 200;

type Box = Pick<DOMRect, 'top' | 'right' | 'bottom' | 'left'>;

/** The position of a mark on its card. */
export interface Spot {
  /** Whether the card is not positioned, so that children can't be placed relative to it. */
  unframed: boolean;
  /** Whether the card has a border or shadow, with space in its corner. */
  corner: boolean;
  /** Distance from the top of a row of text, in px; undefined when no line has free space. */
  top?: number | undefined;
}

/**
 * Finds the position of a mark. It measures the layout, so it is cheap only while the page has not
 * changed.
 */
export function spotOn(element: Element): Spot {
  const { position, borderRightWidth, boxShadow } = getComputedStyle(element);
  const corner = parseFloat(borderRightWidth) > 0 || boxShadow.includes('px');
  const top = corner ? undefined : freeTop(element.getBoundingClientRect(), boxesIn(element));
  return { unframed: position === 'static', corner, top };
}

/**
 * Returns the style that positions a host. Without free space the mark floats after the last words
 * of the row.
 */
export function placeOf({ corner, top }: Spot): Record<string, string> {
  const position = corner || top !== undefined ? 'absolute' : 'relative';
  const inset = corner ? '8px 8px auto auto' : top === undefined ? 'auto' : `${top}px 0 auto auto`;
  return { position, inset, float: 'right' };
}

/**
 * Finds the highest free position at the right edge of a row that is level with the top or bottom
 * of a box.
 * @param boxes the content of the row, in the same coordinates as `row`
 * @returns px from the top of the row; undefined if there is no free position
 */
export function freeTop(row: Box, boxes: readonly Box[]): number | undefined {
  const beside = boxes.filter(({ left, right }) => right > row.right - SIZE && left < row.right);
  const tops = [row.top, ...boxes.flatMap(({ top, bottom }) => [top, bottom])].sort(
    (a, b) => a - b,
  );
  const top = tops.find(
    (each) =>
      each >= row.top &&
      each + SIZE <= Math.max(row.bottom, row.top + SIZE) &&
      !beside.some((box) => box.top < each + SIZE && box.bottom > each),
  );
  return top === undefined ? undefined : top - row.top;
}

function boxesIn(element: Element): Box[] {
  const boxes: Box[] = [];
  const range = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
  while (boxes.length < MAX_BOXES && walker.nextNode()) {
    const { currentNode } = walker;
    const { nodeName, nodeValue } = currentNode;
    if (!(nodeValue === null ? VISIBLE.test(nodeName) : nodeValue.trim())) continue;
    range.selectNode(currentNode);
    boxes.push(...range.getClientRects());
  }
  return boxes;
}
