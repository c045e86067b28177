import {
  defaultRangeExtractor,
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
} from '@tanstack/virtual-core';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { type IdList, indexesIn } from '../../lib/search/id-list';
import {
  ESTIMATE,
  isWithin,
  type Rows,
  type RowWindow,
  rowAt,
  TOP,
  WINDOW,
  windowAround,
  windowIn,
} from './row-window';

const OVERSCAN = 6;
/** Fewer in the first draw, which fills the popup. */
const FIRST_OVERSCAN = 3;
/** Size of the popup's list before it is measured, so that the first render has rows. */
const FIRST_RECT = { width: 420, height: 470 };

/** A row that is in the page. */
export interface VirtualRow {
  index: number;
  /** In px from the top of the list. */
  start: number;
  /** Attributes and the reference that the row's element needs to be measured. */
  measured: { ref: ((row: HTMLElement | null) => void) | null; 'data-place': number };
}

/** The part of a list that is in the page. */
export interface Virtual {
  /** The element that scrolls. */
  scroller: RefObject<HTMLDivElement | null>;
  /** Height of the whole list, px. */
  height: number;
  rows: VirtualRow[];
  /** Index of the first row in view. */
  top: number;
  /** Scrolls until the row is in view, or at the start of the view. */
  show(index: number, align: 'auto' | 'start'): void;
  toTop(): void;
}

/** An array, or a list of which only some keys are read. */
type Keys = Pick<IdList, 'length' | 'at' | 'indexesOf'>;

interface Layout {
  ids: Keys;
  window: RowWindow;
  getItemKey(index: number): string | number;
  /** Where the list was when a scroll was asked for, px, until the scroll is reported. */
  heldAt?: number | undefined;
}

/**
 * Virtualizes a list: only the rows in view are in the page, and only some hundred rows around them
 * are laid out; their heights are measured.
 * @param ids keys of the rows
 * @param current index of a row that stays in the page even out of view, because it may hold the
 * focus
 * @param estimate height of a row before it is measured, px; must stay the same
 */
export function useVirtual(ids: Keys, current: number, estimate = ESTIMATE): Virtual {
  const scroller = useRef<HTMLDivElement>(null);
  const [, redraw] = useState({});
  const [overscan, setOverscan] = useState(FIRST_OVERSCAN);
  const layout = useRef<Layout>({ ids, window: TOP, getItemKey: keysFrom(ids, 0) }).current;
  const options = () => ({
    count: Math.min(WINDOW, ids.length - layout.window.from),
    paddingStart: layout.window.start,
    paddingEnd: Math.max(0, ids.length - layout.window.from - WINDOW) * estimate,
    getScrollElement: () => scroller.current,
    estimateSize: () => estimate,
    getItemKey: layout.getItemKey,
    indexAttribute: 'data-place',
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    initialRect: FIRST_RECT,
    overscan,
    rangeExtractor: (range: Parameters<typeof defaultRangeExtractor>[0]) =>
      withCurrent(defaultRangeExtractor(range), current - layout.window.from, range.count),
    onChange: () => redraw({}),
  });
  const [virtualizer] = useState(() => new Virtualizer<HTMLDivElement, HTMLElement>(options()));
  const list = rowsOf(ids, virtualizer.itemSizeCache, layout, estimate);
  const moveWindow = (window: RowWindow) => {
    layout.window = window;
    layout.getItemKey = keysFrom(ids, window.from);
  };

  const offset = virtualizer.scrollOffset ?? 0;
  const isOther = layout.ids !== ids;
  if (isOther) {
    layout.ids = ids;
    moveWindow(windowIn(list, layout.window));
  }
  // A scroll that was just asked for has not been reported yet: the window is around its target.
  if (offset !== layout.heldAt) layout.heldAt = undefined;
  const isHeld = layout.heldAt !== undefined;
  const top = isHeld ? undefined : rowAt(offset, layout.window, list);
  const isMoved = top !== undefined && !isWithin(layout.window, top, list);
  if (isMoved) moveWindow(windowAround(top, layout.window, list));
  // In a scrolled list, rows inserted above must not move the rows in view; at the top, they must
  // come into view. When only the window moves, every row keeps its place.
  const anchorTo = offset > 0 && (isOther || !isMoved) ? 'end' : 'start';
  virtualizer.setOptions({ ...options(), anchorTo });
  useLayoutEffect(() => virtualizer._didMount(), []);
  useLayoutEffect(() => virtualizer._willUpdate());
  useEffect(() => setOverscan(OVERSCAN), []);

  const { from } = layout.window;
  const rows = virtualizer.getVirtualItems().map(({ index, start }) => ({
    index: from + index,
    start,
    measured: { ref: virtualizer.measureElement, 'data-place': index },
  }));
  return {
    scroller,
    height: virtualizer.getTotalSize(),
    rows: withOutside(rows, current, ids.length, estimate),
    top: from + (virtualizer.range?.startIndex ?? 0),
    show: (index, align) => {
      if (!isWithin(layout.window, index, list)) {
        moveWindow(windowAround(index, layout.window, list));
        virtualizer.setOptions(options());
        layout.heldAt = virtualizer.scrollOffset ?? 0;
        redraw({});
      }
      virtualizer.scrollToIndex(index - layout.window.from, { align });
    },
    toTop: () => virtualizer.scrollToOffset(0),
  };
}

/**
 * The rows of a list, with their heights. Those outside of the window are looked for together when
 * one is asked for: a list that is sorted where it is read would be sorted as a whole otherwise.
 */
function rowsOf(
  ids: Keys,
  measured: ReadonlyMap<string | number | bigint, number>,
  layout: Layout,
  estimate: number,
): Rows {
  const heightAt = (index: number) => measured.get(ids.at(index) ?? index) ?? estimate;
  let outside: Map<number, number> | undefined;
  return {
    count: ids.length,
    heightOf(index) {
      const { from } = layout.window;
      if (index >= from && index < from + WINDOW) return heightAt(index);
      outside ??= new Map(
        indexesIn(ids, (id) => measured.has(id)).map((each) => [each, heightAt(each)]),
      );
      return outside.get(index) ?? estimate;
    },
  };
}

function keysFrom(ids: Keys, from: number): (index: number) => string | number {
  return (index) => ids.at(from + index) ?? index;
}

function withCurrent(indexes: number[], current: number, count: number): number[] {
  if (current < 0 || current >= count || indexes.includes(current)) return indexes;
  return [...indexes, current].sort((a, b) => a - b);
}

/** Adds the current row if it is outside of the window; it is not measured there. */
function withOutside(
  rows: VirtualRow[],
  current: number,
  count: number,
  estimate: number,
): VirtualRow[] {
  if (current < 0 || current >= count || rows.some(({ index }) => index === current)) return rows;
  const measured = { ref: null, 'data-place': -1 };
  const row = { index: current, start: current * estimate, measured };
  return [...rows, row].sort((a, b) => a.index - b.index);
}
