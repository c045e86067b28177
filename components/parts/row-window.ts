/** Height of a row before it is measured, in px: a title of two lines, facts and tags. */
export const ESTIMATE = 78;
/** Number of rows that are laid out at once. */
export const WINDOW = 300;
/** The window is moved when the first row in view is this near to its start or end. */
const NEAR = 60;

/** The part of a list that is laid out: rows from `from`, the first of which starts at `start`. */
export interface RowWindow {
  from: number;
  /** In px from the top of the list. */
  start: number;
}

/** The window at the top of a list. */
export const TOP: RowWindow = { from: 0, start: 0 };

/** The list that a window is of. */
export interface Rows {
  count: number;
  /** Height of a row in px, or the estimate. */
  heightOf(index: number): number;
}

/** Whether the row is in the window, and the rows around it too. */
export function isWithin({ from }: RowWindow, index: number, { count }: Rows): boolean {
  const nearStart = from > 0 && index < from + NEAR;
  const nearEnd = from + WINDOW < count && index >= from + WINDOW - 2 * NEAR;
  return !nearStart && !nearEnd;
}

/**
 * Returns the window around a row. The rows have the same places as before: their heights between
 * the two windows are added up.
 */
export function windowAround(index: number, { from, start }: RowWindow, rows: Rows): RowWindow {
  const middle = index - Math.floor(WINDOW / 2);
  const next = Math.max(0, Math.min(middle, rows.count - WINDOW));
  if (next === 0) return TOP;
  const passed = heightOfRows(Math.min(from, next), Math.max(from, next), rows);
  return { from: next, start: next > from ? start + passed : start - passed };
}

/** Returns the window at the same rows of another list, whose heights are added up anew. */
export function windowIn(rows: Rows, { from }: RowWindow): RowWindow {
  const next = Math.max(0, Math.min(from, rows.count - WINDOW));
  return next === 0 ? TOP : { from: next, start: heightOfRows(0, next, rows) };
}

/** Returns the index of the row at an offset from the top of the list, in px. */
export function rowAt(offset: number, { from, start }: RowWindow, rows: Rows): number {
  let index = Math.min(from, Math.max(rows.count - 1, 0));
  let top = start;
  while (index > 0 && top > offset) {
    index -= 1;
    top -= rows.heightOf(index);
  }
  while (index < rows.count - 1 && top + rows.heightOf(index) <= offset) {
    top += rows.heightOf(index);
    index += 1;
  }
  return index;
}

function heightOfRows(from: number, to: number, { heightOf }: Rows): number {
  let sum = 0;
  for (let index = from; index < to; index++) sum += heightOf(index);
  return sum;
}
