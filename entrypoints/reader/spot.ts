/** What may not be covered, besides text. */
const SEEN = /^(?:img|svg|canvas|video|iframe|input|button|select|mjx-container)$/i;
/** Of a mark beside text, in px: no higher than a line. */
const SIZE = 18;
/** A row that says more has had its room looked for among its first lines. */
const MAX_BOXES = 200;

type Box = Pick<DOMRect, 'top' | 'right' | 'bottom' | 'left'>;

/** Where a mark stands on its card. */
export interface Spot {
  /** The card is no frame for placed children. */
  unframed: boolean;
  /** The card is drawn as a card, with room in its corner. */
  corner: boolean;
  /** px below the upper edge of a card that is a row of text; undefined when no line leaves room. */
  top?: number | undefined;
}

/** Finds the spot for a mark. It measures, so it is cheap only while nothing on the page has changed. */
export function spotOn(element: Element): Spot {
  const { position, borderRightWidth, boxShadow } = getComputedStyle(element);
  const corner = parseFloat(borderRightWidth) > 0 || (boxShadow !== '' && boxShadow !== 'none');
  const unframed = position === 'static';
  if (corner) return { unframed, corner };
  return { unframed, corner, top: freeTop(element.getBoundingClientRect(), boxesIn(element)) };
}

/** The style that puts a host there. In the last resort it floats after the row's last words. */
export function placeOf({ corner, top }: Spot): Record<string, string> {
  const position = corner || top !== undefined ? 'absolute' : 'relative';
  const inset = corner ? '8px 8px auto auto' : top === undefined ? 'auto' : `${top}px 0 auto auto`;
  return { position, inset, float: 'right' };
}

/**
 * The highest place at the right edge of a row where nothing stands, beginning with a line or below one.
 * @param boxes what stands in the row, in the row's coordinates
 * @returns px from the row's upper edge
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
    if (!(nodeValue === null ? SEEN.test(nodeName) : nodeValue.trim())) continue;
    range.selectNode(currentNode);
    boxes.push(...range.getClientRects());
  }
  return boxes;
}
