import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';

/** Height of a row before it is measured, in px: a title of two lines, facts and tags. */
const ESTIMATE = 78;
const OVERSCAN = 6;
/** Size of the popup's list before it is measured, so that the first render has rows. */
const FIRST_RECT = { width: 420, height: 440 };

/**
 * Virtualizes a list: only the rows in view are in the page; their heights are measured.
 * @param ids keys of the rows
 * @param current index of a row that stays in the page even out of view, because it may hold the
 * focus
 */
export function useVirtual(ids: readonly string[], current: number) {
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useState({});
  const options = {
    count: ids.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => ESTIMATE,
    getItemKey: (index: number) => ids[index] ?? index,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    initialRect: FIRST_RECT,
    overscan: OVERSCAN,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
      withCurrent(defaultRangeExtractor(range), current, ids.length),
    onChange: () => redraw({}),
  };
  const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, HTMLLIElement>(options));
  // In a scrolled list, rows inserted above must not move the rows in view; at the top, they must
  // come into view.
  const anchorTo = (virtualizer.scrollOffset ?? 0) > 0 ? 'end' : 'start';
  virtualizer.setOptions({ ...options, anchorTo });
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  return { virtualizer, scroller };
}

function withCurrent(indexes: number[], current: number, count: number): number[] {
  if (current < 0 || current >= count || indexes.includes(current)) return indexes;
  return [...indexes, current].sort((a, b) => a - b);
}
