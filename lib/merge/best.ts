import type { Stamp } from '../paper/paper';
import { byText } from '../text/by-text';
import { isVerified } from './source-rank';

/** A candidate value of a field. */
export interface Choice<T> {
  value: T;
  /** How complete or precise it is; the higher, the better. */
  quality: number;
  stamp: Stamp;
}

/**
 * The better of two values: a verified one, then by quality, then by source, then the one seen
 * later, then by its text. This is a total order, so the result does not depend on the order in
 * which values are compared.
 */
export function best<T>(a: Choice<T> | undefined, b: Choice<T> | undefined): Choice<T> | undefined {
  if (!a || !b) return a ?? b;
  const difference =
    Number(isVerified(a.stamp)) - Number(isVerified(b.stamp)) ||
    a.quality - b.quality ||
    a.stamp[0] - b.stamp[0] ||
    a.stamp[1] - b.stamp[1] ||
    byText(JSON.stringify(a.value), JSON.stringify(b.value));
  return difference < 0 ? b : a;
}

/** The best of any number of values; undefined for none. */
export function bestOf<T>(choices: readonly (Choice<T> | undefined)[]): Choice<T> | undefined {
  return choices.reduce(best, undefined);
}
