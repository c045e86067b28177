/** A value at a time, in ms. */
export interface TimedValue {
  at: number;
  value: number;
}

/**
 * Places values over time in an area whose origin is its upper left corner: the first one at the
 * left edge, the last one at the right edge, 0 at the bottom, the greatest at the top.
 * @param values sorted by time, at two times at least
 * @param inset free space at each edge
 */
export function linePoints(
  values: readonly TimedValue[],
  { width, height }: { width: number; height: number },
  inset: number,
): { x: number; y: number }[] {
  const [from, to] = [values[0]?.at ?? 0, values.at(-1)?.at ?? 0];
  const most = values.reduce((max, { value }) => Math.max(max, value), 0);
  const along = (part: number, length: number) =>
    Math.round((inset + part * (length - 2 * inset)) * 10) / 10;
  return values.map(({ at, value }) => ({
    x: along(to > from ? (at - from) / (to - from) : 0, width),
    y: along(most > 0 ? 1 - value / most : 1, height),
  }));
}
