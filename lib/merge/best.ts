import type { Stamp } from '../paper/paper';

/** A value that a field may have. */
export interface Choice<T> {
  value: T;
  /** How complete or precise it is; the higher, the better. */
  quality: number;
  stamp: Stamp;
}

/**
 * The better of two values: by quality, then by source, then the one seen later, then by its text. A total order, so
 * that of any number of values the same one is best in whatever order they come.
 */
export function best<T>(a: Choice<T> | undefined, b: Choice<T> | undefined): Choice<T> | undefined {
  if (!a || !b) return a ?? b;
  const difference =
    a.quality - b.quality || a.stamp[0] - b.stamp[0] || a.stamp[1] - b.stamp[1] || byText(a, b);
  return difference < 0 ? b : a;
}

function byText(a: Choice<unknown>, b: Choice<unknown>): number {
  if (a.value === b.value) return 0;
  return JSON.stringify(a.value) < JSON.stringify(b.value) ? -1 : 1;
}
